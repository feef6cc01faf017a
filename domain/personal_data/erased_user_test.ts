import assert from "node:assert/strict";
import type { User } from "../identity/types.ts";
import { erasedUser, isErased } from "./erased_user.ts";

const claire: User = {
  id: "01M8693800PHTS6917FH392XER",
  email: "claire.petit@example.com",
  name: "Claire Petit",
  lang: "fr",
  passwordHash: "$argon2id$",
  memberships: [{ orgId: "A", role: "owner" }],
  createdAt: 1,
};

Deno.test("erasedUser() keeps the id and nothing that says who it was", () => {
  assert.deepEqual(erasedUser(claire, 2), {
    id: claire.id,
    email: "01m8693800phts6917fh392xer@erased.invalid",
    name: "Compte effacé 392XER",
    lang: "fr",
    memberships: [],
    createdAt: 1,
    disabledAt: 2,
  });
});

Deno.test("isErased() knows an erased user from another", () => {
  assert.equal(isErased(claire), false);
  assert.equal(isErased(erasedUser(claire, 2)), true);
});
