import assert from "node:assert/strict";
import type { Viewer } from "../../domain/identity/types.ts";
import { DAY_MS, HOUR_MS } from "../../domain/time/instant.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { Commit } from "../commit.ts";
import { deleteRecord } from "../inspector/delete_record.ts";
import { editRecord } from "../inspector/edit_record.ts";
import { keys } from "../keys.ts";
import { listAudits, recordAudit } from "./audits.ts";
import { recordDenial } from "./record_denial.ts";

const CLAIRE: Viewer = {
  kind: "user",
  id: "claire",
  name: "Claire Petit",
  role: "admin",
  orgId: "rt",
  orgKind: "platform",
  orgName: "RT Technologie",
  timeZone: "Europe/Paris",
  from: { network: "203.0.113.0/24", requestId: "request" },
};
const KARIM: Viewer = { ...CLAIRE, id: "karim", name: "Karim Benali" };

async function act(store: MemoryStore, by: Viewer, action: "user.invited" | "link.issued", target: string): Promise<void> {
  const commit = new Commit(store.kv);
  recordAudit(commit, store, by, { action, target });
  assert.ok(await commit.send());
}

async function found(store: MemoryStore, filter: Parameters<typeof listAudits>[1]): Promise<string[]> {
  return (await listAudits(store.kv, filter)).rows.map(({ by, action, target }) => `${by.id} ${action} ${target}`);
}

Deno.test("recordAudit() keeps where the act came from", async () => {
  await using store = await memoryStore();
  await act(store, CLAIRE, "user.invited", "zoe@example.com");
  assert.deepEqual((await listAudits(store.kv)).rows[0]?.from, CLAIRE.from);
});

Deno.test("listAudits() finds by who, act, object and day, and by all of them together", async () => {
  await using store = await memoryStore();
  const from = store.now();
  await act(store, CLAIRE, "user.invited", "Zoé@example.com");
  await act(store, CLAIRE, "link.issued", "Zoé@example.com");
  await act(store, KARIM, "user.invited", "paul@example.com");
  store.clock.pass(DAY_MS);
  await act(store, CLAIRE, "user.invited", "paul@example.com");

  assert.deepEqual(await found(store, { by: "karim" }), ["karim user.invited paul@example.com"]);
  assert.equal((await found(store, { action: "user.invited" })).length, 3);
  assert.equal((await found(store, { target: "zoe@EXAMPLE.com" })).length, 2);
  assert.equal((await found(store, { between: { from, to: from + DAY_MS } })).length, 3);
  const between = { from, to: from + DAY_MS };
  assert.deepEqual(await found(store, { by: "claire", action: "user.invited", between }), [
    "claire user.invited Zoé@example.com",
  ]);
  assert.deepEqual(await found(store, { by: "karim", target: "zoe@example.com" }), []);
});

Deno.test("recordDenial() tells once an hour that somebody was refused a route", async () => {
  await using store = await memoryStore();
  for (let i = 0; i < 3; i++) await recordDenial(store, CLAIRE, "GET", "/industry");
  await recordDenial(store, KARIM, "GET", "/industry");
  await recordDenial(store, CLAIRE, "POST", "/industry/orders/:id/edit");
  assert.equal((await listAudits(store.kv)).rows.length, 3);
  store.clock.pass(HOUR_MS);
  await recordDenial(store, CLAIRE, "GET", "/industry");
  assert.equal((await listAudits(store.kv)).rows.length, 4);
});

Deno.test("a line of the audit log is neither edited nor deleted, not even by an administrator", async () => {
  await using store = await memoryStore();
  await act(store, CLAIRE, "user.invited", "zoe@example.com");
  const { id } = (await listAudits(store.kv)).rows[0]!;
  const operation = { scope: "claire", id: "operation", contentHash: "" };
  for (const key of [keys.audit(id), keys.auditByActor("claire", id)]) {
    const { versionstamp } = await store.kv.get(key);
    const edit = { key, versionstamp: versionstamp!, reason: "Motif" };
    const edited = await editRecord(store, CLAIRE, { ...edit, valueText: "{}" }, operation);
    const deleted = await deleteRecord(store, CLAIRE, edit, operation);
    assert.deepEqual([edited, deleted].map(({ ok }) => ok), [false, false]);
    assert.notEqual((await store.kv.get(key)).versionstamp, null);
  }
});
