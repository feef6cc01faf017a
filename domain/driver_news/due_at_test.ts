import assert from "node:assert/strict";
import { dueAt } from "./due_at.ts";

const ZONE = "Europe/Paris";
/** Paris is an hour ahead of UTC in November. */
const paris = (local: string) => Date.parse(`${local}+01:00`);

for (
  const [what, now, startsAt, due] of [
    ["by day, of another day", "2026-11-23T14:00", "2026-11-26T08:00", "2026-11-23T14:01"],
    ["in the evening, of tomorrow", "2026-11-23T21:30", "2026-11-24T09:00", "2026-11-24T06:00"],
    ["in the last minute of the day's hours", "2026-11-23T19:59", "2026-11-24T09:00", "2026-11-24T06:00"],
    ["in the evening, of what starts before eight", "2026-11-23T21:30", "2026-11-24T07:59", "2026-11-23T21:31"],
    ["in the evening, of this evening", "2026-11-23T21:30", "2026-11-23T23:00", "2026-11-23T21:31"],
    ["at night, of this day", "2026-11-24T02:00", "2026-11-24T15:00", "2026-11-24T02:01"],
    ["at night, of what is late already", "2026-11-24T02:00", "2026-11-23T15:00", "2026-11-24T02:01"],
    ["at night, of the day after", "2026-11-24T02:00", "2026-11-25T08:00", "2026-11-24T06:00"],
  ] as const
) {
  Deno.test(`dueAt() ${what}`, () => assert.equal(dueAt(paris(now), paris(startsAt), ZONE), paris(due)));
}
