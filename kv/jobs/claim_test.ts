import assert from "node:assert/strict";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { MAX_ATTEMPTS, retryDelayMs } from "../../domain/jobs/retry_delay.ts";
import { HOUR_MS } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { claimDue, claimJob, completeIn, LEASE_MS, nextDue, recordFailure, renewLease, stillHeld } from "./claim.ts";
import { getJob, type JobState } from "./job.ts";
import { openStoreFixture, sendOne } from "./job_fixture.ts";
import { listJobs } from "./list_jobs.ts";
import { replayDead } from "./replay_dead.ts";

const ADMIN = { id: "admin", name: "Alix Admin" };
const replay = (n: number) => ({ scope: ADMIN.id, id: `replay-${n}`, contentHash: "x" });

const JOB_KEYS = ["jobs", "jobs_due", "jobs_by_state"];

async function countEntries(kv: Deno.Kv): Promise<number> {
  let count = 0;
  for (const name of JOB_KEYS) count += (await Array.fromAsync(kv.list({ prefix: [name] }))).length;
  return count;
}

Deno.test("claimJob() leases a due job to one claimer", async () => {
  using store = await openStoreFixture();
  const id = await sendOne(store);
  const claims = await Promise.all(Array.from({ length: 8 }, () => claimJob(store, id)));
  const [won, ...more] = claims.filter((job) => job !== null);
  assert.deepEqual(more, []);
  assert.equal(won?.attempts, 1);
  assert.deepEqual(await nextDue(store), { id, at: store.now() + LEASE_MS });
});

Deno.test("claimDue() leaves alone what is not due yet", async () => {
  using store = await openStoreFixture();
  await sendOne(store, { kind: "remind_pallets", payload: { transferId: "T1" }, dueAt: store.now() + HOUR_MS });
  assert.deepEqual(await claimDue(store, 5), []);
  store.passes(HOUR_MS);
  assert.equal((await claimDue(store, 5)).length, 1);
});

Deno.test("claimDue() takes at most what it was asked for", async () => {
  using store = await openStoreFixture();
  for (let i = 0; i < 9; i++) await sendOne(store);
  assert.equal((await claimDue(store, 4)).length, 4);
  assert.equal((await claimDue(store, 20)).length, 5);
});

Deno.test("completeIn() removes the job with all its entries in the commit of its effect", async () => {
  using store = await openStoreFixture();
  const claimed = (await claimJob(store, await sendOne(store)))!;
  const held = (await stillHeld(store, claimed))!;
  assert.equal(await completeIn(new Commit(store.kv).put(["effect"], 1), held).send(), true);
  assert.equal((await store.kv.get(["effect"])).value, 1);
  assert.equal(await countEntries(store.kv), 0);
});

Deno.test("completeIn() undoes the effect of a holder whose lease has ended and was taken", async () => {
  using store = await openStoreFixture();
  const id = await sendOne(store);
  const slow = (await claimJob(store, id))!;
  const heldBySlow = (await stillHeld(store, slow))!;
  store.passes(LEASE_MS);
  const quick = (await claimJob(store, id))!;
  assert.equal(await completeIn(new Commit(store.kv).add(["effect"], 1), (await stillHeld(store, quick))!).send(), true);
  assert.equal(await completeIn(new Commit(store.kv).add(["effect"], 1), heldBySlow).send(), false);
  assert.equal(await stillHeld(store, slow), null);
  assert.equal((await store.kv.get<Deno.KvU64>(["effect"])).value?.value, 1n);
});

Deno.test("renewLease() holds a job for a full lease from now, and leaves alone what another holds by now", async () => {
  using store = await openStoreFixture();
  const id = await sendOne(store);
  const first = (await claimJob(store, id))!;
  store.passes(LEASE_MS - 1);
  await renewLease(store, first);
  assert.deepEqual(await nextDue(store), { id, at: store.now() + LEASE_MS });
  assert.ok(await stillHeld(store, first));
  store.passes(LEASE_MS);
  const second = await claimJob(store, id);
  await renewLease(store, first);
  assert.deepEqual((await getJob(store.kv, id))?.value, second);
});

Deno.test("recordFailure() puts the job back with a later due time and its error", async () => {
  using store = await openStoreFixture();
  const claimed = (await claimJob(store, await sendOne(store)))!;
  assert.equal(await recordFailure(store, claimed, new Error("server is away")), "retrying");
  const { rows: [row] } = await listJobs(store.kv, "retrying");
  assert.equal(row?.lastError, "Error: server is away");
  assert.equal(row?.dueAt, store.now() + retryDelayMs(1, claimed.id));
  assert.equal((await getJob(store.kv, claimed.id))?.value.lease, undefined);
});

Deno.test("recordFailure() makes a dead letter of a failure that no try can mend", async () => {
  using store = await openStoreFixture();
  const claimed = (await claimJob(store, await sendOne(store)))!;
  assert.equal(await recordFailure(store, claimed, new PermanentFailure("no such address")), "dead");
  assert.equal(await nextDue(store), null);
});

Deno.test("recordFailure() says nothing of a job that another holds by now", async () => {
  using store = await openStoreFixture();
  const id = await sendOne(store);
  const slow = (await claimJob(store, id))!;
  store.passes(LEASE_MS);
  await claimJob(store, id);
  assert.equal(await recordFailure(store, slow, new Error("too late")), null);
  assert.equal((await getJob(store.kv, id))?.value.state, "running");
});

Deno.test("claimJob() buries a job that has crashed its holder at every try", async () => {
  using store = await openStoreFixture();
  const id = await sendOne(store);
  for (let i = 0; i < MAX_ATTEMPTS; i++) {
    assert.notEqual(await claimJob(store, id), null);
    store.passes(LEASE_MS);
  }
  assert.equal(await claimJob(store, id), null);
  assert.equal((await getJob(store.kv, id))?.value.state, "dead");
});

Deno.test("replayDead() queues a dead letter once, with all its tries", async () => {
  using store = await openStoreFixture();
  const claimed = (await claimJob(store, await sendOne(store)))!;
  await recordFailure(store, claimed, new PermanentFailure("no such address"));
  const answers = [];
  for (const n of [1, 1, 2]) answers.push(await replayDead(store, ADMIN, claimed.id, replay(n)));
  assert.deepEqual(answers, ["done", "done", "not_found"]);
  const again = await claimJob(store, claimed.id);
  assert.equal(again?.attempts, 1);
});

Deno.test("listJobs() shows each job under its one state", async () => {
  using store = await openStoreFixture();
  const claimed = (await claimJob(store, await sendOne(store)))!;
  await recordFailure(store, claimed, new PermanentFailure("no"));
  await claimJob(store, await sendOne(store));
  await sendOne(store);
  const counts = async (state: JobState) => (await listJobs(store.kv, state)).rows.length;
  assert.deepEqual([await counts("queued"), await counts("running"), await counts("retrying"), await counts("dead")], [
    1,
    1,
    0,
    1,
  ]);
});
