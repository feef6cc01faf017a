import assert from "node:assert/strict";
import { Commit } from "../kv/commit.ts";
import { claimJob, LEASE_MS } from "../kv/jobs/claim.ts";
import { openStoreFixture, sendOne } from "../kv/jobs/job_fixture.ts";
import { listJobs } from "../kv/jobs/list_jobs.ts";
import type { Store } from "../kv/store.ts";
import { JobEngine, type Trouble } from "./engine.ts";
import type { Handlers } from "./handler.ts";
import { handlersDoing } from "./handlers_fixture.ts";

function quietEngine(store: Store, handlers: Handlers<null>, report: (trouble: Trouble) => void = assertNoTrouble) {
  return new JobEngine({ store, ports: null, handlers, report });
}

function assertNoTrouble({ error }: Trouble): void {
  throw error;
}

/** Handlers that count an effect for each message, and a promise of the `count`-th run. */
function counting(count: number) {
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  let runs = 0;
  const handlers = handlersDoing((store, _ports, _payload, { messageId }) => {
    if (++runs === count) resolve();
    return Promise.resolve(new Commit(store.kv).add(["effects", messageId], 1));
  });
  return { handlers, reached };
}

async function effects(kv: Deno.Kv): Promise<bigint[]> {
  return await Array.fromAsync(kv.list<Deno.KvU64>({ prefix: ["effects"] }), (entry) => entry.value.value);
}

for (const delivery of ["queue", "lease"] as const) {
  Deno.test(`JobEngine runs messages sent while it stands, delivery by ${delivery}`, async () => {
    using store = await openStoreFixture(delivery);
    const { handlers, reached } = counting(30);
    await using engine = quietEngine(store, handlers);
    await Promise.all(Array.from({ length: 30 }, () => sendOne(store)));
    await reached;
    await engine.sweep();
    assert.deepEqual(await effects(store.kv), Array(30).fill(1n));
    assert.deepEqual((await listJobs(store.kv, "queued")).rows, []);
  });

  Deno.test(`JobEngine starts with what an earlier process left, delivery by ${delivery}`, async () => {
    using store = await openStoreFixture(delivery);
    await sendOne({ ...store, delivery: "lease" });
    const { handlers, reached } = counting(1);
    await using _engine = quietEngine(store, handlers);
    await reached;
  });
}

Deno.test("sweep() rescues a job whose holder crashed", async () => {
  using store = await openStoreFixture();
  await claimJob(store, await sendOne(store));
  const { handlers } = counting(1);
  await using engine = quietEngine(store, handlers);
  await engine.sweep();
  assert.deepEqual(await effects(store.kv), []);
  store.passes(LEASE_MS);
  await engine.sweep();
  assert.deepEqual(await effects(store.kv), [1n]);
});

Deno.test("JobEngine reports a failed run and goes on", async () => {
  using store = await openStoreFixture();
  await sendOne(store);
  const troubles: Trouble[] = [];
  const handlers = handlersDoing(() => Promise.reject(new Error("server is away")));
  await using engine = quietEngine(store, handlers, (trouble) => troubles.push(trouble));
  await engine.sweep();
  assert.deepEqual(troubles.map(({ job, state, error }) => [job?.kind, state, String(error)]), [[
    "send_mail",
    "retrying",
    "Error: server is away",
  ]]);
});

Deno.test("JobEngine has at most eight jobs under way", async () => {
  using store = await openStoreFixture();
  for (let i = 0; i < 20; i++) await sendOne(store);
  let running = 0, most = 0;
  const handlers = handlersDoing(async ({ kv }) => {
    most = Math.max(most, ++running);
    await kv.get(["anything"]);
    running--;
    return null;
  });
  await using engine = quietEngine(store, handlers);
  await engine.sweep();
  assert.deepEqual((await listJobs(store.kv, "queued")).rows, []);
  assert.ok(most > 1 && most <= 8, `${most} at once`);
});

Deno.test("stop() waits for the job under way and claims nothing more", async () => {
  using store = await openStoreFixture();
  await sendOne(store);
  const begun = Promise.withResolvers<void>(), release = Promise.withResolvers<void>();
  const handlers = handlersDoing(async ({ kv }) => {
    begun.resolve();
    await release.promise;
    return new Commit(kv).add(["effects", 1], 1);
  });
  const engine = quietEngine(store, handlers);
  await begun.promise;
  const stopped = engine.stop();
  await sendOne(store);
  release.resolve();
  await stopped;
  assert.deepEqual(await effects(store.kv), [1n]);
  assert.equal((await listJobs(store.kv, "queued")).rows.length, 1);
});

Deno.test("stop() abandons jobs that do not end, also where no more of them may run at once", async () => {
  using store = await openStoreFixture();
  await Promise.all(Array.from({ length: 8 }, () => sendOne(store)));
  const allBegun = Promise.withResolvers<void>(), allAbandoned = Promise.withResolvers<void>();
  let begun = 0, abandoned = 0;
  const handlers = handlersDoing(async (_store, _ports, _payload, { signal }) => {
    if (++begun === 8) allBegun.resolve();
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    if (++abandoned === 8) allAbandoned.resolve();
    throw signal.reason;
  });
  const engine = quietEngine(store, handlers, () => {});
  await allBegun.promise;
  await engine.stop();
  await allAbandoned.promise;
  await engine.stop();
});
