import assert from "node:assert/strict";
import fc from "fast-check";
import { DAY_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { POSITION_RETENTION_MS } from "../../domain/tracking/position.ts";
import { LIVES_MS } from "../backup/lives.ts";
import { dayEntry, positionDay, positionDayBounds, positionExpiry } from "./position_days.ts";

const NOW = Date.UTC(2026, 10, 23, 7);
const moment = fc.integer({ min: NOW - POSITION_RETENTION_MS + 1, max: NOW + 5 * MINUTE_MS });

Deno.test("positionDayBounds() holds every moment whose positionDay() it bounds", () => {
  fc.assert(fc.property(moment, (at) => {
    const { from, to } = positionDayBounds(positionDay(at));
    assert.ok(from <= at && at < to && to - from === DAY_MS);
    assert.deepEqual(dayEntry("order", from), dayEntry("order", at));
  }));
});

Deno.test("positionExpiry() leaves the job a week, and ends all of a day together, within what backups take it for", () => {
  fc.assert(fc.property(moment, (at) => {
    const { expireIn } = positionExpiry(at, NOW);
    const { from, to } = positionDayBounds(positionDay(at));
    assert.ok(NOW + expireIn > at + POSITION_RETENTION_MS + 7 * DAY_MS);
    assert.deepEqual([from, to - 1].map((other) => positionExpiry(other, NOW)), [{ expireIn }, { expireIn }]);
    for (const name of ["positions", "latest_positions", "positions_by_day"]) assert.ok(expireIn <= LIVES_MS[name]!, name);
  }));
});
