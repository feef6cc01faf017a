import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { type DeclaredExchange, declareExchange } from "./declared_exchange.ts";
import { CARRIER, CONSIGNEE, countOf, NOW, orderOf, SHIPPER, stopOf, valueOf } from "./order_fixture.ts";
import { partyKey } from "./party_key.ts";

const ORDER = orderOf({ stops: [stopOf("pickup"), stopOf("delivery")] });
const SERVICE = { ...ORDER, palletServiceCents: 4_000 };
const [shipper, carrier, consignee] = [partyKey(SHIPPER), partyKey(CARRIER), partyKey(CONSIGNEE)];

function declared(change: Partial<DeclaredExchange> = {}): DeclaredExchange {
  return {
    exchangeId: "x",
    by: shipper,
    client: consignee,
    palletsOut: 33,
    palletsIn: 30,
    type: "EPAL1",
    occurredAt: { deviceAt: NOW, serverAt: NOW },
    ...change,
  };
}

Deno.test("declareExchange() what went out is owed by the client, what came in by the declaring side, both wait for the client", () => {
  const { stop, transfers } = valueOf(declareExchange(ORDER, declared()));
  strictEqual(stop.id, "stop-delivery");
  deepStrictEqual(
    transfers.map(({ debit, quantity, entered, awaiting }) => [debit.holder, debit.kind, quantity, entered, awaiting]),
    [[consignee, "debt", 33, "pending", consignee], [shipper, "debt", 30, "pending", consignee]],
  );
});

Deno.test("declareExchange() between shipper and carrier is custody, but empties given against a pallet service", () => {
  const kinds = (order: typeof ORDER) =>
    valueOf(declareExchange(order, declared({ by: carrier, client: shipper }))).transfers.map(({ debit }) => debit.kind);
  deepStrictEqual(kinds(ORDER), ["custody", "custody"]);
  deepStrictEqual(kinds(SERVICE), ["debt", "custody"]);
});

Deno.test("declareExchange() the consignee owes the carrier with a pallet service and the shipper without", () => {
  const refusal = (order: typeof ORDER, by: string) => declareExchange(order, declared({ by }));
  const none = { ok: false, refusal: "pallet_not_between_these" };
  deepStrictEqual(refusal(ORDER, carrier), none);
  deepStrictEqual(refusal(SERVICE, shipper), none);
  strictEqual(refusal(SERVICE, carrier).ok, true);
});

Deno.test("declareExchange() refuses strangers, oneself, no carrier, no pallets, the future and what a note tells", () => {
  const refusalOf = (change: Partial<DeclaredExchange>, order = ORDER) => {
    const result = declareExchange(order, declared(change));
    return result.ok ? null : result.refusal;
  };
  strictEqual(refusalOf({ client: "stranger" }), "pallet_not_between_these");
  strictEqual(refusalOf({ client: shipper }), "pallet_not_between_these");
  strictEqual(refusalOf({ palletsOut: 0, palletsIn: 0 }), "pallet_count_invalid");
  strictEqual(refusalOf({ palletsOut: 1.5 }), "pallet_count_invalid");
  strictEqual(refusalOf({ occurredAt: { deviceAt: NOW + 600_000, serverAt: NOW } }), "pallet_exchange_in_future");
  const { carrier: _, ...offered } = ORDER;
  strictEqual(refusalOf({}, offered), "pallet_carrier_missing");
  const noted = { ...ORDER, stops: [stopOf("pickup"), stopOf("delivery", { pallets: countOf(33, 30) })] };
  strictEqual(refusalOf({}, noted), "pallet_exchange_on_note");
});
