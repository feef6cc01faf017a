import assert from "node:assert/strict";
import fc from "fast-check";
import { DAY_MS } from "../time/instant.ts";
import type { Retention } from "./retention.ts";
import { retentionStep } from "./retention_step.ts";

const NOW = Date.UTC(2030, 0, 15);
const old = { storedAt: NOW - 400 * DAY_MS, archivable: false };
const until = (keptUntil: number | null, kept: Retention["class"] = "transport"): Retention => ({ class: kept, keptUntil });

Deno.test("retentionStep() removes what nothing refers to", () => {
  assert.deepEqual(retentionStep(old, [], NOW), { step: "remove", reason: "orphan" });
});

Deno.test("retentionStep() removes what is past the latest of its dates, and names that one's class", () => {
  const past = [until(NOW - 1), until(NOW, "accounting")];
  assert.deepEqual(retentionStep(old, past, NOW), { step: "remove", reason: "accounting" });
});

Deno.test("retentionStep() keeps what one reference still asks for, or sets no date for", () => {
  assert.deepEqual(retentionStep(old, [until(NOW - 1), until(NOW + 5)], NOW), { step: "keep", checkAt: NOW + 5 });
  assert.deepEqual(retentionStep(old, [until(NOW - 1), until(null)], NOW), { step: "keep", checkAt: NOW + 90 * DAY_MS });
});

Deno.test("retentionStep() archives after ninety days, once, where that can be done", () => {
  const far = [until(NOW + 1_000 * DAY_MS)];
  const young = { storedAt: NOW - 89 * DAY_MS, archivable: true };
  assert.deepEqual(retentionStep(young, far, NOW), { step: "keep", checkAt: NOW + DAY_MS });
  const ripe = { storedAt: NOW - 90 * DAY_MS, archivable: true };
  const checkAt = NOW + 90 * DAY_MS;
  assert.deepEqual(retentionStep(ripe, far, NOW), { step: "archive", checkAt });
  assert.deepEqual(retentionStep({ ...ripe, archivedAt: NOW }, far, NOW), { step: "keep", checkAt });
  assert.deepEqual(retentionStep({ ...ripe, archivable: false }, far, NOW), { step: "keep", checkAt });
});

Deno.test("retentionStep() removes nothing that is asked for, and looks again within ninety days and no later than a date", () => {
  const moment = fc.integer({ min: NOW - 4_000 * DAY_MS, max: NOW + 4_000 * DAY_MS });
  const reference = fc.record({ class: fc.constantFrom("transport", "accounting"), keptUntil: fc.option(moment) });
  const file = fc.record({ storedAt: fc.integer({ min: 0, max: NOW }), archivable: fc.boolean() });
  fc.assert(fc.property(file, fc.array(reference), (stored, references) => {
    const decided = retentionStep(stored, references, NOW);
    const isAskedFor = references.some(({ keptUntil }) => keptUntil === null || keptUntil > NOW);
    assert.equal(decided.step === "remove", !isAskedFor);
    if (decided.step === "remove") return;
    assert.ok(decided.checkAt > NOW && decided.checkAt <= NOW + 90 * DAY_MS);
    const dates = references.map(({ keptUntil }) => keptUntil ?? Infinity);
    assert.ok(decided.checkAt <= Math.max(...dates));
  }));
});
