import assert from "node:assert/strict";
import fc from "fast-check";
import { HOUR_MS, MINUTE_MS } from "../domain/time/instant.ts";
import { Commit } from "../kv/commit.ts";
import { claimDue, nextDue } from "../kv/jobs/claim.ts";
import { openStoreFixture, sendOne, type StoreFixture } from "../kv/jobs/job_fixture.ts";
import { listJobs } from "../kv/jobs/list_jobs.ts";
import { replayDead } from "../kv/jobs/replay_dead.ts";
import { handlersDoing } from "./handlers_fixture.ts";
import { runJob } from "./run_job.ts";

const ADMIN = { id: "admin", name: "Alix Admin" };

const FATES = ["works", "contends", "fails", "crashes", "overstays"] as const;
interface Turn {
  readonly fate: (typeof FATES)[number];
  readonly claims: number;
  readonly passesMs: number;
}

/** What one claimer meets, turn by turn. */
const turns = fc.array(
  fc.record<Turn>({
    fate: fc.constantFrom(...FATES),
    claims: fc.integer({ min: 1, max: 3 }),
    passesMs: fc.integer({ min: MINUTE_MS, max: 3 * MINUTE_MS }),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Claimers work at the same time. What they leave, dead letters too, is done by one that always works. */
const workload = fc.record({ jobs: fc.integer({ min: 1, max: 12 }), claimers: fc.array(turns, { minLength: 1, maxLength: 4 }) });

const signal = new AbortController().signal;

/** Reads during which a claimer that overstays lets the others go on. */
const DAWDLING = 30;

/** One claimer's turn. The effect is a sum for each message, so that nothing but the job itself keeps it from happening twice. */
async function take(store: StoreFixture, { fate, claims, passesMs }: Turn): Promise<void> {
  const handlers = handlersDoing(async ({ kv }, _ports, _payload, { messageId }) => {
    if (fate === "fails") throw new Error("fails");
    const commit = new Commit(kv).add(["effects", messageId], 1);
    if (fate === "overstays") {
      store.passes(passesMs);
      for (let i = 0; i < DAWDLING; i++) await kv.get(["total"]);
    }
    if (fate !== "contends") return commit;
    const { value, versionstamp } = await kv.get<number>(["total"]);
    return commit.check(["total"], versionstamp).put(["total"], (value ?? 0) + 1);
  });
  const jobs = await claimDue(store, claims);
  if (fate === "crashes") return store.passes(passesMs);
  for (const job of jobs) await runJob(store, null, handlers, job, signal);
}

Deno.test("claimers in conflict, failing, crashing and overstaying do each job's effect exactly once", async () => {
  const property = fc.asyncProperty(workload, async ({ jobs, claimers }) => {
    using store = await openStoreFixture();
    const ids = await Promise.all(Array.from({ length: jobs }, () => sendOne(store)));
    await Promise.all(claimers.map(async (turns) => {
      for (const turn of turns) await take(store, turn);
    }));
    for (let rounds = 0;; rounds++) {
      assert.ok(rounds < 100, "jobs come to an end");
      for (const { id } of (await listJobs(store.kv, "dead")).rows) {
        await replayDead(store, ADMIN, id, { scope: ADMIN.id, id: store.newId(), contentHash: id });
      }
      if (await nextDue(store) === null) break;
      await take(store, { fate: "works", claims: 3, passesMs: 0 });
      store.passes(HOUR_MS);
    }
    const effects = await Array.fromAsync(
      store.kv.list<Deno.KvU64>({ prefix: ["effects"] }),
      ({ key, value }) => [key[1], value.value],
    );
    assert.deepEqual(effects, ids.toSorted().map((id) => [id, 1n]));
  });
  await fc.assert(property, { numRuns: 60 });
});
