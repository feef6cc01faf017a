import assert from "node:assert/strict";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { Commit } from "../commit.ts";
import { sendOne } from "../jobs/job_fixture.ts";
import type { Store } from "../store.ts";
import { putAlert } from "./alerts.ts";
import { readinessFaults } from "./readiness.ts";
import { readStatus } from "./read_status.ts";

async function storeAlert(store: MemoryStore, rule: "error_rate" | "dead_jobs" | "queue_lag", closed = true): Promise<void> {
  const at = store.now();
  const alert = { id: store.newId(), rule, threshold: 1, openedAt: at, value: 2, worst: 3, breachedAt: at, tellings: 1 };
  await putAlert(new Commit(store.kv), { ...alert, ...closed && { closedAt: at + HOUR_MS } }).send();
}

/** The store with one of its operations out of order. */
function without(store: Store, broken: "get" | "atomic"): Store {
  const kv = new Proxy(store.kv, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return name === broken ? () => failing() : value.bind(target);
    },
  });
  return { ...store, kv, delivery: "queue" };
}

function failing(): never {
  throw new Error("disk full");
}

Deno.test("readinessFaults() finds none where the store works and jobs are done, and which there are", async () => {
  await using store = await memoryStore();
  assert.deepEqual(await readinessFaults(store), []);
  assert.deepEqual(await readinessFaults(without(store, "get")), ["store_read"]);
  assert.deepEqual(await readinessFaults(without(store, "atomic")), ["store_write"]);
});

Deno.test("readinessFaults() are looked for once in five seconds, and tell of jobs that are not done", async () => {
  await using store = await memoryStore();
  await sendOne(store);
  assert.deepEqual(await readinessFaults(store), []);
  store.clock.pass(4_000);
  assert.equal(readinessFaults(store), readinessFaults(store));
  store.clock.pass(16 * MINUTE_MS);
  assert.deepEqual(await readinessFaults(store), ["queue_lag"]);
});

Deno.test("readStatus() tells the incidents of public interest of the last 90 days", async () => {
  await using store = await memoryStore();
  await storeAlert(store, "queue_lag");
  store.clock.pass(91 * DAY_MS);
  await storeAlert(store, "error_rate");
  await storeAlert(store, "dead_jobs");
  store.clock.pass(DAY_MS);
  await storeAlert(store, "queue_lag", false);
  const { incidents, status } = await readStatus(store);
  assert.deepEqual(incidents.map(({ part, to }) => [part, to === null]), [["jobs", true], ["web", false]]);
  assert.deepEqual(status, { web: "up", store: "up", jobs: "up", mail: "up" });
});

Deno.test("readStatus() says that all is down when the store does not answer", async () => {
  await using store = await memoryStore();
  const { status, incidents } = await readStatus(without(store, "get"));
  assert.deepEqual([status.web, status.store, incidents], ["down", "down", []]);
});
