import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import type { Order, PalletCount, Stop } from "../orders/types.ts";
import { accountKey } from "./account.ts";
import { balanceOf, pendingOf, totalsOf, transferChanges } from "./account_sums.ts";
import { postingsFor } from "./exchange_postings.ts";
import { CARRIER, CONSIGNEE, countOf, evidenceOf, NOW, orderOf, SHIPPER, stopOf, valueOf } from "./order_fixture.ts";
import { partyKey } from "./party_key.ts";
import type { AccountKind, Transfer } from "./types.ts";

const C = CARRIER.orgId, S = SHIPPER.orgId, D = partyKey(CONSIGNEE);

type Exchange = readonly [Stop, PalletCount];
const load = (
  received: number,
  given = 0,
  change: Partial<Stop> = {},
): Exchange => [stopOf("pickup", change), countOf(given, received)];
const unload = (given: number, received = 0, change: Partial<Stop> = {}, refused = 0): Exchange => [
  stopOf("delivery", change),
  countOf(given, received, refused),
];
const SWAP = { palletMode: "immediate" } as const;

function transfersOf(order: Order, exchanges: readonly Exchange[]): readonly Transfer[] {
  return exchanges.flatMap(([stop, counts]) => valueOf(postingsFor(order, stop, counts, evidenceOf())));
}

function balances(transfers: readonly Transfer[]) {
  const totals = totalsOf(transfers.flatMap(transferChanges));
  return (kind: AccountKind, holder: string, counterpart: string) => {
    const total = totals.get(accountKey({ kind, holder, counterpart, type: "EPAL1", quality: "unsorted" }));
    return total === undefined ? 0 : balanceOf(total.sums);
  };
}

/** Positions after each case: carrier's custody and debt towards the shipper, consignee's debt towards shipper and carrier. */
const CASES: readonly {
  readonly name: string;
  readonly service?: true;
  readonly exchanges: readonly Exchange[];
  readonly expected: { custody: number; carrierOwes: number; owesShipper: number; owesCarrier: number };
}[] = [
  { name: "loading without swap: custody", exchanges: [load(10)], expected: at(10, 0, 0, 0) },
  { name: "loading with full swap: nothing held", exchanges: [load(10, 10, SWAP)], expected: at(0, 0, 0, 0) },
  { name: "loading with partial swap", exchanges: [load(10, 6, SWAP)], expected: at(4, 0, 0, 0) },
  { name: "delivery by voucher: consignee owes the shipper", exchanges: [load(10), unload(10)], expected: at(0, 0, 10, 0) },
  {
    name: "delivery with immediate swap: the carrier holds the empties for the shipper",
    exchanges: [load(10), unload(10, 10, SWAP)],
    expected: at(10, 0, 0, 0),
  },
  { name: "swap on both ends: everybody even", exchanges: [load(10, 10, SWAP), unload(10, 10, SWAP)], expected: at(0, 0, 0, 0) },
  {
    name: "swap at loading, none at delivery: the shipper holds the carrier's pallets",
    exchanges: [load(10, 10, SWAP), unload(10)],
    expected: at(-10, 0, 10, 0),
  },
  { name: "poor quality refused: stays owed", exchanges: [load(10), unload(10, 7, SWAP, 3)], expected: at(7, 0, 3, 0) },
  { name: "partial delivery: the rest stays in custody", exchanges: [load(10), unload(6)], expected: at(4, 0, 6, 0) },
  { name: "more empties than goods pallets: an older debt falls", exchanges: [load(4), unload(4, 9)], expected: at(9, 0, -5, 0) },
  { name: "service, loading without swap: custody", service: true, exchanges: [load(10)], expected: at(10, 0, 0, 0) },
  {
    name: "service, delivery by voucher: consignee owes the carrier, the carrier the shipper",
    service: true,
    exchanges: [load(10), unload(10)],
    expected: at(0, 10, 0, 10),
  },
  {
    name: "service, immediate swap: the carrier still has them to give back",
    service: true,
    exchanges: [load(10), unload(10, 10, SWAP)],
    expected: at(0, 10, 0, 0),
  },
  {
    name: "service, swap on both ends: everybody even",
    service: true,
    exchanges: [load(10, 10, SWAP), unload(10, 10, SWAP)],
    expected: at(0, 0, 0, 0),
  },
  {
    name: "service, swap at loading, none at delivery: the consignee owes the carrier",
    service: true,
    exchanges: [load(10, 10, SWAP), unload(10)],
    expected: at(0, 0, 0, 10),
  },
  {
    name: "service, poor quality refused",
    service: true,
    exchanges: [load(10), unload(10, 7, SWAP, 3)],
    expected: at(0, 10, 0, 3),
  },
  {
    name: "service, empties given back at the next loading",
    service: true,
    exchanges: [load(10), unload(10, 10, SWAP), load(0, 10)],
    expected: at(0, 0, 0, 0),
  },
  {
    name: "no exchange at the stop: no transfer",
    exchanges: [load(10, 0, { palletMode: "none" }), unload(10, 0, { palletMode: "none" })],
    expected: at(0, 0, 0, 0),
  },
];

function at(custody: number, carrierOwes: number, owesShipper: number, owesCarrier: number) {
  return { custody, carrierOwes, owesShipper, owesCarrier };
}

for (const { name, service, exchanges, expected } of CASES) {
  Deno.test(`postingsFor() ${name}`, () => {
    const balance = balances(transfersOf(orderOf(service ? { palletServiceCents: 4500 } : {}), exchanges));
    deepStrictEqual({
      custody: balance("custody", C, S),
      carrierOwes: balance("debt", C, S),
      owesShipper: balance("debt", D, S),
      owesCarrier: balance("debt", D, C),
    }, expected);
  });
}

Deno.test("postingsFor() names the trade's kinds (domain.md 2.6)", () => {
  const kinds = (order: Order, exchange: Exchange) => transfersOf(order, [exchange]).map(({ kind }) => kind);
  deepStrictEqual(kinds(orderOf(), load(10, 2)), ["load_out", "return_empty"]);
  deepStrictEqual(kinds(orderOf(), load(10, 2, SWAP)), ["load_out", "swap_immediate"]);
  deepStrictEqual(kinds(orderOf(), unload(10)), ["delivery_discharge", "deliver_with_voucher"]);
  deepStrictEqual(kinds(orderOf(), unload(10, 3)), [
    "delivery_discharge",
    "deliver_with_voucher",
    "return_empty",
    "return_empty",
  ]);
  deepStrictEqual(kinds(orderOf(), unload(10, 3, SWAP)), [
    "delivery_discharge",
    "swap_immediate",
    "swap_immediate",
    "swap_immediate",
  ]);
  deepStrictEqual(kinds(orderOf({ palletServiceCents: 0 }), unload(10)), [
    "delivery_discharge",
    "deliver_with_voucher",
    "service_due",
  ]);
});

Deno.test("postingsFor() carries order, note and voucher, and makes the same transfers for the same gesture", () => {
  const evidence = evidenceOf({ voucherNumber: "BP-2026-000001" });
  const [stop, counts] = unload(10);
  const [first] = valueOf(postingsFor(orderOf(), stop, counts, evidence));
  deepStrictEqual([first?.id, first?.exchangeId], ["exchange-1-1", "exchange-1"]);
  deepStrictEqual(first?.origin, {
    orderId: "order-1",
    orderNumber: "OT-2026-000001",
    stopId: "stop-delivery",
    siteName: "Quai 3, Limoux",
    noteNumber: "LV-1",
    voucherNumber: "BP-2026-000001",
  });
  deepStrictEqual(postingsFor(orderOf(), stop, counts, evidence), postingsFor(orderOf(), stop, counts, evidence));
});

Deno.test("postingsFor() with one signature is pending, awaits the site and moves no balance", () => {
  const [stop, counts] = unload(10, 4);
  const transfers = valueOf(postingsFor(orderOf(), stop, counts, evidenceOf({ signedByBoth: false })));
  for (const { entered, awaiting, pendingUntil } of transfers) {
    deepStrictEqual([entered, awaiting, pendingUntil], ["pending", D, NOW + 8 * 86_400_000]);
  }
  for (const { sums } of totalsOf(transfers.flatMap(transferChanges)).values()) strictEqual(balanceOf(sums), 0);
  const [loading] = valueOf(postingsFor(orderOf(), ...load(10), evidenceOf({ signedByBoth: false })));
  strictEqual(loading?.awaiting, S);
});

Deno.test("postingsFor() puts refused pallets on the transfer that leaves them owed, once", () => {
  const refused = transfersOf(orderOf(), [unload(10, 7, SWAP, 3)]).map(({ kind, debit, refused }) =>
    refused && [kind, debit.holder, refused]
  );
  deepStrictEqual(refused.filter(Boolean), [["swap_immediate", D, { quantity: 3, reason: "planche cassée" }]]);
  const [loading] = valueOf(postingsFor(orderOf(), stopOf("pickup", SWAP), countOf(7, 10, 3), evidenceOf()));
  deepStrictEqual(loading?.refused?.quantity, 3);
});

Deno.test("postingsFor() lets nobody owe itself: a shipper delivering to its own site only ends custody", () => {
  const own = transfersOf(orderOf(), [unload(10, 0, { party: SHIPPER })]);
  deepStrictEqual(own.map(({ kind }) => kind), ["delivery_discharge"]);
});

Deno.test("postingsFor() refuses counts that are none, a refusal without reason, an order without carrier", () => {
  for (const counts of [countOf(-1, 0), countOf(1.5, 0), countOf(0, Number.NaN)]) {
    deepStrictEqual(postingsFor(orderOf(), stopOf("delivery"), counts, evidenceOf()), {
      ok: false,
      refusal: "pallet_count_invalid",
    });
  }
  deepStrictEqual(postingsFor(orderOf(), stopOf("delivery"), { ...countOf(4, 2, 2), refusalReason: " " }, evidenceOf()), {
    ok: false,
    refusal: "pallet_refusal_reason_missing",
  });
  const { carrier: _, ...unplaced } = orderOf();
  deepStrictEqual(postingsFor(unplaced, ...load(10), evidenceOf()), { ok: false, refusal: "pallet_carrier_missing" });
});

Deno.test("postingsFor() any exchanges: accounts mirror each other, sum to zero, and the order of stops does not matter", () => {
  const exchange = fc.record({
    kind: fc.constantFrom("pickup" as const, "delivery" as const),
    mode: fc.constantFrom("none" as const, "immediate" as const, "deferred" as const),
    given: fc.nat(40),
    received: fc.nat(40),
    both: fc.boolean(),
  });
  fc.assert(fc.property(fc.array(exchange, { maxLength: 12 }), fc.boolean(), (exchanges, service) => {
    const order = orderOf(service ? { palletServiceCents: 100 } : {});
    const transfers = exchanges.map(({ kind, mode, given, received, both }) =>
      valueOf(
        postingsFor(order, stopOf(kind, { palletMode: mode }), countOf(given, received), evidenceOf({ signedByBoth: both })),
      )
    );
    const totals = totalsOf(transfers.flat().flatMap(transferChanges));
    let sum = 0;
    for (const { account, sums } of totals.values()) {
      const mirror = totals.get(accountKey({ ...account, holder: account.counterpart, counterpart: account.holder }))!;
      strictEqual(balanceOf(sums) + balanceOf(mirror.sums), 0);
      strictEqual(pendingOf(sums), pendingOf(mirror.sums));
      sum += balanceOf(sums);
    }
    strictEqual(sum, 0);
    const reversed = totalsOf(transfers.toReversed().flat().flatMap(transferChanges));
    deepStrictEqual(new Map([...reversed].sort()), new Map([...totals].sort()));
  }));
});

Deno.test("postingsFor() without a pallet service the carrier never owes", () => {
  fc.assert(fc.property(fc.nat(66), fc.nat(66), fc.boolean(), (given, received, pickup) => {
    const transfers = transfersOf(orderOf(), [pickup ? load(received, given) : unload(given, received)]);
    strictEqual(transfers.some(({ debit }) => debit.kind === "debt" && [debit.holder, debit.counterpart].includes(C)), false);
  }));
});
