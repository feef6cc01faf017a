import assert from "node:assert/strict";
import { type ApiKey, leastRoleFor, type Scope } from "../../domain/identity/api_key.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { may } from "../../domain/rights/policy.ts";
import { DAY_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../audits/audits.ts";
import { loaded } from "../commit.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { API_KEYS, createApiKey, getApiKeyFor, listApiKeys, revokeApiKey } from "./api_keys.ts";
import { readApiKey } from "./read_api_key.ts";
import { storeWithOwner, VIEWER } from "./tokens_fixture.ts";

let operations = 0;

async function make(
  store: Store,
  { viewer = VIEWER, scopes = ["orders.read"] as readonly Scope[], days = 30 } = {},
): Promise<{ id: string; text: string }> {
  const operation = { scope: viewer.id, id: `make-a-key-${++operations}`, contentHash: "hash" };
  const made = await createApiKey(store, viewer, { name: "TMS Lyon", scopes, days }, operation);
  assert.ok(made.ok && made.value.text !== null);
  return { id: made.value.id, text: made.value.text };
}

Deno.test("createApiKey() gives a key that opens what its scopes say, for its organisation", async () => {
  await using store = await storeWithOwner();
  const { id, text } = await make(store, { scopes: ["orders.read", "orders.write"] });
  const read = await readApiKey(store, text);
  assert.deepEqual(read, {
    viewer: {
      kind: "key",
      id,
      name: "TMS Lyon",
      role: "dispatcher",
      orgId: "shipper",
      orgKind: "shipper",
      orgName: "Usine du Rhône",
      timeZone: "Europe/Paris",
      scopes: ["orders.read", "orders.write"],
    } satisfies Viewer,
    listVersion: null,
    limits: {},
  });
  assert.deepEqual([may(read!.viewer, "orders.write"), may(read!.viewer, "pallets.read")], [true, false]);
});

Deno.test("createApiKey() stores no key, shows it once, and makes one for one operation", async () => {
  await using store = await storeWithOwner();
  const operation = { scope: "lea", id: "the-same-form", contentHash: "hash" };
  const wanted = { name: "TMS", scopes: ["orders.read"], days: 30 } as const;
  const first = await createApiKey(store, VIEWER, wanted, operation);
  const again = await createApiKey(store, VIEWER, wanted, operation);
  const other = await createApiKey(store, VIEWER, wanted, { ...operation, contentHash: "other" });
  assert.ok(first.ok && again.ok && first.value.text !== null);
  assert.deepEqual(again.value, { id: first.value.id, text: null });
  assert.deepEqual(other, { ok: false, refusal: "operation_reused" });
  const { rows } = await listApiKeys(store.kv, VIEWER);
  assert.equal(rows.length, 1);
  assert.ok(!JSON.stringify(rows).includes(first.value.text.slice(-43)));
  const audits = (await listAudits(store.kv)).rows.map(({ action, by, after }) => [action, by.id, after]);
  assert.deepEqual(audits, [["api_key.created", "lea", "orders.read"]]);
});

Deno.test("createApiKey() gives no scope that its maker lacks", async () => {
  await using store = await storeWithOwner();
  const operation = { scope: "lea", id: "too-much", contentHash: "hash" };
  const dispatcher: Viewer = { ...VIEWER, role: "viewer" };
  const made = await createApiKey(store, dispatcher, { name: "x", scopes: ["orders.write"], days: 30 }, operation);
  assert.deepEqual(made, { ok: false, refusal: "scope_not_held" });
});

Deno.test("leastRoleFor() gives the least role that holds all scopes", () => {
  assert.equal(leastRoleFor(["orders.read", "pallets.read"]), "viewer");
  assert.equal(leastRoleFor(["orders.read", "pallets.write"]), "accountant");
  assert.equal(leastRoleFor(["orders.write"]), "dispatcher");
  assert.equal(leastRoleFor(["orders.write", "proofs.verify"]), "dispatcher");
  assert.equal(leastRoleFor(["platform.write"]), null);
});

Deno.test("readApiKey() refuses forged, expired and revoked keys, and those of another organisation", async () => {
  await using store = await storeWithOwner();
  const { id, text } = await make(store);
  const other = await make(store);
  const forged = [
    "",
    "sk_live_",
    text.slice(0, -1),
    `${text}x`,
    `sk_live_shipper_${id}_${"A".repeat(43)}`,
    `sk_live_shipper_${id}_${other.text.slice(-43)}`,
    `sk_live_carrier_${id}_${text.slice(-43)}`,
    text.replace("sk_live", "sk_test"),
  ];
  for (const one of forged) assert.equal(await readApiKey(store, one), null, one);
  await revokeApiKey(store, VIEWER, other.id);
  assert.equal(await readApiKey(store, other.text), null);
  store.clock.pass(30 * DAY_MS - 1);
  assert.ok(await readApiKey(store, text));
  store.clock.pass(1);
  assert.equal(await readApiKey(store, text), null);
});

Deno.test("readApiKey() notes the last use once a minute at most", async () => {
  await using store = await storeWithOwner();
  const { id, text } = await make(store);
  const record = async () => loaded(await store.kv.get<ApiKey>(keys.apiKey("shipper", id)))!;
  assert.equal((await record()).value.lastUsedAt, undefined);
  await readApiKey(store, text);
  const first = await record();
  assert.equal(first.value.lastUsedAt, store.now());
  store.clock.pass(MINUTE_MS - 1);
  await readApiKey(store, text);
  assert.equal((await record()).versionstamp, first.versionstamp);
  store.clock.pass(1);
  await readApiKey(store, text);
  assert.equal((await record()).value.lastUsedAt, store.now());
});

Deno.test("readApiKey() tells the limits agreed for a key and the version of the organisation's lists", async () => {
  await using store = await storeWithOwner();
  const { id, text } = await make(store);
  const found = (await getApiKeyFor(store.kv, VIEWER, id))!;
  await new Commit(store.kv).change(API_KEYS, found, { ...found.value, limits: { read: 600 } }).touch("shipper").send();
  const read = await readApiKey(store, text);
  assert.deepEqual([read?.limits, read?.listVersion?.count], [{ read: 600 }, 1n]);
});

Deno.test("revokeApiKey() ends a key of one's own organisation, once, with its line of audit", async () => {
  await using store = await storeWithOwner();
  const { id } = await make(store);
  assert.equal(await revokeApiKey(store, { ...VIEWER, orgId: "carrier" }, id), null);
  const revoked = await revokeApiKey(store, VIEWER, id);
  store.clock.pass(MINUTE_MS);
  assert.deepEqual(await revokeApiKey(store, VIEWER, id), revoked);
  const actions = (await listAudits(store.kv)).rows.map(({ action }) => action);
  assert.deepEqual(actions, ["api_key.revoked", "api_key.created"]);
});
