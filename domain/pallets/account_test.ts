import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { accountKey, mirrorOf, relationKey, relationParties } from "./account.ts";
import type { PalletAccount } from "./types.ts";

const ACCOUNT: PalletAccount = { kind: "debt", holder: "b", counterpart: "a", type: "EPAL1", quality: "unsorted" };

Deno.test("accountKey() names holder first and tells mirror, kind and type apart", () => {
  strictEqual(accountKey(ACCOUNT), "b|a|debt|EPAL1|unsorted");
  strictEqual(accountKey(mirrorOf(ACCOUNT)), "a|b|debt|EPAL1|unsorted");
});

Deno.test("mirrorOf() twice is the account itself", () => {
  deepStrictEqual(mirrorOf(mirrorOf(ACCOUNT)), ACCOUNT);
});

Deno.test("relationKey() is the same for both sides and gives its parties back", () => {
  strictEqual(relationKey("b", "a"), relationKey("a", "b"));
  deepStrictEqual(relationParties(relationKey("party:7", "a")), ["a", "party:7"]);
});

Deno.test("relationParties() throws on what is no relation", () => {
  for (const name of ["", "a", "a~", "a~b~c"]) throws(() => relationParties(name), RangeError);
});
