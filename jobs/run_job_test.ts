import assert from "node:assert/strict";
import { Commit } from "../kv/commit.ts";
import { cancelJob } from "../kv/jobs/cancel_job.ts";
import { claimJob, LEASE_MS } from "../kv/jobs/claim.ts";
import { getJob } from "../kv/jobs/job.ts";
import { openStoreFixture, sendOne } from "../kv/jobs/job_fixture.ts";
import { handlersDoing } from "./handlers_fixture.ts";
import { runJob } from "./run_job.ts";

const effects = async (kv: Deno.Kv) => (await kv.get<Deno.KvU64>(["effects"])).value?.value;

/** Takes the place of the clock's intervals: the one that is set ticks when the test says so. */
function ownIntervals() {
  const { setInterval, clearInterval } = globalThis;
  const intervals = new Map<number, { readonly tick: () => unknown; readonly everyMs: number }>();
  const set = (tick: () => unknown, everyMs: number) => {
    intervals.set(1, { tick, everyMs });
    return 1;
  };
  const clear = (id: number) => void intervals.delete(id);
  Object.assign(globalThis, { setInterval: set, clearInterval: clear });
  return { intervals, [Symbol.dispose]: () => void Object.assign(globalThis, { setInterval, clearInterval }) };
}

Deno.test("runJob() renews its lease as long as the handler runs, so that nobody else claims the job", async () => {
  using store = await openStoreFixture();
  using own = ownIntervals();
  const claimed = (await claimJob(store, await sendOne(store)))!;
  let runs = 0;
  const handlers = handlersDoing(async ({ kv }) => {
    runs++;
    for (let n = 0; n < 5; n++) {
      const { tick, everyMs } = own.intervals.get(1)!;
      assert.ok(everyMs <= LEASE_MS / 2);
      store.passes(everyMs);
      await tick();
      assert.equal(await claimJob(store, claimed.id), null);
    }
    return new Commit(kv).add(["effects"], 1);
  });
  assert.deepEqual(await runJob(store, null, handlers, claimed, new AbortController().signal), { state: "done" });
  assert.deepEqual([runs, await effects(store.kv), own.intervals.size], [1, 1n, 0]);
});

Deno.test("runJob() stops renewing when the handler fails", async () => {
  using store = await openStoreFixture();
  using own = ownIntervals();
  const claimed = (await claimJob(store, await sendOne(store)))!;
  const handlers = handlersDoing(() => Promise.reject(new Error("server is away")));
  const { state } = await runJob(store, null, handlers, claimed, new AbortController().signal);
  assert.deepEqual([state, own.intervals.size], ["retrying", 0]);
});

Deno.test("runJob() renews nothing once the process has given the job up, and writes nothing once another took it", async () => {
  using store = await openStoreFixture();
  using own = ownIntervals();
  const claimed = (await claimJob(store, await sendOne(store)))!;
  const leaving = new AbortController();
  const handlers = handlersDoing(async ({ kv }) => {
    leaving.abort();
    store.passes(LEASE_MS);
    await own.intervals.get(1)!.tick();
    assert.ok(await claimJob(store, claimed.id), "another process claims it");
    return new Commit(kv).add(["effects"], 1);
  });
  assert.deepEqual(await runJob(store, null, handlers, claimed, leaving.signal), { state: "lost" });
  assert.equal(await effects(store.kv), undefined);
});

Deno.test("runJob() tells how far a job is, at most once a second", async () => {
  using store = await openStoreFixture();
  const claimed = (await claimJob(store, await sendOne(store)))!;
  const seen: unknown[] = [];
  const handlers = handlersDoing(async ({ kv }, _ports, _payload, { step }) => {
    for (let done = 1; done <= 3; done++) {
      await step({ done, total: 3 });
      seen.push((await getJob(kv, claimed.id))?.value.progress?.done);
      store.passes(500);
    }
    return null;
  });
  assert.deepEqual(await runJob(store, null, handlers, claimed, new AbortController().signal), { state: "done" });
  assert.deepEqual(seen, [1, 1, 3]);
});

Deno.test("runJob() ends a cancelled job at its next step, and writes no effect of one that takes none", async () => {
  using store = await openStoreFixture();
  const operation = { scope: "claire", id: "operation", contentHash: "" };
  for (const stepping of [true, false]) {
    const claimed = (await claimJob(store, await sendOne(store)))!;
    let reached = false;
    const handlers = handlersDoing(async ({ kv }, _ports, _payload, { step }) => {
      await cancelJob(store, { id: "claire", name: "Claire" }, claimed.id, { ...operation, id: `operation-${stepping}` });
      if (stepping) await step({ done: 1 });
      reached = true;
      return new Commit(kv).add(["effects"], 1);
    });
    assert.deepEqual(await runJob(store, null, handlers, claimed, new AbortController().signal), { state: "cancelled" });
    assert.deepEqual([reached, await effects(store.kv), await getJob(store.kv, claimed.id)], [!stepping, undefined, null]);
  }
});
