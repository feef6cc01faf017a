import assert from "node:assert/strict";
import type { User, Viewer } from "../../domain/identity/types.ts";
import type { Order } from "../../domain/orders/types.ts";
import { draftOrder } from "../../domain/orders/sample_orders_fixture.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { listAudits } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { rightsVersionOf } from "../identity/sessions.ts";
import { getUserByEmail, USERS } from "../identity/users.ts";
import { checkIntegrity } from "../integrity/check_integrity.ts";
import { keys } from "../keys.ts";
import { ORDERS } from "../orders/orders.ts";
import type { Store } from "../store.ts";
import { deleteRecord } from "./delete_record.ts";
import { editRecord } from "./edit_record.ts";
import { editRuleOf, inspectRecord } from "./inspect_record.ts";
import { MASK, textOfValue } from "./value_text.ts";

const admin: Viewer = {
  kind: "user",
  id: "admin",
  name: "Alix Admin",
  role: "admin",
  orgId: "platform",
  orgKind: "platform",
  orgName: "RT Technologie",
  timeZone: "Europe/Paris",
};
let operations = 0;
const operation = () => ({ scope: "admin", id: `operation-${++operations}`, contentHash: "x" });

const person = (id: string, email: string): User => ({
  id,
  email,
  name: "Léa Morin",
  lang: "fr",
  passwordHash: "$argon2id$secret",
  memberships: [{ orgId: "shipper", role: "owner" }],
  createdAt: 1,
});

async function withOrder(): Promise<{ store: Store; order: Order; key: Deno.KvKey }> {
  const store = await memoryStore();
  const order = draftOrder();
  await new Commit(store.kv).create(ORDERS, order).send();
  return { store, order, key: keys.order(order.id) };
}

/** Edits the record at `key`, as read now, into `value`. */
async function edit(store: Store, key: Deno.KvKey, value: unknown, versionstamp?: string) {
  const read = await store.kv.get(key);
  const valueText = typeof value === "string" ? value : JSON.stringify(value);
  return await editRecord(
    store,
    admin,
    { key, versionstamp: versionstamp ?? read.versionstamp!, valueText, reason: "test" },
    operation(),
  );
}

Deno.test("inspectRecord() tells of each index entry whether it is stored as the record asks", async () => {
  const { store, order, key } = await withOrder();
  const sound = await inspectRecord(store.kv, key);
  assert.ok(sound.entries.length > 2 && sound.entries.every(({ state }) => state === "as_stored"));
  await store.kv.delete(keys.orderByOrg(order.shipper.orgId, order.id));
  await store.kv.set(keys.orderByNumber(order.shipper.orgId, order.number), { id: "other" });
  const { entries } = await inspectRecord(store.kv, key);
  assert.deepEqual(entries.map(({ state }) => state).filter((state) => state !== "as_stored").sort(), ["differs", "missing"]);
});

Deno.test("inspectRecord() of an index entry knows its record; of nothing, that nothing is there", async () => {
  const { store, order, key } = await withOrder();
  const entry = await inspectRecord(store.kv, keys.orderByNumber(order.shipper.orgId, order.number));
  assert.deepEqual(entry.owner, key);
  assert.equal((await inspectRecord(store.kv, ["orders", "nobody"])).versionstamp, null);
});

Deno.test("editRecord() writes record, indexes, revision and a line of audit together", async () => {
  const { store, order, key } = await withOrder();
  assert.deepEqual(await edit(store, key, { ...order, references: { shipper: "NEW 1" } }), { ok: true, value: null });
  const { value } = await store.kv.get<Order>(key);
  assert.deepEqual([value?.references.shipper, value?.revision], ["NEW 1", order.revision + 1]);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
  const [line] = (await listAudits(store.kv)).rows;
  assert.equal(line?.action, "record.edited");
  assert.match(line?.after ?? "", /"references.shipper":"NEW 1"/);
});

Deno.test("editRecord() refuses each edit that would not leave a record of its kind under its key", async () => {
  const { store, order, key } = await withOrder();
  const { stops: _stops, ...withoutStops } = order;
  const refusals: [unknown, string][] = [
    ["{", "not_json"],
    [{ ...order, id: "other" }, "key_changed"],
    [{ ...order, stops: "none" }, "type_changed"],
    [withoutStops, "unreadable"],
    [{ ...order, commercial: MASK, number: MASK, extra: MASK }, "unreadable"],
    [{ ...order, extra: "x".repeat(70_000) }, "too_large"],
  ];
  for (const [value, refusal] of refusals) assert.deepEqual(await edit(store, key, value), { ok: false, refusal });
  assert.deepEqual(await edit(store, key, order, "00000000000000000000"), { ok: false, refusal: "changed_meanwhile" });
  assert.deepEqual(await edit(store, ["orders", "nobody"], order, "00000000000000000000"), { ok: false, refusal: "not_found" });
  assert.deepEqual((await store.kv.get(key)).value, order);
  assert.deepEqual((await listAudits(store.kv)).rows, []);
});

Deno.test("editRecord() refuses what tells what happened, indexes, and keys without an aggregate", async () => {
  const { store } = await withOrder();
  const untouchable: Deno.KvKey[] = [
    keys.orderEvent("o", "e"),
    keys.transfer("t"),
    keys.noteVersion("n", 1),
    keys.voucher("o", "v"),
    keys.blob("b"),
    keys.audit("a"),
    keys.operation("s", "o"),
    keys.orderCount("o", "draft"),
    keys.accountSum(["a"], "s"),
  ];
  for (const key of untouchable) {
    assert.equal(editRuleOf(key), "immutable");
    assert.deepEqual(await edit(store, key, {}, "x"), { ok: false, refusal: "not_editable" });
    const deleted = await deleteRecord(store, admin, { key, versionstamp: "x", reason: "test" }, operation());
    assert.deepEqual(deleted, { ok: false, refusal: "not_editable" });
  }
  assert.equal(editRuleOf(keys.orderByOrg("o", "id")), "index_entry");
  assert.equal(editRuleOf(keys.device("h")), "not_registered");
});

Deno.test("editRecord() keeps masked secrets, ends the person's sessions, and takes nobody's e-mail", async () => {
  await using store = await memoryStore();
  const [lea, max] = [person("u1", "lea@a.test"), person("u2", "max@a.test")];
  await new Commit(store.kv).create(USERS, lea).create(USERS, max).send();
  const shown = textOfValue(lea);
  assert.doesNotMatch(shown, /argon2id/);
  assert.deepEqual(await edit(store, keys.user("u1"), shown.replace("lea@a.test", "lea@b.test")), { ok: true, value: null });
  assert.equal((await getUserByEmail(store.kv, "lea@b.test"))?.value.passwordHash, lea.passwordHash);
  assert.equal(await getUserByEmail(store.kv, "lea@a.test"), null);
  assert.equal(await rightsVersionOf(store.kv, "u1"), 1);
  const taken = await edit(store, keys.user("u1"), shown.replace("lea@a.test", "max@a.test"));
  assert.deepEqual(taken, { ok: false, refusal: "entry_taken" });
  assert.equal((await getUserByEmail(store.kv, "max@a.test"))?.value.id, "u2");
  assert.doesNotMatch(JSON.stringify((await listAudits(store.kv)).rows), /argon2id/);
});

Deno.test("editRecord() sent twice is one edit; the same operation with other content is told apart", async () => {
  const { store, order, key } = await withOrder();
  const { versionstamp } = await store.kv.get(key);
  const once = operation();
  const asked = { key, versionstamp: versionstamp!, valueText: JSON.stringify({ ...order, priority: "high" }), reason: "test" };
  for (let n = 0; n < 2; n++) assert.ok((await editRecord(store, admin, asked, once)).ok);
  assert.equal((await listAudits(store.kv)).rows.length, 1);
  const other = await editRecord(store, admin, asked, { ...once, contentHash: "y" });
  assert.deepEqual(other, { ok: false, refusal: "operation_reused" });
});

Deno.test("deleteRecord() takes indexes and counters along and keeps the value in the audit log", async () => {
  const { store, order, key } = await withOrder();
  const { versionstamp } = await store.kv.get(key);
  const stale = await deleteRecord(store, admin, { key, versionstamp: "x", reason: "test" }, operation());
  assert.deepEqual(stale, { ok: false, refusal: "changed_meanwhile" });
  const deleted = await deleteRecord(store, admin, { key, versionstamp: versionstamp!, reason: "test" }, operation());
  assert.deepEqual(deleted, { ok: true, value: null });
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
  assert.equal((await store.kv.get(key)).value, null);
  assert.match((await listAudits(store.kv)).rows[0]?.before ?? "", new RegExp(order.number));
});

Deno.test("textOfValue() shows no code that was texted, and nothing that lets somebody post or notify", () => {
  const shown = textOfValue([
    { channel: "text", to: "+33612345678", text: "482913 est votre code", isSecret: true },
    { sealedUrl: "v1.a.b", endpoint: "https://push.example/x", auth: "a-secret" },
  ]);
  assert.doesNotMatch(shown, /482913|v1\.a\.b|a-secret/);
  assert.match(textOfValue({ channel: "text", text: "Livré" }), /Livré/);
});
