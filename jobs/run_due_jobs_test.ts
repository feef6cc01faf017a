import assert from "node:assert/strict";
import { MAX_ATTEMPTS } from "../domain/jobs/retry_delay.ts";
import { DAY_MS, HOUR_MS, type Instant } from "../domain/time/instant.ts";
import { Commit } from "../kv/commit.ts";
import { claimJob, LEASE_MS } from "../kv/jobs/claim.ts";
import { openStoreFixture, sendOne } from "../kv/jobs/job_fixture.ts";
import { listJobs } from "../kv/jobs/list_jobs.ts";
import { replayDead } from "../kv/jobs/replay_dead.ts";
import { handlersDoing } from "./handlers_fixture.ts";
import { runDueJobs } from "./run_due_jobs.ts";

const ADMIN = { id: "admin", name: "Alix Admin" };

const effects = async (kv: Deno.Kv) => Number((await kv.get<Deno.KvU64>(["effects"])).value?.value ?? 0n);
const countEffect = handlersDoing((store) => Promise.resolve(new Commit(store.kv).add(["effects"], 1)));

Deno.test("runDueJobs() runs what is due, each once, and leaves the rest", async () => {
  using store = await openStoreFixture();
  for (let i = 0; i < 3; i++) await sendOne(store);
  await sendOne(store, { kind: "post_pallets", payload: { transferId: "T1" }, dueAt: store.now() + 8 * DAY_MS });
  assert.equal(await runDueJobs(store, null, countEffect), 3);
  assert.equal(await runDueJobs(store, null, countEffect), 0);
  assert.equal(await effects(store.kv), 3);
  assert.equal(await runDueJobs(store, null, countEffect, { until: store.now() + 8 * DAY_MS }), 1);
});

Deno.test("runDueJobs() shows each job its own due time, in their order", async () => {
  using store = await openStoreFixture();
  const start = store.now();
  const due = [6, 3, 8].map((days) => start + days * DAY_MS);
  for (const dueAt of due) await sendOne(store, { kind: "remind_pallets", payload: { transferId: "T1" }, dueAt });
  const seen: Instant[] = [];
  const handlers = handlersDoing((then) => {
    seen.push(then.now());
    return Promise.resolve(null);
  });
  await runDueJobs(store, null, handlers, { until: start + 30 * DAY_MS });
  assert.deepEqual(seen, due.toSorted((a, b) => a - b));
});

Deno.test("runDueJobs() tries a failing job again later and later, then leaves a dead letter that can be replayed", async () => {
  using store = await openStoreFixture();
  const id = await sendOne(store);
  let broken = true;
  const tries: Instant[] = [];
  const handlers = handlersDoing((then) => {
    tries.push(then.now());
    if (broken) throw new Error("server is away");
    return Promise.resolve(new Commit(then.kv).add(["effects"], 1));
  });
  await runDueJobs(store, null, handlers, { until: store.now() + DAY_MS });
  assert.equal(tries.length, MAX_ATTEMPTS);
  const waits = tries.slice(1).map((at, i) => at - tries[i]!);
  assert.ok(waits.slice(0, 6).every((wait, i, all) => i === 0 || wait > all[i - 1]!), `waits grow: ${waits}`);
  assert.deepEqual((await listJobs(store.kv, "dead")).rows.map((row) => row.id), [id]);

  broken = false;
  const operation = { scope: ADMIN.id, id: "replay", contentHash: "x" };
  assert.equal(await replayDead(store, ADMIN, id, operation), "done");
  await runDueJobs(store, null, handlers);
  assert.equal(await effects(store.kv), 1);
  assert.deepEqual((await listJobs(store.kv, "dead")).rows, []);
});

Deno.test("runDueJobs() runs a job again whose holder crashed, and its effect happens once", async () => {
  using store = await openStoreFixture();
  const id = await sendOne(store);
  await claimJob(store, id);
  assert.equal(await runDueJobs(store, null, countEffect), 0);
  store.passes(LEASE_MS);
  assert.equal(await runDueJobs(store, null, countEffect), 1);
  assert.equal(await effects(store.kv), 1);
});

Deno.test("runDueJobs() runs the messages that jobs send", async () => {
  using store = await openStoreFixture();
  await sendOne(store, { kind: "notify_order", payload: { orderId: "O1", eventIds: [] } });
  const handlers = {
    ...countEffect,
    notify_order: async () => {
      await sendOne(store);
      return null;
    },
  };
  assert.equal(await runDueJobs(store, null, handlers, { until: store.now() + HOUR_MS }), 2);
  assert.equal(await effects(store.kv), 1);
});

Deno.test("runDueJobs() tries a handler again whose commit met another writer", async () => {
  using store = await openStoreFixture();
  await sendOne(store);
  let runs = 0;
  const handlers = handlersDoing(async ({ kv }) => {
    const { versionstamp } = await kv.get(["hot"]);
    if (++runs === 1) await kv.set(["hot"], "written by another");
    return new Commit(kv).check(["hot"], versionstamp).add(["effects"], 1);
  });
  await runDueJobs(store, null, handlers);
  assert.deepEqual([runs, await effects(store.kv)], [2, 1]);
});
