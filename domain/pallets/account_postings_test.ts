import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { type AccountMovement, openingPosting, returnPosting } from "./account_postings.ts";
import { balanceOf, totalsOf, transferChanges } from "./account_sums.ts";
import { NOW, valueOf } from "./order_fixture.ts";

const OPENING: AccountMovement = {
  id: "t1",
  exchangeId: "t1",
  account: "debt",
  holder: "carrier",
  counterpart: "shipper",
  quantity: 30,
  type: "EPAL1",
  quality: "unsorted",
  occurredAt: { deviceAt: NOW, serverAt: NOW },
  declaredBy: "shipper",
  agreedByBoth: true,
};
const RETURN: AccountMovement = {
  ...OPENING,
  id: "t2",
  exchangeId: "t2",
  holder: "shipper",
  counterpart: "carrier",
  quantity: 12,
};

Deno.test("openingPosting() and returnPosting() an opening debt falls by what was brought back", () => {
  const transfers = [valueOf(openingPosting(OPENING)), valueOf(returnPosting(RETURN))];
  deepStrictEqual(transfers.map(({ kind, entered }) => [kind, entered]), [["opening", "posted"], ["return_empty", "posted"]]);
  const total = totalsOf(transfers.flatMap(transferChanges)).get("carrier|shipper|debt|EPAL1|unsorted");
  strictEqual(total && balanceOf(total.sums), 18);
});

Deno.test("openingPosting() declared by one side awaits the other", () => {
  const awaiting = (declaredBy: string) => valueOf(openingPosting({ ...OPENING, declaredBy, agreedByBoth: false })).awaiting;
  deepStrictEqual([awaiting("shipper"), awaiting("carrier")], ["carrier", "shipper"]);
});

Deno.test("returnPosting() refuses a quantity that is none, and a party with itself", () => {
  for (const quantity of [0, -1, 2.5]) {
    deepStrictEqual(returnPosting({ ...RETURN, quantity }), { ok: false, refusal: "pallet_quantity_invalid" });
  }
  deepStrictEqual(returnPosting({ ...RETURN, holder: "carrier" }), { ok: false, refusal: "pallet_same_party" });
});
