import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { accountKey, mirrorOf, relationKey } from "./account.ts";
import type { PalletAccount } from "./types.ts";

const ACCOUNT: PalletAccount = { kind: "debt", holder: "b", counterpart: "a", type: "EPAL1", quality: "unsorted" };

Deno.test("accountKey() names holder first and tells mirror, kind and type apart", () => {
  strictEqual(accountKey(ACCOUNT), "b|a|debt|EPAL1|unsorted");
  strictEqual(accountKey(mirrorOf(ACCOUNT)), "a|b|debt|EPAL1|unsorted");
});

Deno.test("mirrorOf() twice is the account itself", () => {
  deepStrictEqual(mirrorOf(mirrorOf(ACCOUNT)), ACCOUNT);
});

Deno.test("relationKey() is the same for both sides", () => {
  strictEqual(relationKey("b", "a"), "a~b");
  strictEqual(relationKey("a", "b"), "a~b");
});
