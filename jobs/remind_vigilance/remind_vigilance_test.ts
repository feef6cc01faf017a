import assert from "node:assert/strict";
import type { NoticeFacts } from "../../domain/notices/notice.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { addDays } from "../../domain/time/local.ts";
import { dayOf } from "../../domain/time/zoned.ts";
import { VIGILANCE_ZONE } from "../../domain/vigilance/validity.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { carrierStore, confirmInsurance, fileInsurance, FIRM } from "../../kv/vigilance/vigilance_fixture.ts";
import type { MemoryStore } from "../../tests/support/store.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { remindVigilance } from "./remind_vigilance.ts";

const run = { signal: new AbortController().signal };
const remind = (store: MemoryStore) => remindVigilance(store, JOB_PORTS, run);
const today = (store: MemoryStore) => dayOf(store.now(), VIGILANCE_ZONE);

/** Days left that each reminder told, in their order. */
async function told(store: MemoryStore): Promise<number[]> {
  const { rows } = await listNotices(store.kv, FIRM.id);
  const reminders = rows.filter(({ type }) => type === "vigilance.ending");
  return reminders.map(({ facts }) => (facts as NoticeFacts["vigilance.ending"]).daysLeft).toReversed();
}

/** A certificate that is filed now and holds for `days` more. */
async function ending(store: MemoryStore, days: number, text?: string) {
  const { documentId } = await fileInsurance(store, text);
  const until = addDays(today(store), days);
  await confirmInsurance(store, documentId, until, addDays(until, -365));
  return until;
}

Deno.test("remindVigilance() reminds 30, 15, 7 and 1 days before the end and on the last day, each once, however often it runs", async () => {
  await using store = await carrierStore();
  await ending(store, 40);
  for (let day = 0; day < 60; day++) {
    await remind(store);
    await remind(store);
    store.clock.pass(DAY_MS);
  }
  assert.deepEqual(await told(store), [30, 15, 7, 1, 0]);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
  assert.deepEqual(await Array.fromAsync(store.kv.list({ prefix: ["vigilance_by_reminder"] })), []);
});

Deno.test("remindVigilance() tells the last that is due where days were missed, and that it is over", async () => {
  await using store = await carrierStore();
  await ending(store, 40);
  store.clock.pass(28 * DAY_MS);
  await remind(store);
  store.clock.pass(30 * DAY_MS);
  await remind(store);
  store.clock.pass(DAY_MS);
  await remind(store);
  assert.deepEqual(await told(store), [12, -18]);
});

Deno.test("remindVigilance() says nothing of a document that another follows, and goes on where that one leaves a gap", async () => {
  await using store = await carrierStore();
  const until = await ending(store, 40, "the first");
  const next = await fileInsurance(store, "the next");
  store.clock.pass(10 * DAY_MS);
  await remind(store);
  assert.deepEqual(await told(store), [30], "one that waits to be confirmed ends nothing");
  await confirmInsurance(store, next.documentId, addDays(until, 365), addDays(until, 1));
  store.clock.pass(15 * DAY_MS);
  await remind(store);
  assert.deepEqual(await told(store), [30]);
  await confirmInsurance(store, next.documentId, addDays(until, 365), addDays(until, 2));
  store.clock.pass(8 * DAY_MS);
  await remind(store);
  assert.deepEqual(await told(store), [30, 7]);
});

Deno.test("remindVigilance() that is cut off goes on with what is left, and tells nothing again", async () => {
  await using store = await carrierStore();
  for (const text of ["one", "two", "three"]) await ending(store, 31, text);
  store.clock.pass(DAY_MS);
  const stop = new AbortController();
  const changes = store.kv.atomic.bind(store.kv);
  // The process ends with the first commit that went through.
  store.kv.atomic = () => {
    stop.abort();
    return changes();
  };
  await assert.rejects(remindVigilance(store, JOB_PORTS, { signal: stop.signal }));
  store.kv.atomic = changes;
  assert.deepEqual(await told(store), [30]);
  await remind(store);
  await remind(store);
  assert.deepEqual(await told(store), [30, 30, 30]);
});

Deno.test("remindVigilance() twice at once tells each reminder once", async () => {
  await using store = await carrierStore();
  for (const text of ["one", "two"]) await ending(store, 31, text);
  store.clock.pass(DAY_MS);
  await Promise.all([remind(store), remind(store), remind(store)]);
  assert.deepEqual(await told(store), [30, 30]);
});
