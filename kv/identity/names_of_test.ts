import assert from "node:assert/strict";
import type { User } from "../../domain/identity/types.ts";
import { PEOPLE } from "../../tests/support/order_world.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { Commit } from "../commit.ts";
import { erasePerson } from "../personal_data/erase_person.ts";
import { createApiKey } from "./api_keys.ts";
import { namesOf } from "./names_of.ts";
import { getUser, USERS } from "./users.ts";

Deno.test("namesOf() calls people and keys by their names, the erased by their pseudonyms, and nobody not at all", async () => {
  await using store = await memoryStore();
  const orgId = PEOPLE.shipper.orgId;
  const ines: User = {
    id: "ines",
    email: "ines@names.test",
    name: "Inès Caron",
    lang: "fr",
    memberships: [{ orgId, role: "dispatcher" }],
    createdAt: 0,
  };
  await new Commit(store.kv).create(USERS, ines).send();
  const operation = { scope: "names", id: "key", contentHash: "" };
  const made = await createApiKey(store, PEOPLE.shipper, { name: "TMS", scopes: ["orders.read"], days: 30 }, operation);
  assert.ok(made.ok);
  const doers = [ines.id, made.value.id, "nobody", ines.id].map((id) => ({ id, orgId }));
  assert.deepEqual([...await namesOf(store.kv, doers)], [[ines.id, "Inès Caron"], [made.value.id, "TMS"]]);

  assert.ok((await erasePerson(store, PEOPLE.shipper, { userId: ines.id })).ok);
  const { name } = (await getUser(store.kv, ines.id))!.value;
  assert.notEqual(name, ines.name);
  assert.equal((await namesOf(store.kv, doers)).get(ines.id), name);
});
