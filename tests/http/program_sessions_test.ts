import assert from "node:assert/strict";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { forgetEnded } from "../../kv/identity/forget_ended.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { type AccountApp, PASSWORD, startAccountApp } from "../support/accounts.ts";
import { ORIGIN } from "../support/app.ts";

const AGENT = { "user-agent": "TmsConnect/4.2 (java)" };

interface Pair {
  readonly accessToken: string;
  readonly refreshToken: string;
}

function post(app: AccountApp, path: string, body: unknown, headers: HeadersInit = AGENT): Promise<Response> {
  const all = new Headers(headers);
  all.set("content-type", "application/json");
  return app.fetch(new Request(ORIGIN + path, { method: "POST", headers: all, body: JSON.stringify(body) }));
}

/** Signs Léa in as a program does. */
async function login(app: AccountApp): Promise<Pair> {
  const answer = await post(app, "/api/v1/auth/login", { email: "lea@demo.test", password: PASSWORD });
  assert.equal(answer.status, 200);
  return await answer.json();
}

const refresh = (app: AccountApp, { refreshToken }: Pair) => post(app, "/api/v1/auth/refresh", { refreshToken });
const opens = async (app: AccountApp, { accessToken }: Pair) =>
  (await app.fetch(
    new Request(`${ORIGIN}/api/v1/organisations/me`, { headers: { authorization: `Bearer ${accessToken}` } }),
  )).status === 200;
const count = async ({ store }: AccountApp, prefix: string) =>
  (await Array.fromAsync(store.kv.list({ prefix: [prefix] }))).length;

Deno.test("a sign-in by the API is listed with its program, its organisation and its last use, and ended there for good", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  const [ended, kept] = [await login(app), await login(app)];
  await lea.open("/account/security");
  const rows = lea.html.match(/TmsConnect, par l’API/g);
  assert.equal(rows?.length, 2);
  assert.match(lea.html, /Peintures du Rhône/);
  const familyId = ended.refreshToken.split("_")[1]!;
  const path = `/account/sessions/${familyId}/revocation`;
  await lea.submit(path);
  assert.equal(lea.path, "/account/security?done=sessionEnded");
  assert.equal(await opens(app, ended), false);
  assert.equal((await refresh(app, ended)).status, 401);
  assert.equal(await opens(app, kept), true);
  assert.doesNotMatch(lea.html, new RegExp(familyId), "what is ended is not listed");
  assert.equal((await listAudits(app.store.kv)).rows[0]?.action, "sessions.revoked");
  assert.deepEqual((await checkIntegrity(app.store.kv)).faults, []);
});

Deno.test("a sign-in by the API shows when it was last refreshed", async () => {
  await using app = await startAccountApp();
  const pair = await login(app);
  const openedAt = app.clock.now;
  app.clock.pass(10 * MINUTE_MS);
  assert.equal((await refresh(app, pair)).status, 200);
  const [row] = await Array.fromAsync(app.store.kv.list<Record<string, unknown>>({ prefix: ["token_families_by_user"] }));
  assert.deepEqual([row?.value.createdAt, row?.value.seenAt], [openedAt, app.clock.now]);
  assert.deepEqual(row?.value.origin, { browser: "other", system: "other", program: "TmsConnect", network: "" });
});

Deno.test("nobody ends the sign-in of somebody else by the API", async () => {
  await using app = await startAccountApp();
  const pair = await login(app);
  const marc = await app.signedIn("marc");
  await marc.open("/account/security");
  assert.doesNotMatch(marc.html, /TmsConnect/);
  const { csrf } = marc.hiddenFields("/sign-out");
  const body = new URLSearchParams({ csrf: csrf!, operation: crypto.randomUUID() });
  const path = `/account/sessions/${pair.refreshToken.split("_")[1]}/revocation`;
  await marc.send(path, { method: "POST", body, headers: { origin: ORIGIN } });
  assert.equal(await opens(app, pair), true);
});

Deno.test("ending all other sessions ends sign-ins by the API too", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  const pair = await login(app);
  await lea.open("/account/security");
  await lea.submit("/account/sessions/revocation");
  assert.equal(lea.path, "/account/security?done=sessionsEnded");
  assert.equal(await opens(app, pair), false);
  assert.equal((await refresh(app, pair)).status, 401);
  assert.doesNotMatch(lea.html, /TmsConnect/);
});

Deno.test("the clock forgets a sign-in by the API that ended", async () => {
  await using app = await startAccountApp();
  const [ended, kept] = [await login(app), await login(app)];
  await post(app, "/api/v1/auth/logout", { refreshToken: ended.refreshToken });
  await forgetEnded(app.store);
  assert.deepEqual([await count(app, "token_families"), await count(app, "token_families_by_user")], [1, 1]);
  assert.equal(await opens(app, kept), true);
});
