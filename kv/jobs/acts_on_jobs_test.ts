import assert from "node:assert/strict";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { HOUR_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../audits/audits.ts";
import type { Operation } from "../operations.ts";
import { cancelJob } from "./cancel_job.ts";
import { claimDue, claimJob, LEASE_MS, recordFailure, recordProgress } from "./claim.ts";
import { countJobs } from "./count_jobs.ts";
import { getJob } from "./job.ts";
import { openStoreFixture, sendOne, type StoreFixture } from "./job_fixture.ts";
import { listJobs } from "./list_jobs.ts";
import { replayDead } from "./replay_dead.ts";
import { replayDeadOfKind } from "./replay_dead_of_kind.ts";
import { retryJob } from "./retry_job.ts";

const CLAIRE = { id: "claire", name: "Claire Petit" };
let operations = 0;
const newOperation = (): Operation => ({ scope: "claire", id: `operation-${operations++}`, contentHash: "" });

async function sendDead(store: StoreFixture, kind: "send_mail" | "remind_pallets" = "send_mail"): Promise<string> {
  const id = await sendOne(
    store,
    kind === "send_mail" ? { kind, payload: { mailId: "M1" } } : { kind, payload: { transferId: "T1" } },
  );
  await recordFailure(store, (await claimJob(store, id))!, new PermanentFailure("no such address"));
  return id;
}

Deno.test("cancelJob() ends a job that waits, with its line of audit", async () => {
  using store = await openStoreFixture();
  const id = await sendOne(store);
  assert.equal(await cancelJob(store, CLAIRE, id, newOperation()), "done");
  assert.equal(await getJob(store.kv, id), null);
  assert.deepEqual(await claimDue(store, 8), []);
  const { rows } = await listAudits(store.kv, { action: "job.cancelled" });
  assert.deepEqual(rows.map(({ target }) => target), [`send_mail ${id}`]);
});

Deno.test("cancelJob() tells a job that runs at its next step, and whoever claims it after a crash", async () => {
  using store = await openStoreFixture();
  const claimed = (await claimJob(store, await sendOne(store)))!;
  assert.equal(await recordProgress(store, claimed, { done: 1, total: 3 }), true);
  assert.deepEqual((await listJobs(store.kv, "running")).rows[0]?.progress, { done: 1, total: 3 });
  await cancelJob(store, CLAIRE, claimed.id, newOperation());
  assert.equal((await listJobs(store.kv, "running")).rows[0]?.cancelled, true);
  assert.equal(await recordProgress(store, claimed, { done: 2, total: 3 }), false);
  store.passes(LEASE_MS + 1);
  assert.equal(await claimJob(store, claimed.id), null);
  assert.equal(await getJob(store.kv, claimed.id), null);
});

Deno.test("recordFailure() ends a job that was cancelled instead of trying it again", async () => {
  using store = await openStoreFixture();
  const claimed = (await claimJob(store, await sendOne(store)))!;
  await cancelJob(store, CLAIRE, claimed.id, newOperation());
  assert.equal(await recordFailure(store, claimed, new Error("stopped half way")), "cancelled");
  assert.equal(await getJob(store.kv, claimed.id), null);
});

Deno.test("cancelJob() forgets a dead letter", async () => {
  using store = await openStoreFixture();
  const id = await sendDead(store);
  assert.equal(await cancelJob(store, CLAIRE, id, newOperation()), "done");
  assert.equal(await getJob(store.kv, id), null);
});

Deno.test("cancelJob() refuses an unknown job and an operation of other content", async () => {
  using store = await openStoreFixture();
  assert.equal(await cancelJob(store, CLAIRE, "none", newOperation()), "not_found");
  const operation = newOperation();
  const id = await sendOne(store);
  assert.equal(await cancelJob(store, CLAIRE, id, operation), "done");
  assert.equal(await cancelJob(store, CLAIRE, id, operation), "done");
  assert.equal(await cancelJob(store, CLAIRE, id, { ...operation, contentHash: "other" }), "other_content");
});

Deno.test("retryJob() lets a failed job try again at once, and no other", async () => {
  using store = await openStoreFixture();
  const id = await sendOne(store);
  assert.equal(await retryJob(store, CLAIRE, id, newOperation()), "not_found");
  await recordFailure(store, (await claimJob(store, id))!, new Error("server away"));
  assert.equal(await claimJob(store, id), null);
  assert.equal(await retryJob(store, CLAIRE, id, newOperation()), "done");
  assert.equal((await claimJob(store, id))?.attempts, 2);
});

Deno.test("replayDead() queues a dead letter with all its tries before it", async () => {
  using store = await openStoreFixture();
  const id = await sendDead(store);
  assert.equal(await replayDead(store, CLAIRE, id, newOperation()), "done");
  assert.equal((await claimJob(store, id))?.attempts, 1);
  assert.equal(await replayDead(store, CLAIRE, id, newOperation()), "not_found");
});

Deno.test("replayDeadOfKind() queues all of a kind again, once, and leaves the others dead", async () => {
  using store = await openStoreFixture();
  const mails = await Promise.all(Array.from({ length: 25 }, () => sendDead(store)));
  const other = await sendDead(store, "remind_pallets");
  const operation = newOperation();
  assert.equal(await replayDeadOfKind(store, CLAIRE, "send_mail", operation), 25);
  assert.deepEqual((await listJobs(store.kv, "dead")).rows.map(({ id }) => id), [other]);
  assert.deepEqual((await listJobs(store.kv, "queued")).rows.map(({ id }) => id).sort(), mails.sort());
  await sendDead(store);
  assert.equal(await replayDeadOfKind(store, CLAIRE, "send_mail", operation), 25);
  assert.equal((await listJobs(store.kv, "dead")).rows.length, 2);
  assert.equal(await replayDeadOfKind(store, CLAIRE, "send_mail", { ...operation, contentHash: "x" }), "other_content");
});

Deno.test("countJobs() counts by kind and state", async () => {
  using store = await openStoreFixture();
  await sendDead(store);
  await sendDead(store, "remind_pallets");
  for (let n = 0; n < 3; n++) await sendOne(store);
  await claimJob(store, await sendOne(store));
  await recordFailure(store, (await claimJob(store, await sendOne(store)))!, new Error("away"));
  assert.deepEqual(await countJobs(store.kv), {
    queues: [
      { kind: "send_mail", counts: { queued: 3, running: 1, retrying: 1, dead: 1 } },
      { kind: "remind_pallets", counts: { queued: 0, running: 0, retrying: 0, dead: 1 } },
    ],
    more: [],
  });
});

Deno.test("listJobs() of one kind leaves out the others", async () => {
  using store = await openStoreFixture();
  const id = await sendOne(store, { kind: "remind_pallets", payload: { transferId: "T1" }, dueAt: store.now() + HOUR_MS });
  await sendOne(store);
  assert.deepEqual((await listJobs(store.kv, "queued", undefined, "remind_pallets")).rows.map((row) => row.id), [id]);
});
