import assert from "node:assert/strict";
import { addDocument } from "./add_document.ts";
import { handleStop } from "./handle_stop.ts";
import type { OrderRefusalCode } from "./refusals.ts";
import {
  arrivedAt,
  assertRefused,
  AT_THE_WHEEL,
  changeOf,
  confirmedOrder,
  deliveredOrder,
  fullHandling,
  loadedOrder,
  NOW,
  sampleDocument,
  sampleStop,
} from "./sample_orders_fixture.ts";
import type { PalletCount } from "./types.ts";

Deno.test("handleStop() records loading with pallets and signature", () => {
  const before = arrivedAt(confirmedOrder(), "p1");
  const command = fullHandling(before, "p1");
  const { order, events } = changeOf(handleStop(before, command, NOW));
  const [stop] = order.stops;
  assert.equal(stop?.state, "done");
  assert.deepEqual([stop?.handled, stop?.pallets, stop?.counterpartSigned], [command.time, command.pallets, true]);
  assert.deepEqual(events, [
    { type: "stop.loaded", facts: { stopId: "p1", place: "Site p1", quantity: 10, expected: 10, signed: true } },
  ]);
});

Deno.test("handleStop() delivers the order with the last delivery", () => {
  const before = arrivedAt(loadedOrder(), "d1");
  const { events } = changeOf(handleStop(before, fullHandling(before, "d1"), NOW));
  assert.deepEqual(events.map(({ type }) => type), ["stop.unloaded", "order.delivered"]);
  assert.deepEqual(events[1]?.facts, { done: 1, failed: 0 });
});

Deno.test("handleStop() finds the proof received when it was sent before the delivery ended", () => {
  const arrived = arrivedAt(loadedOrder(), "d1");
  const before = changeOf(addDocument(arrived, { by: AT_THE_WHEEL, document: sampleDocument("doc") }, NOW)).order;
  const { events } = changeOf(handleStop(before, fullHandling(before, "d1"), NOW));
  assert.deepEqual(events.map(({ type }) => type), ["stop.unloaded", "order.delivered", "proof.received"]);
});

Deno.test("handleStop() opens a shortage and a damage flag with the reservations", () => {
  const before = arrivedAt(loadedOrder(), "d1");
  const counts = [
    { lineId: "l1", quantity: 8, damaged: true, reservation: "2 manquants, 1 mouillé" },
    { lineId: "l2", quantity: 10, damaged: false },
  ];
  const { order, events } = changeOf(handleStop(before, { ...fullHandling(before, "d1"), counts }, NOW));
  assert.deepEqual(order.flags.map(({ id, comment }) => [id, comment]), [
    ["d1-shortage", "2 manquants, 1 mouillé"],
    ["d1-damage", "2 manquants, 1 mouillé"],
  ]);
  assert.deepEqual(events.map(({ type }) => type), ["stop.unloaded", "flag.opened", "flag.opened", "order.delivered"]);
});

Deno.test("handleStop() keeps a signature of which was told before, whatever the driver says of it", () => {
  const arrived = arrivedAt(confirmedOrder(), "p1");
  const before = {
    ...arrived,
    stops: arrived.stops.map((stop) => stop.id === "p1" ? { ...stop, counterpartSigned: true } : stop),
  };
  const signature = { signed: false, reason: "later" } as const;
  const { order, events } = changeOf(handleStop(before, { ...fullHandling(before, "p1"), signature }, NOW));
  assert.deepEqual([order.stops[0]?.counterpartSigned, order.stops[0]?.signatureImpossible], [true, undefined]);
  assert.equal(events[0]?.facts.signed, true);
});

Deno.test("handleStop() takes a reason in the place of a signature", () => {
  const before = arrivedAt(confirmedOrder(), "p1");
  const signature = { signed: false, reason: "Quai fermé" } as const;
  const { order } = changeOf(handleStop(before, { ...fullHandling(before, "p1"), signature }, NOW));
  assert.deepEqual([order.stops[0]?.counterpartSigned, order.stops[0]?.signatureImpossible], [false, "Quai fermé"]);
  const silent = { ...fullHandling(before, "p1"), signature: { signed: false, reason: "" } } as const;
  assert.equal(assertRefused(handleStop(before, silent, NOW), "signature_reason_required").field, "signature.reason");
});

Deno.test("handleStop() needs the carrier's signature at a pickup, whoever else signs, and not at a delivery", () => {
  const pickup = arrivedAt(confirmedOrder(), "p1");
  for (const signature of [{ signed: true }, { signed: false, reason: "Quai fermé" }] as const) {
    const unsigned = { ...fullHandling(pickup, "p1"), signature, carrierSigned: false };
    assert.equal(assertRefused(handleStop(pickup, unsigned, NOW), "carrier_signature_required").field, "signature.carrier");
  }
  const delivery = arrivedAt(loadedOrder(), "d1");
  assert.ok(handleStop(delivery, { ...fullHandling(delivery, "d1"), carrierSigned: false }, NOW).ok);
});

const PALLET_FAULTS: readonly [OrderRefusalCode, string, Partial<PalletCount>][] = [
  ["quantity_invalid", "pallets.given", { given: -1 }],
  ["quantity_invalid", "pallets.received", { received: Number.NaN }],
  ["pallet_refusal_reason_required", "pallets.refusalReason", { refused: 1 }],
];

for (const [code, field, changes] of PALLET_FAULTS) {
  Deno.test(`handleStop() refuses ${code} at ${field}`, () => {
    const before = arrivedAt(confirmedOrder(), "p1");
    const pallets = { type: "EPAL1", given: 2, received: 1, refused: 0, ...changes } as const;
    assert.equal(assertRefused(handleStop(before, { ...fullHandling(before, "p1"), pallets }, NOW), code).field, field);
  });
}

Deno.test("handleStop() counts pallets exactly where they are exchanged", () => {
  const exchanging = arrivedAt(confirmedOrder(), "p1");
  const { pallets: _pallets, ...uncounted } = fullHandling(exchanging, "p1");
  assertRefused(handleStop(exchanging, uncounted, NOW), "pallets_required");

  const stops = [sampleStop("p1", "pickup", { palletMode: "none" }), sampleStop("p2", "pickup"), sampleStop("d1", "delivery")];
  const lost = arrivedAt(confirmedOrder({ stops }), "p1");
  assertRefused(handleStop(lost, fullHandling(lost, "p1"), NOW), "pallets_not_exchanged");
  assert.equal(changeOf(handleStop(lost, uncounted, NOW)).order.stops[0]?.pallets, undefined);
});

Deno.test("handleStop() waits for the arrival, and is done once", () => {
  const order = confirmedOrder();
  assertRefused(handleStop(order, fullHandling(order, "p1"), NOW), "stop_move_forbidden");
  assertRefused(handleStop(deliveredOrder(), fullHandling(deliveredOrder(), "d1"), NOW), "stop_move_forbidden");
});
