import assert from "node:assert/strict";
import { DAY_MS } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { getJob } from "./job.ts";
import { openStoreFixture, sendOne } from "./job_fixture.ts";
import { listJobs } from "./list_jobs.ts";
import { sendMessage } from "./message.ts";

const MESSAGE = { kind: "expire_offer", payload: { orderId: "O1", offerId: "F1" } } as const;

Deno.test("sendMessage() writes the job with its cause or not at all", async () => {
  using store = await openStoreFixture();
  const failed = new Commit(store.kv).check(["cause"], "00000000000000000001");
  const lost = sendMessage(failed, store, MESSAGE);
  assert.equal(await failed.send(), false);
  assert.equal(await getJob(store.kv, lost), null);

  const kept = await sendOne(store, MESSAGE);
  const job = await getJob(store.kv, kept);
  assert.deepEqual(job?.value, {
    ...MESSAGE,
    id: kept,
    createdAt: store.now(),
    attempts: 0,
    state: "queued",
    dueAt: store.now(),
  });
});

Deno.test("sendMessage() keeps the due time and lists the job as queued", async () => {
  using store = await openStoreFixture();
  const dueAt = store.now() + 3 * DAY_MS;
  const id = await sendOne(store, { ...MESSAGE, dueAt });
  assert.equal((await store.kv.get(keys.jobDue(dueAt, id))).value, "expire_offer");
  const { rows } = await listJobs(store.kv, "queued");
  assert.deepEqual(rows, [{ id, kind: "expire_offer", createdAt: store.now(), dueAt, attempts: 0, lastError: null }]);
});

Deno.test("sendMessage() takes none of the ten checks of a commit", async () => {
  using store = await openStoreFixture();
  const commit = new Commit(store.kv);
  for (let i = 0; i < 10; i++) commit.check(["read", i], null);
  for (let i = 0; i < 20; i++) sendMessage(commit, store, MESSAGE);
  assert.equal(await commit.send(), true);
  assert.equal((await listJobs(store.kv, "queued")).rows.length, 20);
});

Deno.test("sendMessage() bumps the watched key where there is no queue", async () => {
  using store = await openStoreFixture("lease");
  await sendOne(store);
  await sendOne(store);
  assert.equal((await store.kv.get<Deno.KvU64>(keys.jobWake())).value?.value, 2n);
});
