import assert from "node:assert/strict";
import { simulate } from "./simulate.ts";

/** `SEED=7 deno test` repeats one workload; `RUNS=200 deno test` takes further seeds than the suite does. */
const given = Deno.env.get("SEED");
const runs = Number(Deno.env.get("RUNS") ?? 12);
const seeds = given === undefined ? Array.from({ length: runs }, (_, index) => index + 1) : [Number(given)];

const accepted = new Set<string>();
const refused = new Set<string>();

for (const seed of seeds) {
  Deno.test(`the trade of seed ${seed} is what the model expects`, async () => {
    const tally = await simulate(seed, { orders: 6, bursts: 100 });
    for (const kind of tally.accepted) accepted.add(kind);
    for (const code of tally.refused) refused.add(code);
  });
}

Deno.test(
  { name: "the simulated trade reaches every command and most refusals", ignore: given !== undefined || runs < 12 },
  () => {
    const commands = [
      "offer",
      "accept",
      "decline",
      "edit",
      "assign",
      "cancel",
      "prove",
      "verify",
      "settle_flag",
      "arrive",
      "depart",
    ];
    const further = ["sign_later", "fail", "handle", "confirm", "reject", "dispute", "answer"];
    assert.deepEqual([...commands, ...further].filter((kind) => !accepted.has(kind)), []);
    assert.ok(refused.size >= 25, `only ${refused.size} reasons: ${[...refused].sort().join(", ")}`);
  },
);
