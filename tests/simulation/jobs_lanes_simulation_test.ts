import assert from "node:assert/strict";
import { SECOND_MS } from "../../domain/time/instant.ts";
import { simulateLanes } from "./jobs_lanes_simulation.ts";

/** `SEED=7 deno test` repeats one simulation; `RUNS=200 deno test` takes further seeds than the suite does. */
const given = Deno.env.get("SEED");
const runs = Number(Deno.env.get("RUNS") ?? 8);
const seeds = given === undefined ? Array.from({ length: runs }, (_, index) => index + 1) : [Number(given)];
/** Clocks differ by less than a minute: more is not promised to the order of events. */
const TROUBLE = { crashes: 6, stalls: 5, clockJumps: 10, jumpMs: 25 * SECOND_MS, lost: 300, doubled: 300 };

const all = { arrived: 0, repeated: 0, refused: 0, crashes: 0 };

for (const seed of seeds) {
  Deno.test(`webhooks of seed ${seed} come in the order of their orders' events`, async () => {
    const tally = await simulateLanes(seed, TROUBLE);
    for (const name of Object.keys(all) as (keyof typeof all)[]) all[name] += tally[name];
  });
}

Deno.test({ name: "the simulated webhooks met enough trouble", ignore: given !== undefined || runs < 8 }, () => {
  const { arrived, repeated, refused, crashes } = all;
  assert.ok(arrived > 400 && repeated > 60 && refused > 60 && crashes > 40, JSON.stringify(all));
});
