import assert from "node:assert/strict";
import { shipperStatus } from "./shipper_status.ts";
import { standingRefusals } from "./standing_refusals.ts";
import type { VigilanceRow } from "./vigilance_document.ts";
import type { VigilanceRefusal } from "./vigilance_refusal.ts";
import { vigilanceStatus } from "./vigilance_status.ts";

const TODAY = "2026-11-24";

function row(id: string, from: string, until: string): VigilanceRow {
  return { id, kind: "kbis", name: "kbis.pdf", uploadedAt: 0, uploadedBy: "Hugo", validity: { from, until } };
}

function refusal(documentId: string): VigilanceRefusal {
  const parties = { carrierId: "carrier", carrierName: "C", shipperId: "shipper", shipperName: "S", orderId: "O1" };
  return { ...parties, documentId, kind: "kbis", reason: "illegible", by: "Claire", at: 0 };
}

function kbisOf(rows: readonly VigilanceRow[], refusals: readonly VigilanceRefusal[]) {
  const { inForce, refusal, state } = shipperStatus(rows, refusals, TODAY).kinds.find(({ kind }) => kind === "kbis")!;
  return [inForce?.id, refusal?.documentId, state];
}

const FIRST = row("01", "2026-10-01", "2026-12-31");

Deno.test("shipperStatus() tells the shipper's own refusal of the document in force, and leaves the status as it is", () => {
  assert.deepEqual(kbisOf([FIRST], [refusal("01")]), ["01", "01", "valid"]);
  assert.deepEqual(kbisOf([FIRST], []), ["01", undefined, "valid"]);
  assert.equal(shipperStatus([FIRST], [refusal("01")], TODAY).overall, vigilanceStatus([FIRST], TODAY).overall);
});

Deno.test("shipperStatus() puts a newer document in force in the place of a refused one, though it ends sooner", () => {
  const newer = row("02", "2026-11-01", "2026-12-01");
  assert.deepEqual(kbisOf([FIRST, newer], [refusal("01")]), ["02", undefined, "valid"]);
  assert.deepEqual(kbisOf([FIRST, newer], []), ["01", undefined, "valid"]);
  assert.deepEqual(kbisOf([FIRST, newer], [refusal("01"), refusal("02")]), ["02", "02", "valid"]);
});

Deno.test("shipperStatus() keeps a refusal where the newer document holds later, or waits to be confirmed", () => {
  assert.deepEqual(kbisOf([FIRST, row("02", "2026-12-01", "2027-02-01")], [refusal("01")])[1], "01");
  assert.deepEqual(kbisOf([FIRST, { ...FIRST, id: "02", validity: null }], [refusal("01")])[1], "01");
});

Deno.test("shipperStatus() says nothing of a refused document that has ended", () => {
  assert.deepEqual(kbisOf([row("01", "2026-07-01", "2026-09-30")], [refusal("01")]), [undefined, undefined, "expired"]);
});

Deno.test("standingRefusals() leaves out, shipper by shipper, what a newer document in force has ended", () => {
  const newer = row("02", "2026-11-01", "2026-12-01");
  const ofOther = { ...refusal("02"), shipperId: "other" };
  const standing = (rows: readonly VigilanceRow[]) =>
    standingRefusals(rows, [refusal("01"), ofOther], TODAY).map(({ documentId, shipperId }) => `${shipperId} ${documentId}`);
  assert.deepEqual(standing([FIRST]), ["shipper 01"]);
  assert.deepEqual(standing([FIRST, newer]), []);
  assert.deepEqual(standing([newer]), ["other 02"]);
});
