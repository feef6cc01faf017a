import assert from "node:assert/strict";
import { CRON_NAMES } from "../../domain/jobs/crons.ts";
import { listCrons, strikeCron } from "../../kv/jobs/crons.ts";
import { openStoreFixture } from "../../kv/jobs/job_fixture.ts";
import { listJobs } from "../../kv/jobs/list_jobs.ts";
import { handlersDoing } from "../handlers_fixture.ts";
import { runDueJobs } from "../run_due_jobs.ts";
import { type CronWork, runCron } from "./run_cron.ts";

const WORK = {
  ...Object.fromEntries(CRON_NAMES.map((name) => [name, () => Promise.resolve()])),
  forget_ended: () => Promise.reject(new Error("store away")),
} as unknown as CronWork<null>;
const HANDLERS = { ...handlersDoing(() => Promise.resolve(null)), run_cron: runCron(WORK) };

Deno.test("runCron() does the work of the cron and writes down that it was done", async () => {
  using store = await openStoreFixture();
  await strikeCron(store, "rotate_signing_keys");
  assert.equal(await runDueJobs(store, null, HANDLERS), 1);
  const row = (await listCrons(store.kv)).find(({ name }) => name === "rotate_signing_keys");
  assert.deepEqual(row?.lastRun, { startedAt: store.now(), durationMs: 0, error: null });
  assert.deepEqual((await listJobs(store.kv, "queued")).rows, []);
});

Deno.test("runCron() writes down why the work failed, and the job is tried again", async () => {
  using store = await openStoreFixture();
  await strikeCron(store, "forget_ended");
  await runDueJobs(store, null, HANDLERS);
  const row = (await listCrons(store.kv)).find(({ name }) => name === "forget_ended");
  assert.equal(row?.lastRun?.error, "Error: store away");
  assert.equal((await listJobs(store.kv, "retrying")).rows[0]?.lastError, "Error: store away");
});
