import { deepStrictEqual } from "node:assert/strict";
import { DAY_MS } from "../time/instant.ts";
import { countOf, evidenceOf, NOW, orderOf, stopOf, valueOf } from "./order_fixture.ts";
import { postingsFor } from "./exchange_postings.ts";
import { pendingSchedule, resolveExchange } from "./pending.ts";
import { postedAtOf, transferStateOf } from "./transfer_state.ts";
import type { LedgerEntry } from "./types.ts";

const day = (n: number) => NOW + n * DAY_MS;

function entries(signedByBoth = false): readonly LedgerEntry[] {
  const transfers = valueOf(postingsFor(orderOf(), stopOf("delivery"), countOf(10, 4), evidenceOf({ signedByBoth })));
  return transfers.map((transfer) => ({ transfer }));
}
const transfer = (signedByBoth = false) => entries(signedByBoth)[0]!.transfer;
const site = transfer().awaiting!;

Deno.test("pendingSchedule() reminds on days 3 and 6 and posts on day 8 of server time; nothing when both signed", () => {
  deepStrictEqual(pendingSchedule(transfer()), [
    { action: "remind", day: 3, at: day(3) },
    { action: "remind", day: 6, at: day(6) },
    { action: "post", day: 8, at: day(8) },
  ]);
  deepStrictEqual(pendingSchedule(transfer(true)), []);
});

Deno.test("resolveExchange() confirmation posts every transfer of the exchange", () => {
  const resolutions = valueOf(resolveExchange(entries(), { kind: "confirm", by: site }, day(2)));
  deepStrictEqual(
    resolutions,
    entries().map(({ transfer }) => ({ transferId: transfer.id, outcome: "posted", at: day(2), by: site })),
  );
});

Deno.test("resolveExchange() rejection voids with its reason", () => {
  const [resolution] = valueOf(resolveExchange(entries(), { kind: "reject", by: site, reason: " 8 reçues " }, day(2)));
  deepStrictEqual(resolution, { transferId: transfer().id, outcome: "voided", at: day(2), by: site, reason: "8 reçues" });
});

Deno.test("resolveExchange() time posts on day 8, not before", () => {
  deepStrictEqual(resolveExchange(entries(), { kind: "lapse" }, day(8) - 1), { ok: false, refusal: "transfer_not_due" });
  const [resolution] = valueOf(resolveExchange(entries(), { kind: "lapse" }, day(8)));
  deepStrictEqual([resolution?.outcome, resolution?.by], ["posted", "time"]);
});

Deno.test("resolveExchange() refuses who is not awaited, twice, without reason, too late, and what both signed", () => {
  const reject = (change: { by?: string; reason?: string }, now = day(2), of = entries()) => {
    const result = resolveExchange(of, { kind: "reject", by: site, reason: "faux", ...change }, now);
    return result.ok ? "accepted" : result.refusal;
  };
  deepStrictEqual(reject({ by: "org-carrier" }), "transfer_not_yours_to_confirm");
  deepStrictEqual(reject({ reason: "  " }), "transfer_rejection_reason_missing");
  deepStrictEqual(reject({}, day(8)), "transfer_rejection_too_late");
  deepStrictEqual(reject({}, day(8) - 1), "accepted");
  deepStrictEqual(reject({}, day(1), entries(true)), "transfer_not_pending");
  const [resolution] = valueOf(resolveExchange(entries(), { kind: "confirm", by: site }, day(1)));
  deepStrictEqual(reject({}, day(2), [{ transfer: transfer(), resolution: resolution! }]), "transfer_already_resolved");
});

Deno.test("transferStateOf() and postedAtOf() follow the resolution", () => {
  const ended = (command: Parameters<typeof resolveExchange>[1], now: number): LedgerEntry => ({
    transfer: transfer(),
    resolution: valueOf(resolveExchange(entries(), command, now))[0]!,
  });
  const told = (entry: LedgerEntry) => [transferStateOf(entry), postedAtOf(entry)];
  deepStrictEqual(told({ transfer: transfer(true) }), ["posted", NOW]);
  deepStrictEqual(told({ transfer: transfer() }), ["pending", null]);
  deepStrictEqual(told(ended({ kind: "confirm", by: site }, day(4))), ["posted", day(4)]);
  deepStrictEqual(told(ended({ kind: "reject", by: site, reason: "faux" }, day(4))), ["voided", null]);
});
