import { deepStrictEqual } from "node:assert/strict";
import { mirrorOf } from "./account.ts";
import { balanceSentence } from "./balance_sentence.ts";
import type { PalletAccount } from "./types.ts";

const ACCOUNT: PalletAccount = { kind: "debt", holder: "carrier", counterpart: "shipper", type: "EPAL1", quality: "unsorted" };

Deno.test("balanceSentence() tells the holder what it owes, and its counterpart the same from the other side", () => {
  deepStrictEqual(balanceSentence(ACCOUNT, 12), {
    kind: "debt",
    side: "you_owe",
    viewer: "carrier",
    other: "shipper",
    quantity: 12,
    type: "EPAL1",
  });
  deepStrictEqual(balanceSentence(mirrorOf(ACCOUNT), -12), {
    kind: "debt",
    side: "owes_you",
    viewer: "shipper",
    other: "carrier",
    quantity: 12,
    type: "EPAL1",
  });
});

Deno.test("balanceSentence() calls a settled account even", () => {
  deepStrictEqual([balanceSentence(ACCOUNT, 0).side, balanceSentence(ACCOUNT, 0).quantity], ["even", 0]);
});
