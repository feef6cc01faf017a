import assert from "node:assert/strict";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { simulateJobs } from "./jobs_simulation.ts";

/** `SEED=7 deno test` repeats one simulation; `RUNS=200 deno test` takes further seeds than the suite does. */
const given = Deno.env.get("SEED");
const runs = Number(Deno.env.get("RUNS") ?? 12);
const seeds = given === undefined ? Array.from({ length: runs }, (_, index) => index + 1) : [Number(given)];
const TROUBLE = { crashes: 12, stalls: 8, clockJumps: 10, jumpMs: 10 * MINUTE_MS, lost: 300, doubled: 300 };

const all = { done: 0, dead: 0, crashes: 0, repeated: 0 };

for (const seed of seeds) {
  Deno.test(`jobs of seed ${seed} take effect once whatever happens to those who run them`, async () => {
    const tally = await simulateJobs(seed, TROUBLE);
    for (const name of Object.keys(all) as (keyof typeof all)[]) all[name] += tally[name];
  });
}

Deno.test({ name: "the simulated jobs met enough trouble", ignore: given !== undefined || runs < 12 }, () => {
  const { done, dead, crashes, repeated } = all;
  assert.ok(done > 200 && dead > 10 && crashes > 100 && repeated > 60, JSON.stringify(all));
});
