import assert from "node:assert/strict";
import { addDays } from "../time/local.ts";
import type { VigilanceRow } from "./vigilance_document.ts";
import { VIGILANCE_KINDS, type VigilanceKind } from "./vigilance_rules.ts";
import { isRenewed, vigilanceStatus } from "./vigilance_status.ts";

const TODAY = "2026-11-24";

/** A document of that kind that holds from `from` to `until`; without them, one that nobody has confirmed. */
function row(kind: VigilanceKind, from?: string, until?: string): VigilanceRow {
  const validity = from && until ? { from, until } : null;
  return { id: `${kind}-${from}`, kind, name: "document.pdf", uploadedAt: 0, uploadedBy: "Hugo", validity };
}

const WHOLE = VIGILANCE_KINDS.map((kind) => row(kind, "2026-01-01", "2027-06-30"));
const kbis = (rows: readonly VigilanceRow[], today = TODAY) =>
  vigilanceStatus(rows, today).kinds.find(({ kind }) => kind === "kbis")!;

Deno.test("vigilanceStatus() calls a file valid when every kind is held for more than thirty days", () => {
  assert.equal(vigilanceStatus(WHOLE, TODAY).overall, "valid");
  assert.deepEqual(new Set(vigilanceStatus(WHOLE, TODAY).kinds.map(({ state }) => state)), new Set(["valid"]));
});

Deno.test("vigilanceStatus() is expiring from thirty days before the end, and incomplete on the day after it", () => {
  const others = WHOLE.filter(({ kind }) => kind !== "kbis");
  const on = (today: string) => vigilanceStatus([...others, row("kbis", "2026-09-01", "2026-12-31")], today).overall;
  assert.deepEqual(["2026-11-30", "2026-12-01", "2026-12-31", "2027-01-01"].map(on), [
    "valid",
    "expiring",
    "expiring",
    "incomplete",
  ]);
});

Deno.test("vigilanceStatus() of a kind without a document, with one to confirm, one that begins later, one that has ended", () => {
  assert.deepEqual([kbis([]).state, kbis([row("kbis")]).state], ["missing", "to_confirm"]);
  assert.equal(kbis([row("kbis", "2026-12-01", "2027-02-28")]).state, "not_yet");
  const ended = kbis([row("kbis", "2026-07-01", "2026-09-30")]);
  assert.deepEqual([ended.state, ended.until, ended.inForce], ["expired", "2026-09-30", null]);
  assert.equal(vigilanceStatus([row("kbis")], TODAY).overall, "incomplete", "what nobody confirmed does not count");
});

Deno.test("vigilanceStatus() keeps to the document in force while a newer one waits to be confirmed", () => {
  const held = kbis([row("kbis", "2026-09-01", "2027-02-28"), row("kbis")]);
  assert.deepEqual([held.state, held.toConfirm.length, held.inForce?.id], ["valid", 1, "kbis-2026-09-01"]);
});

Deno.test("vigilanceStatus() counts on to the end of the next document where it leaves no gap", () => {
  const first = row("kbis", "2026-09-01", "2026-11-30");
  const next = row("kbis", "2026-12-01", "2027-02-28");
  const gap = row("kbis", "2026-12-02", "2027-02-28");
  assert.deepEqual([kbis([first, next]).until, kbis([first, next]).state], ["2027-02-28", "valid"]);
  assert.deepEqual([kbis([first, gap]).until, kbis([first, gap]).state], ["2026-11-30", "expiring"]);
  assert.deepEqual([isRenewed(first, [first, next]), isRenewed(first, [first, gap])], [true, false]);
});

Deno.test("isRenewed() asks for the same kind, and for a person's confirmation", () => {
  const ending = row("kbis", "2026-09-01", "2026-11-30");
  assert.equal(isRenewed(ending, [ending, row("urssaf", "2026-09-01", "2027-11-30"), row("kbis")]), false);
  const overlapping = row("kbis", "2026-11-20", addDays("2026-11-30", 90));
  assert.equal(isRenewed(ending, [ending, overlapping]), true);
  assert.equal(isRenewed(overlapping, [ending, overlapping]), false);
});
