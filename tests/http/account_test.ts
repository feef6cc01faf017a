import assert from "node:assert/strict";
import type { Session } from "../../domain/identity/types.ts";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { MAX_TRIES } from "../../kv/identity/tries.ts";
import { getUser } from "../../kv/identity/users.ts";
import { type AccountApp, PASSWORD, signIn, startAccountApp } from "../support/accounts.ts";
import { ORIGIN } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";

const NEW_PASSWORD = "un autre mot de passe";
const FIREFOX = { "user-agent": "Mozilla/5.0 (Windows NT 10.0; rv:143.0) Gecko/20100101 Firefox/143.0" };

const sessionsOf = ({ store }: AccountApp) =>
  Array.fromAsync(store.kv.list<Session>({ prefix: ["sessions"] }), ({ value }) => value);
const isSignedIn = async (browser: TestBrowser) => (await browser.send("/account")).status === 200;

Deno.test("account: name and language are changed, and this session knows them at once", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  await lea.open("/account");
  assert.match(lea.html, /lea@demo\.test/);
  await lea.submit("/account", { name: "Léa Martin", lang: "en" });
  assert.equal(lea.path, "/account?done=saved");
  assert.match(lea.html, /<html lang="en"/);
  assert.match(lea.html, /Léa Martin/);
  assert.equal((await getUser(app.store.kv, "lea"))?.value.lang, "en");
});

Deno.test("account: a profile without a name or in an unknown language is refused, and what was typed stays", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  for (const wrong of [{ name: "", lang: "fr" }, { name: "Léa", lang: "xx" }, { name: "Léa", lang: "fr", email: "x@y.test" }]) {
    await lea.open("/account");
    await lea.submit("/account", wrong);
    assert.equal(lea.status, 422);
  }
  assert.match(lea.html, /value="Léa"/);
  assert.equal((await getUser(app.store.kv, "lea"))?.value.name, "Léa Morin");
});

Deno.test("account: lists the settings that there are for one's role", async () => {
  await using app = await startAccountApp();
  const [lea, marc] = [await app.signedIn("lea"), await app.signedIn("marc")];
  await lea.open("/account");
  assert.match(lea.html, /href="\/account\/security"/);
  assert.match(lea.html, /href="\/account\/members"/);
  assert.doesNotMatch(lea.html, /href="\/account\/organisations"/);
  await marc.open("/account");
  assert.match(marc.html, /href="\/account\/security"/);
  assert.doesNotMatch(marc.html, /href="\/account\/members"/);
});

Deno.test("password: is changed for whoever knows it, ends all other sessions, and is told by mail", async () => {
  await using app = await startAccountApp();
  const [lea, other, marc] = [await app.signedIn("lea"), await app.signedIn("lea"), await app.signedIn("marc")];
  await lea.open("/account/password");
  await lea.submit("/account/password", { current: PASSWORD, next: NEW_PASSWORD });
  assert.equal(lea.path, "/account/security?done=passwordChanged");
  assert.equal(await isSignedIn(lea), true);
  assert.equal(await isSignedIn(other), false);
  assert.equal(await isSignedIn(marc), true, "somebody else's session has nothing to do with it");
  assert.equal((await signIn(new TestBrowser(app), "lea@demo.test", PASSWORD)).status, 422);
  assert.equal((await signIn(new TestBrowser(app), "lea@demo.test", NEW_PASSWORD)).status, 303);
  assert.equal((await app.mailsTo("lea@demo.test", "security_notice")).length, 1);
  assert.equal((await listAudits(app.store.kv)).rows[0]?.action, "password.changed");
});

Deno.test("password: a wrong present one and a short new one are refused, and neither is shown again", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  for (
    const [fields, name] of [[{ current: "wrong-secret", next: NEW_PASSWORD }, "current"], [
      { current: PASSWORD, next: "short" },
      "next",
    ]] as const
  ) {
    await lea.open("/account/password");
    await lea.submit("/account/password", fields);
    assert.equal(lea.status, 422);
    assert.match(lea.html, new RegExp(`href="#[^"]*${name}"`));
    assert.doesNotMatch(lea.html, /wrong-secret|value="short"/);
  }
  assert.equal((await signIn(new TestBrowser(app), "lea@demo.test", PASSWORD)).status, 303);
});

Deno.test("password: an open session is no way round the limit of the sign-in", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  for (let n = 1; n < MAX_TRIES.account; n++) {
    await lea.open("/account/password");
    await lea.submit("/account/password", { current: `guess ${n}`, next: NEW_PASSWORD });
    assert.equal(lea.status, 422);
  }
  await lea.open("/account/password");
  await lea.submit("/account/password", { current: PASSWORD, next: NEW_PASSWORD });
  assert.equal(lea.status, 429);
  assert.equal((await signIn(new TestBrowser(app), "lea@demo.test", PASSWORD)).status, 429);
});

Deno.test("sessions: each is shown with its browser and a rounded network, and the present one is marked", async () => {
  await using app = await startAccountApp();
  await app.signedIn("lea", FIREFOX);
  const lea = await app.signedIn("lea");
  await app.signedIn("marc");
  await lea.open("/account/security");
  assert.match(lea.html, /Firefox, Windows/);
  assert.match(lea.html, /Navigateur inconnu/);
  assert.equal(lea.html.match(/Cette session/g)?.length, 1);
  assert.equal(lea.html.match(/action="\/account\/sessions\/\w+\/revocation"/g)?.length, 1, "the other one; none of Marc's");
});

Deno.test("sessions: what is stored of a browser is families and a network, no header and no address", async () => {
  await using app = await startAccountApp();
  await app.signedIn("lea", FIREFOX);
  const [session] = await sessionsOf(app);
  assert.deepEqual(session?.origin, { browser: "firefox", system: "windows", network: "" });
});

Deno.test("sessions: one is ended by its person, and by nobody else", async () => {
  await using app = await startAccountApp();
  const [lea, other, marc] = [await app.signedIn("lea"), await app.signedIn("lea"), await app.signedIn("marc")];
  await lea.open("/account/security");
  const [, action] = /action="(\/account\/sessions\/\w+\/revocation)"/.exec(lea.html)!;
  await marc.open("/account/security");
  const { csrf } = marc.hiddenFields("/sign-out");
  const fields = { csrf: csrf!, operation: crypto.randomUUID() };
  await marc.send(action!, { method: "POST", body: new URLSearchParams(fields), headers: { origin: ORIGIN } });
  assert.equal(await isSignedIn(other), true);
  await lea.submit(action!);
  assert.equal(lea.path, "/account/security?done=sessionEnded");
  assert.equal(await isSignedIn(other), false);
  assert.equal(await isSignedIn(lea), true);
});

Deno.test("sessions: all others are ended at once, and this one goes on", async () => {
  await using app = await startAccountApp();
  const others = [await app.signedIn("lea"), await app.signedIn("lea")];
  const [lea, marc] = [await app.signedIn("lea"), await app.signedIn("marc")];
  await lea.open("/account/security");
  await lea.submit("/account/sessions/revocation");
  assert.equal(lea.path, "/account/security?done=sessionsEnded");
  for (const other of others) assert.equal(await isSignedIn(other), false);
  assert.equal(await isSignedIn(marc), true);
  assert.doesNotMatch(lea.html, /sessions\/\w+\/revocation"/, "what is ended is not listed");
  assert.equal((await listAudits(app.store.kv)).rows[0]?.action, "sessions.revoked");
});

Deno.test("sessions: last seen is written at most every ten minutes", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  const seen = async () => (await sessionsOf(app))[0]?.seenAt;
  app.clock.pass(9 * MINUTE_MS);
  await lea.open("/account");
  assert.equal(await seen(), undefined);
  app.clock.pass(2 * MINUTE_MS);
  await lea.open("/account");
  const first = app.clock.now;
  assert.equal(await seen(), first);
  app.clock.pass(9 * MINUTE_MS);
  await lea.open("/account");
  assert.equal(await seen(), first);
});

Deno.test("organisations: somebody of two acts for one at a time and switches by a form", async () => {
  await using app = await startAccountApp();
  const hugo = await app.signedIn("hugo");
  await hugo.open("/account");
  assert.match(hugo.html, /href="\/account\/organisations"/);
  assert.equal((await hugo.send("/industry/orders")).status, 403);
  await hugo.open("/account/organisations");
  await hugo.submit("/account/organisations");
  assert.equal(hugo.path, "/industry?done=switched");
  assert.match(hugo.html, /Peintures du Rhône/);
  assert.equal((await hugo.send("/transporter/orders")).status, 403);
  assert.equal((await sessionsOf(app)).length, 1, "the session before is gone");
  const roles = (await sessionsOf(app)).map(({ viewer }) => viewer.role);
  assert.deepEqual(roles, ["dispatcher"]);
});

Deno.test("organisations: nobody switches to one that is not theirs", async () => {
  await using app = await startAccountApp();
  const hugo = await app.signedIn("hugo");
  const lea = await app.signedIn("lea");
  await lea.open("/account");
  const { csrf } = lea.hiddenFields("/sign-out");
  for (const [organisation, status] of [["carrier", 404], ["none", 404], ["", 422]] as const) {
    const body = new URLSearchParams({ csrf: csrf!, operation: crypto.randomUUID(), organisation });
    const answer = await lea.send("/account/organisations", { method: "POST", body, headers: { origin: ORIGIN } });
    assert.equal(answer.status, status, organisation);
  }
  assert.equal(await isSignedIn(lea), true);
  assert.equal(await isSignedIn(hugo), true);
});
