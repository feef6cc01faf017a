import assert from "node:assert/strict";
import { MOST_PASSKEYS } from "../../domain/identity/passkey.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { CHALLENGE_MS } from "../../kv/identity/passkey_challenges.ts";
import { addPasskey, getPasskey, listPasskeys } from "../../kv/identity/passkeys.ts";
import { listMails } from "../../kv/mails/mail.ts";
import { ORIGIN } from "../support/app.ts";
import { Authenticator, type Oddity } from "../support/authenticator.ts";
import { TestBrowser } from "../support/browser.ts";
import { type DemoApp, startDemoApp, viewerOf } from "../support/world.ts";

const PAGE = "/account/passkeys";

async function post(browser: TestBrowser, path: string, fields: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams({ operation: crypto.randomUUID(), ...fields });
  return await browser.send(path, { method: "POST", body, headers: { origin: ORIGIN } });
}

/** What the page's script has: the form token of the session, which the sign-out button carries too. */
async function tokenOf(browser: TestBrowser): Promise<string> {
  await browser.open(PAGE);
  return browser.hiddenFields("/sign-out").csrf!;
}

async function register(browser: TestBrowser, authenticator: Authenticator, odd: Oddity = {}, name = "Téléphone") {
  const csrf = await tokenOf(browser);
  const asked = await (await post(browser, `${PAGE}/options`, { csrf })).json();
  return await post(browser, PAGE, { csrf, name, answer: authenticator.register(asked, odd) });
}

async function askToSignIn(browser: TestBrowser) {
  return await (await post(browser, "/sign-in/passkey/options")).json();
}

async function signIn(browser: TestBrowser, authenticator: Authenticator, odd: Oddity = {}, next?: string): Promise<Response> {
  const answer = authenticator.sign(await askToSignIn(browser), odd);
  return await post(browser, "/sign-in/passkey", { answer, ...next !== undefined && { next } });
}

/** The shipper with a passkey, and a browser that is not signed in. */
async function withPasskey(): Promise<{ app: DemoApp; authenticator: Authenticator; stranger: TestBrowser; own: TestBrowser }> {
  const app = await startDemoApp();
  const authenticator = new Authenticator();
  const own = await app.browserOf("shipper");
  assert.equal((await register(own, authenticator)).status, 303);
  return { app, authenticator, own, stranger: new TestBrowser(app) };
}

const actionsOf = async ({ store }: DemoApp) => (await listAudits(store.kv)).rows.map(({ action }) => action);

Deno.test("a passkey is registered, listed, told by mail and audited", async () => {
  const { app, own } = await withPasskey();
  await using _ = app;
  await own.open(PAGE);
  assert.match(own.html, /Téléphone/);
  assert.match(own.html, /Jamais/);
  assert.ok((await actionsOf(app)).includes("passkey.added"));
  const mails = (await listMails(app.store.kv)).rows;
  assert.ok(mails.some(({ subject, to }) => subject === "Clé d’accès ajoutée" && to === app.world.people.shipper.email));
});

Deno.test("registration asks for a discoverable passkey that its owner unlocks, for this host alone", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  const csrf = await tokenOf(browser);
  const asked = await (await post(browser, `${PAGE}/options`, { csrf })).json();
  assert.deepEqual(asked.rp.id, "localhost");
  assert.deepEqual(asked.attestation, "none");
  assert.equal(asked.authenticatorSelection.residentKey, "required");
  assert.equal(asked.authenticatorSelection.userVerification, "required");
});

Deno.test("a passkey signs in as its owner and goes on to the page that was asked for", async () => {
  const { app, authenticator, stranger, own } = await withPasskey();
  await using _ = app;
  const answer = await signIn(stranger, authenticator, {}, "/industry/orders");
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get("location"), "/industry/orders");
  await stranger.open("/industry");
  assert.match(stranger.html, new RegExp(app.world.people.shipper.name));
  await own.open(PAGE);
  assert.doesNotMatch(own.html, /Jamais/);
});

Deno.test("sign-in by passkey never leads to another site", async () => {
  const { app, authenticator, stranger } = await withPasskey();
  await using _ = app;
  assert.equal((await signIn(stranger, authenticator, {}, "//evil.test/")).headers.get("location"), "/industry");
});

for (
  const [what, odd] of Object.entries<Oddity>({
    "from another origin": { origin: "https://evil.test" },
    "for another host": { rpId: "evil.test" },
    "for a challenge of one's own": { challenge: "bWFkZS11cC1jaGFsbGVuZ2UtbWFkZS11cA" },
    "without its owner's unlocking": { unverified: true },
  })
) {
  Deno.test(`a passkey made ${what} is refused`, async () => {
    await using app = await startDemoApp();
    const browser = await app.browserOf("shipper");
    const answer = await register(browser, new Authenticator(), odd);
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /n’a pas pu être vérifiée/);
    assert.deepEqual(await listPasskeys(app.store.kv, app.world.people.shipper.id), []);
  });

  Deno.test(`a signature made ${what} signs nobody in`, async () => {
    const { app, authenticator, stranger } = await withPasskey();
    await using _ = app;
    const answer = await signIn(stranger, authenticator, odd);
    assert.equal(answer.status, 422);
    assert.deepEqual(answer.headers.getSetCookie().filter((cookie) => cookie.includes("session")), []);
  });
}

Deno.test("a signature of another key, an unknown passkey and another's user handle answer alike", async () => {
  const { app, authenticator, stranger } = await withPasskey();
  await using _ = app;
  const unknown = new Authenticator();
  const textOf = async (answer: Response) => `${answer.status} ${(await answer.text()).replaceAll(/nonce="[^"]*"/g, "")}`;
  const forged = await textOf(await signIn(stranger, authenticator, { forged: true }));
  assert.match(forged, /^422 /);
  assert.equal(await textOf(await signIn(stranger, unknown, { userHandle: "c29tZWJvZHk" })), forged);
  assert.equal(await textOf(await signIn(stranger, authenticator, { userHandle: "c29tZWJvZHk" })), forged);
  assert.equal(await textOf(await post(stranger, "/sign-in/passkey", { answer: "{" })), forged);
});

Deno.test("an answer is good once: sent again it signs nobody in", async () => {
  const { app, authenticator, stranger } = await withPasskey();
  await using _ = app;
  const answer = authenticator.sign(await askToSignIn(stranger));
  assert.equal((await post(stranger, "/sign-in/passkey", { answer })).status, 303);
  assert.equal((await post(new TestBrowser(app), "/sign-in/passkey", { answer })).status, 422);
});

Deno.test("a challenge expires, and one given for a registration signs nobody in", async () => {
  const { app, authenticator, stranger, own } = await withPasskey();
  await using _ = app;
  const late = authenticator.sign(await askToSignIn(stranger));
  app.clock.pass(CHALLENGE_MS);
  assert.equal((await post(stranger, "/sign-in/passkey", { answer: late })).status, 422);
  const csrf = await tokenOf(own);
  const asked = await (await post(own, `${PAGE}/options`, { csrf })).json();
  const answer = authenticator.sign({ challenge: asked.challenge, rpId: "localhost" });
  assert.equal((await post(stranger, "/sign-in/passkey", { answer })).status, 422);
});

Deno.test("a counter that goes back signs nobody in and is audited", async () => {
  const { app, authenticator, stranger } = await withPasskey();
  await using _ = app;
  assert.equal((await signIn(stranger, authenticator, { counter: 7 })).status, 303);
  const copy = new TestBrowser(app);
  assert.equal((await signIn(copy, authenticator, { counter: 7 })).status, 422);
  assert.ok((await actionsOf(app)).includes("passkey.refused"));
  assert.equal((await getPasskey(app.store.kv, authenticator.id))?.value.counter, 7);
  assert.equal((await signIn(copy, authenticator, { counter: 8 })).status, 303);
});

Deno.test("somebody who was shut out is not let in by a passkey", async () => {
  const { app, authenticator, stranger } = await withPasskey();
  await using _ = app;
  const { keys } = await import("../../kv/keys.ts");
  const key = keys.user(app.world.people.shipper.id);
  const { value } = await app.store.kv.get<object>(key);
  await app.store.kv.set(key, { ...value, disabledAt: app.clock.now });
  assert.equal((await signIn(stranger, authenticator)).status, 422);
});

Deno.test("the same passkey is registered once, and twenty are enough", async () => {
  const { app, authenticator, own } = await withPasskey();
  await using _ = app;
  assert.match(await (await register(own, authenticator)).text(), /déjà enregistrée/);
  const viewer = viewerOf(app.world, "shipper");
  for (let count = 1; count < MOST_PASSKEYS; count++) {
    await addPasskey(app.store, viewer, { id: `key-${count}`, name: `${count}`, publicKey: "", counter: 0, transports: [] });
  }
  const answer = await register(own, new Authenticator());
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /vingt clés/);
});

Deno.test("a passkey is removed after a question, by its owner alone", async () => {
  const { app, authenticator, own, stranger } = await withPasskey();
  await using _ = app;
  const path = `${PAGE}/${authenticator.id}/removal`;
  const other = await app.browserOf("carrier");
  assert.equal((await other.open(path)).status, 404);
  await other.open(PAGE);
  await post(other, path, { csrf: other.hiddenFields("/sign-out").csrf! });
  assert.ok(await getPasskey(app.store.kv, authenticator.id), "another's request removes nothing");
  await own.open(path);
  assert.match(own.html, /Téléphone/);
  await own.submit(path);
  assert.match(own.html, /Supprimé/);
  assert.ok((await actionsOf(app)).includes("passkey.removed"));
  assert.equal((await signIn(stranger, authenticator)).status, 422);
});

Deno.test("a passkey without a name gets one, and one that is too long is refused", async () => {
  await using app = await startDemoApp();
  const browser = await app.browserOf("shipper");
  assert.equal((await register(browser, new Authenticator(), {}, " ")).status, 303);
  assert.deepEqual((await listPasskeys(app.store.kv, app.world.people.shipper.id)).map(({ name }) => name), ["Clé d’accès"]);
  assert.equal((await register(browser, new Authenticator(), {}, "x".repeat(61))).status, 422);
});
