import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { DAY_MS } from "../time/instant.ts";
import { answerDispute, openDispute } from "./disputes.ts";
import { postingsFor } from "./exchange_postings.ts";
import { CONSIGNEE, countOf, evidenceOf, NOW, orderOf, SHIPPER, stopOf, valueOf } from "./order_fixture.ts";
import { partyKey } from "./party_key.ts";
import { resolveExchange } from "./pending.ts";
import { openingBalanceOf, type Statement, statementOf } from "./statement.ts";
import type { LedgerEntry } from "./types.ts";

const D = partyKey(CONSIGNEE), S = SHIPPER.orgId;
const CONSIGNEE_VIEW = { kind: "debt", holder: D, counterpart: S, type: "EPAL1" } as const;
const SHIPPER_VIEW = { ...CONSIGNEE_VIEW, holder: S, counterpart: D } as const;
const PERIOD = { from: NOW, to: NOW + 30 * DAY_MS };
const day = (n: number) => NOW + n * DAY_MS;

interface Delivery {
  readonly on: number;
  readonly given: number;
  readonly received: number;
  readonly end?: { readonly on: number; readonly outcome: "confirm" | "reject" };
  readonly refused?: number;
}

/** The ledger entries of one delivery, in days from `NOW`; with `end`, signed by the driver alone and answered later. */
function delivered(id: string, { on, given, received, end, refused = 0 }: Delivery): LedgerEntry[] {
  const occurredAt = { deviceAt: day(on), serverAt: day(on) };
  const evidence = evidenceOf({ exchangeId: id, occurredAt, signedByBoth: end === undefined, voucherNumber: `BP-${id}` });
  const transfers = valueOf(postingsFor(orderOf(), stopOf("delivery"), countOf(given, received, refused), evidence));
  if (end === undefined) return transfers.map((transfer) => ({ transfer }));
  const command = end.outcome === "confirm"
    ? { kind: "confirm", by: D } as const
    : { kind: "reject", by: D, reason: "faux" } as const;
  const resolutions = valueOf(resolveExchange(transfers.map((transfer) => ({ transfer })), command, day(end.on)));
  return transfers.map((transfer, index) => ({ transfer, resolution: resolutions[index]! }));
}

function told({ lines }: Statement) {
  return lines.map((line) => [line.transferId, line.in, line.out, line.pending, line.disputed]);
}

Deno.test("statementOf() opening, lines by date of posting, pending last, closing", () => {
  const entries = [
    ...delivered("before", { on: -5, given: 4, received: 0 }),
    ...delivered("late", { on: 29, given: 5, received: 0, end: { on: 31, outcome: "confirm" } }),
    ...delivered("swap", { on: 3, given: 10, received: 7, refused: 3 }),
    ...delivered("confirmed", { on: -1, given: 2, received: 0, end: { on: 1, outcome: "confirm" } }),
    ...delivered("rejected", { on: 4, given: 6, received: 0, end: { on: 6, outcome: "reject" } }),
    ...delivered("after", { on: 30, given: 8, received: 0 }),
  ];
  const statement = statementOf(CONSIGNEE_VIEW, 4, entries, PERIOD);
  deepStrictEqual(told(statement), [
    ["confirmed-2", 2, 0, 0, 0],
    ["swap-2", 10, 0, 0, 0],
    ["swap-3", 0, 7, 0, 0],
    ["late-2", 0, 0, 5, 0],
  ]);
  deepStrictEqual([statement.opening, statement.closing, statement.pending], [4, 9, 5]);
  const [, swap] = statement.lines;
  deepStrictEqual([
    swap?.kind,
    swap?.origin?.orderNumber,
    swap?.origin?.noteNumber,
    swap?.origin?.voucherNumber,
    swap?.origin?.siteName,
  ], [
    "deliver_with_voucher",
    "OT-2026-000001",
    "LV-1",
    "BP-swap",
    "Quai 3, Limoux",
  ]);
  deepStrictEqual(swap?.refused, { quantity: 3, reason: "planche cassée" });
});

Deno.test("statementOf() the period ends just before `to`: what posts then is still pending, what opens then is not there yet", () => {
  const entries = [
    ...delivered("posts", { on: 25, given: 5, received: 0, end: { on: 30, outcome: "confirm" } }),
    ...delivered("opens", { on: 30, given: 7, received: 0, end: { on: 33, outcome: "confirm" } }),
  ];
  deepStrictEqual(told(statementOf(CONSIGNEE_VIEW, 0, entries, PERIOD)), [["posts-2", 0, 0, 5, 0]]);
});

Deno.test("statementOf() shows a dispute while it is open at the period's end, then its settlement", () => {
  const [entry] = delivered("x", { on: 1, given: 10, received: 0 }).slice(1);
  const claim = { id: "dispute-1", by: D, reason: "8 reçues", claimedQuantity: 8, evidence: [] };
  const dispute = valueOf(openDispute(entry!, claim, day(2)));
  const { answer, transfer } = valueOf(
    answerDispute({ ...entry!, dispute }, { by: S, outcome: "accepted", settlementTransferId: "y", evidence: [] }, day(20)),
  );
  const entries = [{ ...entry!, dispute, answer }, { transfer: transfer! }];
  const until = (to: number) => statementOf(CONSIGNEE_VIEW, 0, entries, { from: NOW, to: day(to) });
  deepStrictEqual([until(2).disputed, until(10).disputed, until(21).disputed], [0, 2, 0]);
  deepStrictEqual([until(10).closing, until(21).closing], [10, 8]);
});

Deno.test("openingBalanceOf() goes back from today's balance", () => {
  const entries = [...delivered("a", { on: 1, given: 10, received: 4 }), ...delivered("b", { on: 5, given: 3, received: 0 })];
  strictEqual(openingBalanceOf(CONSIGNEE_VIEW, 29, entries, NOW), 20);
  strictEqual(openingBalanceOf(CONSIGNEE_VIEW, 29, entries, day(2)), 26);
});

const DELIVERY = fc.record({
  on: fc.integer({ min: -20, max: 40 }),
  given: fc.nat(33),
  received: fc.nat(33),
  end: fc.option(
    fc.record({ after: fc.integer({ min: 0, max: 7 }), outcome: fc.constantFrom("confirm" as const, "reject" as const) }),
    { nil: undefined },
  ),
});

Deno.test("statementOf() any history: the two sides mirror each other, and periods join up", () => {
  fc.assert(fc.property(fc.array(DELIVERY, { maxLength: 15 }), (deliveries) => {
    const entries = deliveries.flatMap(({ on, given, received, end }, index) =>
      delivered(`x${index}`, { on, given, received, ...(end ? { end: { on: on + end.after, outcome: end.outcome } } : {}) })
    );
    const ours = statementOf(CONSIGNEE_VIEW, 5, entries, PERIOD);
    const theirs = statementOf(SHIPPER_VIEW, -5, entries, PERIOD);
    strictEqual(ours.closing + theirs.closing, 0);
    strictEqual(ours.pending + theirs.pending, 0);
    deepStrictEqual(
      ours.lines.map((line) => [line.transferId, line.in, line.out]),
      theirs.lines.map((line) => [line.transferId, line.out, line.in]),
    );
    deepStrictEqual(ours.ageing, theirs.ageing);

    const next = { from: PERIOD.to, to: day(99) };
    const whole = statementOf(CONSIGNEE_VIEW, 5, entries, { from: NOW, to: day(99) });
    strictEqual(statementOf(CONSIGNEE_VIEW, ours.closing, entries, next).closing, whole.closing);
    strictEqual(openingBalanceOf(CONSIGNEE_VIEW, whole.closing, entries, PERIOD.to), ours.closing);
  }));
});
