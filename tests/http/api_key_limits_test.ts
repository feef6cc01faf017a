import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { listAudits } from "../../kv/audits/audits.ts";
import { createApiKey } from "../../kv/identity/api_keys.ts";
import { ORIGIN, startTestApp } from "../support/app.ts";
import { type DemoApp, startDemoApp, viewerOf } from "../support/world.ts";

interface MadeKey {
  readonly text: string;
  /** Address of the page of its limits. */
  readonly path: string;
}

async function makeKey({ store, world }: DemoApp): Promise<MadeKey> {
  const operation = { scope: "limits", id: randomUUID(), contentHash: "" };
  const wanted = { name: "TMS de Lyon", scopes: ["orders.read"], days: 30 } as const;
  const made = await createApiKey(store, viewerOf(world, "shipper"), wanted, operation);
  assert.ok(made.ok && made.value.text !== null);
  return { text: made.value.text, path: `/admin/organisations/${world.firms.shipper.id}/api-keys/${made.value.id}` };
}

async function readLimit({ fetch }: Pick<DemoApp, "fetch">, key: string): Promise<string | null> {
  const request = new Request(`${ORIGIN}/api/v1/transport-orders?limit=1`, { headers: { authorization: `Bearer ${key}` } });
  const answer = await fetch(request);
  await answer.body?.cancel();
  assert.equal(answer.status, 200);
  return answer.headers.get("ratelimit-policy");
}

Deno.test("POST /admin/organisations/:id/api-keys/:keyId sets limits that every process applies to the next request", async () => {
  const kv = await Deno.openKv(":memory:");
  await using app = await startDemoApp({ kv });
  // Another process over the same store; the store is closed once, by the first.
  const other = await startTestApp({ kv, clock: app.clock });
  const { text, path } = await makeKey(app);
  assert.equal(await readLimit(other, text), '"read";q=100;w=60');
  const admin = await app.browserOf("admin");
  await admin.open(path);
  await admin.submit(path, { read: "600", write: "", upload: "", reason: "Contrat du 12 mars" });
  assert.equal(admin.path, `${path.slice(0, path.lastIndexOf("/"))}?done=saved`);
  assert.match(admin.html, /600/);
  assert.equal(await readLimit(app, text), '"read";q=600;w=60');
  assert.equal(await readLimit(other, text), '"read";q=600;w=60');
  const [line] = (await listAudits(app.store.kv, { action: "api_key.limited" })).rows;
  assert.deepEqual([line?.reason, line?.before, line?.after], ["Contrat du 12 mars", "", "read 600"]);
  await admin.open(path);
  await admin.submit(path, { read: "", write: "", upload: "", reason: "Fin du contrat" });
  assert.equal(await readLimit(other, text), '"read";q=100;w=60');
  await other.ports.rateLimiter[Symbol.asyncDispose]();
});

Deno.test("limits come back with what was typed when a number is none, is out of range, or the reason is missing", async () => {
  await using app = await startDemoApp();
  const { text, path } = await makeKey(app);
  const admin = await app.browserOf("admin");
  await admin.open(path);
  await admin.submit(path, { read: "0", write: "vingt", upload: "5", reason: "" });
  assert.equal(admin.status, 422);
  for (const field of ["read", "write", "reason"]) assert.ok(admin.html.includes(`href="#f-${field}"`), field);
  assert.match(admin.html, /value="vingt"/);
  assert.equal(await readLimit(app, text), '"read";q=100;w=60');
  assert.deepEqual((await listAudits(app.store.kv, { action: "api_key.limited" })).rows, []);
});

Deno.test("the keys of an organisation are shown to the back office without their secret; the administrator alone limits them", async () => {
  await using app = await startDemoApp();
  const { text, path } = await makeKey(app);
  const list = path.slice(0, path.lastIndexOf("/"));
  const admin = await app.browserOf("admin");
  await admin.open(list.slice(0, list.lastIndexOf("/")));
  assert.ok(admin.html.includes(`href="${list}"`));
  await admin.open(list);
  assert.match(admin.html, /TMS de Lyon/);
  assert.ok(admin.html.includes(`href="${path}"`) && !admin.html.includes(text.slice(-43)));
  const shipper = await app.browserOf("shipper");
  assert.equal((await shipper.open(list)).status, 403);
  assert.equal((await shipper.open(path)).status, 403);
  const elsewhere = path.replace(app.world.firms.shipper.id, app.world.firms.carrier.id);
  assert.equal((await admin.open(elsewhere)).status, 404);
  assert.equal((await admin.open("/admin/organisations/none/api-keys")).status, 404);
});

Deno.test("GET /account/api-keys shows its owner the limits that apply", async () => {
  await using app = await startDemoApp();
  const { path } = await makeKey(app);
  const owner = await app.browserOf("shipper");
  await owner.open("/account/api-keys");
  assert.match(owner.html, /Lectures 100 · Écritures 20 · Fichiers 5/);
  const admin = await app.browserOf("admin");
  await admin.open(path);
  await admin.submit(path, { read: "600", write: "120", upload: "", reason: "Contrat" });
  await owner.open("/account/api-keys");
  assert.match(owner.html, /Lectures 600 · Écritures 120 · Fichiers 5/);
});
