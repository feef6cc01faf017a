import assert from "node:assert/strict";
import { DAY_MS } from "../time/instant.ts";
import {
  asCorrected,
  asRefused,
  asSent,
  type Entry,
  isAbandoned,
  isForgettable,
  nextToSend,
  outcomeOf,
  toldAt,
} from "./queue.ts";

function entry(id: number, changes: Partial<Entry> = {}): Entry {
  const fields = [["quantity", "8"]] as const;
  return {
    id,
    driverId: "karim",
    orderId: "o1",
    stopId: "s1",
    step: "arrival",
    path: "/driver/stops/o1/s1/arrival",
    operation: `operation-${id}`,
    deviceAt: id * 1_000,
    fields,
    state: "waiting",
    ...changes,
  };
}
const refusal = { title: "Refusé", errors: { quantity: "Trop" } };

Deno.test("nextToSend() is the oldest that waits, whatever order they are read in", () => {
  assert.equal(nextToSend([entry(3), entry(1, { state: "sent" }), entry(2)], "karim")?.id, 2);
  assert.equal(nextToSend([entry(1, { state: "sent" })], "karim"), null);
});

Deno.test("nextToSend() leaves another driver's entries alone", () => {
  assert.equal(nextToSend([entry(1, { driverId: "luc" }), entry(2)], "karim")?.id, 2);
  assert.equal(nextToSend([entry(1, { driverId: "luc" })], "karim"), null);
});

Deno.test("nextToSend() holds what follows a refused entry of the same order, and nothing of another", () => {
  const refused = asRefused(entry(1), refusal);
  const later = [entry(2), entry(3, { stopId: "s2" })];
  assert.equal(nextToSend([refused, ...later], "karim"), null);
  assert.equal(nextToSend([refused, ...later, entry(4, { orderId: "o2" })], "karim")?.id, 4);
});

Deno.test("asCorrected() keeps the place and the moment of the tap, as a new operation", () => {
  const fields = [["quantity", "7"]] as const;
  const corrected = asCorrected(asRefused(entry(1), refusal), { fields, operation: "again", now: 99_000 });
  assert.deepEqual(corrected, entry(1, { fields, operation: "again" }));
});

Deno.test("asCorrected() takes another moment when the moment was refused", () => {
  const refused = asRefused(entry(1), { title: "", errors: { deviceAt: "?" } });
  assert.equal(asCorrected(refused, { fields: [], operation: "again", now: 99_000 }).deviceAt, 99_000);
});

Deno.test("asSent() forgets what was typed and remembers that it was told", () => {
  assert.deepEqual(asSent(entry(1)).fields, []);
  assert.equal(toldAt([asSent(entry(1))], entry(1)).length, 1);
});

Deno.test("toldAt() leaves out what was refused, and other stops", () => {
  const entries = [asRefused(entry(1), refusal), entry(2, { stopId: "s2" }), entry(3), entry(4, { driverId: "luc" })];
  assert.deepEqual(toldAt(entries, entry(0)).map(({ id }) => id), [3]);
});

Deno.test("isForgettable() is what was sent three days ago, never what waits", () => {
  assert.equal(isForgettable(asSent(entry(1)), 4 * DAY_MS), true);
  assert.equal(isForgettable(asSent(entry(1)), DAY_MS), false);
  assert.equal(isForgettable(entry(1), 40 * DAY_MS), false);
});

Deno.test("isAbandoned() is what was begun three days ago and not gone on with", () => {
  const draft = { driverId: "driver", path: "/p1/handling", name: "counts.0.quantity", values: ["9"], at: 0 };
  assert.equal(isAbandoned(draft, 4 * DAY_MS), true);
  assert.equal(isAbandoned(draft, DAY_MS), false);
});

Deno.test("outcomeOf() sends again what may go through later, and nothing else", () => {
  const outcomes = [200, 401, 403, 404, 409, 413, 422, 408, 429, 500, 503].map(outcomeOf);
  assert.deepEqual(outcomes, [
    "sent",
    "sign_in",
    "sign_in",
    "refused",
    "refused",
    "refused",
    "refused",
    "later",
    "later",
    "later",
    "later",
  ]);
});
