import assert from "node:assert/strict";
import { draftOrder } from "../../domain/orders/sample_orders_fixture.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { Commit } from "../../kv/commit.ts";
import { getCheck, getLastCheck, repairCheck, startCheck } from "../../kv/integrity/checks.ts";
import { keys } from "../../kv/keys.ts";
import { ORDERS } from "../../kv/orders/orders.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { handlersDoing } from "../handlers_fixture.ts";
import { runDueJobs } from "../run_due_jobs.ts";
import { runIntegrityCheck } from "./check_integrity.ts";

const admin = { id: "admin", name: "Alix Admin" };
const operation = { scope: "admin", id: "operation-1", contentHash: "x" };
const handlers = { ...handlersDoing(() => Promise.resolve(null)), check_integrity: runIntegrityCheck };

Deno.test("runIntegrityCheck() reports what repairCheck() mends, once, with a line of audit for each fault", async () => {
  await using store = await memoryStore();
  const order = draftOrder();
  await new Commit(store.kv).create(ORDERS, order).send();
  await store.kv.delete(keys.orderByOrg(order.shipper.orgId, order.id));
  const started = await startCheck(store, admin, operation);
  assert.ok(started !== "other_content");
  assert.deepEqual(await startCheck(store, admin, operation), started);
  assert.equal(await startCheck(store, admin, { ...operation, contentHash: "y" }), "other_content");
  assert.equal(await repairCheck(store, admin, started.id, "too early"), null);

  await runDueJobs(store, null, handlers);
  const check = await getCheck(store.kv, started.id);
  assert.deepEqual(check?.value.report?.faults.map(({ kind }) => kind), ["missing_entry"]);
  assert.equal(check?.value.progress, 3, "the order, the job that looked, and the line of audit of who asked for it");
  const mended = [await repairCheck(store, admin, started.id, "spoilt"), await repairCheck(store, admin, started.id, "again")];
  assert.deepEqual(mended, [1, 1]);
  assert.equal((await getLastCheck(store.kv))?.repaired?.mended, 1);
  const { rows } = await listAudits(store.kv);
  assert.deepEqual(rows.map(({ action, reason }) => [action, reason]), [
    ["integrity.repaired", "spoilt"],
    ["integrity.checked", undefined],
  ]);
});
