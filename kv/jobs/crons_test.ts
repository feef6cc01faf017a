import assert from "node:assert/strict";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { claimDue, claimJob, recordFailure } from "./claim.ts";
import { listCrons, recordCronRun, runCronNow, strikeCron } from "./crons.ts";
import { openStoreFixture, type StoreFixture } from "./job_fixture.ts";
import { listJobs } from "./list_jobs.ts";

const CLAIRE = { id: "claire", name: "Claire Petit" };
const operation = { scope: "claire", id: "operation-1", contentHash: "" };

async function idsIn(store: StoreFixture, state: "queued" | "running" | "retrying" | "dead"): Promise<string[]> {
  return (await listJobs(store.kv, state)).rows.map(({ id }) => id);
}

Deno.test("strikeCron() sends one job a minute, however many processes hear the clock", async () => {
  using store = await openStoreFixture();
  await Promise.all(Array.from({ length: 4 }, () => strikeCron(store, "forget_ended")));
  assert.equal((await idsIn(store, "queued")).length, 1);
});

Deno.test("strikeCron() leaves a job alone that still waits or runs", async () => {
  using store = await openStoreFixture();
  await strikeCron(store, "forget_ended");
  store.passes(MINUTE_MS);
  await strikeCron(store, "forget_ended");
  const [id] = await idsIn(store, "queued");
  assert.equal((await idsIn(store, "queued")).length, 1);
  await claimJob(store, id!);
  store.passes(MINUTE_MS);
  await strikeCron(store, "forget_ended");
  assert.deepEqual([await idsIn(store, "queued"), await idsIn(store, "running")], [[], [id]]);
});

Deno.test("strikeCron() lets a job that failed try again at once, and replaces a dead one", async () => {
  using store = await openStoreFixture();
  await strikeCron(store, "forget_ended");
  const [first] = await claimDue(store, 1);
  await recordFailure(store, first!, new Error("store away"));
  store.passes(MINUTE_MS);
  await strikeCron(store, "forget_ended");
  const [again] = await claimDue(store, 1);
  assert.deepEqual([again?.id, again?.attempts], [first!.id, 2]);
  await recordFailure(store, again!, new PermanentFailure("never"));
  store.passes(MINUTE_MS);
  await strikeCron(store, "forget_ended");
  const queued = await idsIn(store, "queued");
  assert.equal(queued.length, 1);
  assert.notEqual(queued[0], first!.id);
  assert.deepEqual(await idsIn(store, "dead"), []);
});

Deno.test("runCronNow() runs once for an operation and leaves a line of audit", async () => {
  using store = await openStoreFixture();
  for (let n = 0; n < 2; n++) assert.equal(await runCronNow(store, CLAIRE, "forget_ended", operation), "done");
  assert.equal((await idsIn(store, "queued")).length, 1);
  const { rows } = await listAudits(store.kv, { action: "cron.run" });
  assert.deepEqual(rows.map(({ by, target }) => [by.id, target]), [["claire", "forget_ended"]]);
  const other = { ...operation, contentHash: "other" };
  assert.equal(await runCronNow(store, CLAIRE, "forget_ended", other), "other_content");
});

Deno.test("runCronNow() does nothing twice: the clock's stroke of the same minute finds the job there", async () => {
  using store = await openStoreFixture();
  await runCronNow(store, CLAIRE, "forget_ended", operation);
  await strikeCron(store, "forget_ended");
  assert.equal((await idsIn(store, "queued")).length, 1);
});

Deno.test("listCrons() gives every cron with its last run", async () => {
  using store = await openStoreFixture();
  const startedAt = store.now();
  store.passes(1_500);
  await recordCronRun(new Commit(store.kv), store, "forget_ended", startedAt, new Error("store away")).send();
  const crons = await listCrons(store.kv);
  assert.deepEqual(crons.find(({ name }) => name === "forget_ended")?.lastRun, {
    startedAt,
    durationMs: 1_500,
    error: "Error: store away",
  });
  assert.equal(crons.find(({ name }) => name === "sweep_due_jobs")?.lastRun, null);
  assert.notEqual((await store.kv.get(keys.cronRun("forget_ended"))).value, null);
});
