import assert from "node:assert/strict";
import type { ApiKey } from "../../domain/identity/api_key.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { loaded } from "../../kv/commit.ts";
import { listApiKeys } from "../../kv/identity/api_keys.ts";
import { openSession } from "../../kv/identity/sessions.ts";
import { keys } from "../../kv/keys.ts";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import { ORIGIN } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { type DemoApp, startDemoApp, viewerOf } from "../support/world.ts";

const NEW = "/account/api-keys/new";
const READS = { name: "TMS de Lyon", days: "30", "scopes.orders_read": "on" };

/** Makes a key by the pages and gives it as the page showed it. */
async function makeKey(browser: TestBrowser, fields: Record<string, string> = READS): Promise<string> {
  await browser.open(NEW);
  await browser.submit(NEW, fields);
  assert.equal(browser.status, 200);
  return /sk_live_[\w-]+/.exec(browser.html)![0];
}

function call(app: DemoApp, key: string, path = "/api/v1/transport-orders?limit=1", init: RequestInit = {}): Promise<Response> {
  return app.fetch(new Request(ORIGIN + path, { ...init, headers: { authorization: `Bearer ${key}`, ...init.headers } }));
}

const onlyKey = async (app: DemoApp) => (await listApiKeys(app.store.kv, viewerOf(app.world, "shipper"))).rows[0]!;

Deno.test("an owner makes a key, sees it once, and it opens what was ticked", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  await browser.open("/account/api-keys");
  assert.match(browser.html, /Aucune clé/);
  await browser.open(NEW);
  const { operation } = browser.hiddenFields(NEW);
  const answer = await browser.submit(NEW, READS);
  assert.equal(answer.headers.get("cache-control"), "no-store");
  const key = /sk_live_[\w-]+/.exec(browser.html)![0];
  assert.equal((await call(app, key)).status, 200);
  await browser.open("/account/api-keys");
  assert.match(browser.html, /TMS de Lyon/);
  assert.ok(browser.html.includes(`…${key.slice(-4)}`) && !browser.html.includes(key));
  await browser.open(NEW);
  await browser.submit(NEW, { ...READS, operation: operation! });
  assert.equal(browser.status, 200);
  assert.match(browser.html, /déjà été affichée/);
  assert.doesNotMatch(browser.html, /sk_live_/);
  assert.equal((await listApiKeys(app.store.kv, viewerOf(app.world, "shipper"))).rows.length, 1);
});

Deno.test("a form without a scope, a name or a known life comes back with what was typed", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  await browser.open(NEW);
  await browser.submit(NEW, { name: "TMS", days: "30" });
  assert.equal(browser.status, 422);
  assert.match(browser.html, /href="#f-scopes">Cochez au moins une autorisation/);
  assert.match(browser.html, /id="f-scopes"/);
  assert.match(browser.html, /value="TMS"/);
  await browser.submit(NEW, { name: "", days: "4000", "scopes.orders_read": "on" });
  assert.equal(browser.status, 422);
  for (const field of ["#f-name", "#f-days"]) assert.ok(browser.html.includes(`href="${field}"`), field);
  assert.match(browser.html, /name="scopes\.orders_read"[^>]*checked|checked[^>]*name="scopes\.orders_read"/);
});

Deno.test("a key is refused what is not among its scopes", async () => {
  await using app = await startDemoApp();
  const key = await makeKey(await app.browserOf("shipper"));
  const written = await call(app, key, "/api/v1/transport-orders", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ reference: "CMD-1" }),
  });
  assert.equal(written.status, 403);
  assert.equal((await written.json()).code, "forbidden");
});

Deno.test("a key opens no page and needs no cookie; a session opens no API", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  const key = await makeKey(browser);
  assert.equal((await call(app, key, "/industry")).status, 303);
  assert.equal((await browser.send("/api/v1/transport-orders")).status, 401);
});

Deno.test("revocation asks first, then ends the key at once", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  const key = await makeKey(browser);
  const path = `/account/api-keys/${(await onlyKey(app)).id}/revocation`;
  await browser.open(path);
  assert.match(browser.html, /Révoquer la clé « TMS de Lyon »/);
  assert.equal((await call(app, key)).status, 200, "asking revokes nothing");
  await browser.submit(path);
  assert.equal(browser.path, "/account/api-keys?done=keyRevoked");
  assert.match(browser.html, /Révoquée/);
  assert.equal((await call(app, key)).status, 401);
  const actions = (await listAudits(app.store.kv)).rows.map(({ action }) => action);
  assert.deepEqual(actions.slice(0, 2), ["api_key.revoked", "api_key.created"]);
  assert.equal((await browser.open(path)).status, 404);
});

Deno.test("a key ends with its time", async () => {
  await using app = await startDemoApp();
  const key = await makeKey(await app.browserOf("shipper"));
  app.clock.pass(30 * DAY_MS - 1);
  assert.equal((await call(app, key)).status, 200);
  app.clock.pass(1);
  assert.equal((await call(app, key)).status, 401);
});

Deno.test("the last use is shown, written once a minute at most", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  const key = await makeKey(browser);
  await browser.open("/account/api-keys");
  assert.match(browser.html, /Jamais/);
  const { orgId, id } = await onlyKey(app);
  await call(app, key);
  const used = loaded(await app.store.kv.get<ApiKey>(keys.apiKey(orgId, id)));
  await call(app, key);
  assert.equal(loaded(await app.store.kv.get<ApiKey>(keys.apiKey(orgId, id)))?.versionstamp, used?.versionstamp);
  await browser.open("/account/api-keys");
  assert.doesNotMatch(browser.html, /Jamais/);
});

Deno.test("keys of another organisation are as unknown as none, and only owners see keys", async () => {
  await using app = await startDemoApp();
  await makeKey(await app.browserOf("shipper"));
  const { id } = await onlyKey(app);
  const carrier = await app.browserOf("carrier");
  await carrier.open("/account/api-keys");
  assert.doesNotMatch(carrier.html, /TMS de Lyon/);
  assert.equal((await carrier.open(`/account/api-keys/${id}/revocation`)).status, 404);
  const dispatcher = { ...viewerOf(app.world, "shipper"), id: "dispatcher", role: "dispatcher" as const };
  const { cookie } = await openSession(app.store, dispatcher, "fr");
  const browser = new TestBrowser(app).keep(COOKIES.session, cookie);
  for (const path of ["/account/api-keys", NEW]) assert.equal((await browser.open(path)).status, 403);
});
