import assert from "node:assert/strict";
import { Secret, TOTP } from "otpauth";
import type { SecondFactor } from "../../domain/identity/types.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../domain/time/instant.ts";
import { totp } from "../../jobs/ports/totp/totp.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { keys } from "../../kv/keys.ts";
import { verifySecondFactor } from "../../kv/identity/second_factor.ts";
import { HALF_SESSION_MS } from "../../kv/identity/half_sessions.ts";
import { MAX_TRIES } from "../../kv/identity/tries.ts";
import { type AccountApp, linkIn, PASSWORD, signIn, startAccountApp } from "../support/accounts.ts";
import { TestBrowser } from "../support/browser.ts";

const STEP_MS = 30 * SECOND_MS;

const codeAt = (secret: string, timestamp: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
const secretIn = (html: string) => /<code class="kv-key">([A-Z2-7 ]+)<\/code>/.exec(html)![1]!.replaceAll(" ", "");
const codesIn = (html: string) => [...html.matchAll(/<code>([0-9A-Z-]{19})<\/code>/g)].map(([, code]) => code!);

/** Léa with a second factor: her browser, the secret and the recovery codes. The code that set it up is spent. */
async function withFactor(app: AccountApp) {
  const lea = await app.signedIn("lea");
  await lea.open("/account/second-factor");
  const secret = secretIn(lea.html);
  await lea.submit("/account/second-factor", { code: codeAt(secret, app.clock.now) });
  const codes = codesIn(lea.html);
  app.clock.pass(STEP_MS);
  return { lea, secret, codes };
}

/** A browser that showed the right password and is on the page of the second factor. */
async function halfOpen(app: AccountApp, next = ""): Promise<TestBrowser> {
  const browser = new TestBrowser(app);
  await browser.open(`/sign-in${next}`);
  await browser.submit("/sign-in", { email: "lea@demo.test", password: PASSWORD });
  assert.match(browser.path, /^\/sign-in\/second-factor/);
  return browser;
}

Deno.test("second factor: a code of the authenticator sets it up, ten recovery codes are shown once, other sessions end", async () => {
  await using app = await startAccountApp();
  const other = await app.signedIn("lea");
  const lea = await app.signedIn("lea");
  await lea.open("/account/second-factor");
  assert.match(lea.html, /<svg[^>]*class="qr"[\s\S]*?<path d="M/);
  assert.doesNotMatch(lea.html, /<script/);
  const secret = secretIn(lea.html);
  await lea.submit("/account/second-factor", { code: "000000" });
  assert.equal(lea.status, 422);
  assert.equal(secretIn(lea.html), secret, "the authenticator holds this one by now");
  await lea.submit("/account/second-factor", { code: codeAt(secret, app.clock.now) });
  assert.equal(new Set(codesIn(lea.html)).size, 10);
  assert.equal((await other.send("/account")).status, 303);
  assert.equal((await lea.send("/account")).status, 200);
  await lea.open("/account/second-factor");
  assert.equal(lea.path, "/account/security");
  assert.match(lea.html, /10 codes de secours/);
  assert.equal((await app.mailsTo("lea@demo.test", "security_notice")).length, 1);
  assert.equal((await listAudits(app.store.kv)).rows[0]?.action, "second_factor.set");
});

Deno.test("second factor: the store holds neither the secret nor a recovery code", async () => {
  await using app = await startAccountApp();
  const { secret, codes } = await withFactor(app);
  const stored = JSON.stringify((await app.store.kv.get<SecondFactor>(keys.secondFactor("lea"))).value);
  for (const plain of [secret, ...codes]) assert.ok(!stored.includes(plain));
});

Deno.test("second factor: a secret that was shown to somebody else, or long ago, sets nothing up", async () => {
  await using app = await startAccountApp();
  const [lea, marc] = [await app.signedIn("lea"), await app.signedIn("marc")];
  await marc.open("/account/second-factor");
  const foreign = { sealed: marc.hiddenFields("/account/second-factor").sealed!, secret: secretIn(marc.html) };
  await lea.open("/account/second-factor");
  await lea.submit("/account/second-factor", { sealed: foreign.sealed, code: codeAt(foreign.secret, app.clock.now) });
  assert.equal(lea.path, "/account/second-factor");
  const old = secretIn(lea.html);
  app.clock.pass(HOUR_MS);
  await lea.submit("/account/second-factor", { code: codeAt(old, app.clock.now) });
  assert.notEqual(secretIn(lea.html), old);
  assert.equal((await app.store.kv.get(keys.secondFactor("lea"))).value, null);
});

Deno.test("sign-in: asks for the code on a second page, opens nothing before it, and goes on to the page asked for", async () => {
  await using app = await startAccountApp();
  const { secret } = await withFactor(app);
  const browser = await halfOpen(app, "?next=%2Findustry%2Forders");
  assert.equal((await browser.send("/account")).status, 303);
  await browser.submit("/sign-in/second-factor", { code: "000000" });
  assert.equal(browser.status, 422);
  await browser.submit("/sign-in/second-factor", { code: codeAt(secret, app.clock.now) });
  assert.equal(browser.path, "/industry/orders");
  assert.equal(browser.status, 200);
});

Deno.test("sign-in: no code works twice, not even the one that set the factor up, and none of before it", async () => {
  await using app = await startAccountApp();
  const { secret } = await withFactor(app);
  const [first, second] = [await halfOpen(app), await halfOpen(app)];
  await first.submit("/sign-in/second-factor", { code: codeAt(secret, app.clock.now - STEP_MS) });
  assert.equal(first.status, 422, "the code of the set-up");
  const code = codeAt(secret, app.clock.now);
  await first.submit("/sign-in/second-factor", { code });
  assert.equal(first.path, "/industry");
  await second.submit("/sign-in/second-factor", { code });
  assert.equal(second.status, 422);
});

Deno.test("verifySecondFactor() takes one code once, however many come at the same time", async () => {
  await using app = await startAccountApp();
  const { secret } = await withFactor(app);
  const authenticator = { secrets: app.ports.secrets, totp };
  const code = codeAt(secret, app.clock.now);
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => verifySecondFactor(app.store, authenticator, "lea", code)),
  );
  assert.deepEqual(answers.toSorted(), ["right", "wrong", "wrong", "wrong"]);
  assert.equal(await verifySecondFactor(app.store, authenticator, "marc", ""), "not_set");
  assert.equal(await verifySecondFactor(app.store, authenticator, "lea", ""), "wrong");
});

Deno.test("sign-in: each recovery code works once, in any spelling, and its use is told", async () => {
  await using app = await startAccountApp();
  const { codes } = await withFactor(app);
  const browser = await halfOpen(app);
  await browser.submit("/sign-in/second-factor", { code: codes[0]!.toLowerCase().replaceAll("-", " ") });
  assert.equal(browser.path, "/industry");
  const again = await halfOpen(app);
  await again.submit("/sign-in/second-factor", { code: codes[0]! });
  assert.equal(again.status, 422);
  await again.submit("/sign-in/second-factor", { code: codes[1]! });
  assert.equal(again.path, "/industry");
  const [told] = await app.mailsTo("lea@demo.test", "security_notice");
  assert.match(told!.text, /Il en reste 8/);
});

Deno.test("sign-in: guessing at codes stops, even with the right one afterwards", async () => {
  await using app = await startAccountApp();
  const { secret } = await withFactor(app);
  const browser = await halfOpen(app);
  for (let n = 0; n < MAX_TRIES.secondFactor; n++) {
    await browser.submit("/sign-in/second-factor", { code: String(n).padStart(6, "0") });
    assert.equal(browser.status, 422);
  }
  await browser.submit("/sign-in/second-factor", { code: codeAt(secret, app.clock.now) });
  assert.equal(browser.status, 429);
});

Deno.test("sign-in: a half-open session ends by time, by use, and when the password changes", async () => {
  await using app = await startAccountApp();
  const { lea, secret } = await withFactor(app);
  const tried = async (browser: TestBrowser) => {
    await browser.submit("/sign-in/second-factor", { code: codeAt(secret, app.clock.now) });
    return browser.status;
  };
  const late = await halfOpen(app);
  app.clock.pass(HALF_SESSION_MS);
  assert.equal(await tried(late), 410);
  const changed = await halfOpen(app);
  await lea.open("/account/password");
  await lea.submit("/account/password", { current: PASSWORD, next: "un autre mot de passe" });
  assert.equal(await tried(changed), 410);
  const nobody = new TestBrowser(app);
  await nobody.open("/sign-in/second-factor");
  assert.match(nobody.html, /Trop de temps a passé/);
  assert.doesNotMatch(nobody.html, /name="code"/);
});

Deno.test("a link to choose a password asks for the code too: a mailbox is one factor", async () => {
  await using app = await startAccountApp();
  const { secret } = await withFactor(app);
  const browser = new TestBrowser(app);
  await browser.open("/password-reset");
  await browser.submit("/password-reset", { email: "lea@demo.test" });
  await app.settle();
  const path = linkIn((await app.mailsTo("lea@demo.test", "password_reset"))[0]);
  await browser.open(path);
  await browser.submit(path, { password: "un autre mot de passe" });
  assert.match(browser.path, /^\/sign-in\/second-factor/);
  assert.equal((await browser.send("/account")).status, 303);
  await browser.submit("/sign-in/second-factor", { code: codeAt(secret, app.clock.now) });
  assert.equal(browser.path, "/industry");
});

Deno.test("second factor: is removed by whoever knows the password, and told by mail", async () => {
  await using app = await startAccountApp();
  const { lea } = await withFactor(app);
  await lea.open("/account/second-factor/removal");
  await lea.submit("/account/second-factor/removal", { password: "wrong" });
  assert.equal(lea.status, 422);
  assert.notEqual((await app.store.kv.get(keys.secondFactor("lea"))).value, null);
  await lea.submit("/account/second-factor/removal", { password: PASSWORD });
  assert.equal(lea.path, "/account/security?done=factorRemoved");
  assert.equal((await signIn(new TestBrowser(app), "lea@demo.test", PASSWORD)).headers.get("location"), "/industry");
  assert.equal((await app.mailsTo("lea@demo.test", "security_notice")).length, 2);
  await lea.open("/account/second-factor/removal");
  await lea.submit("/account/second-factor/removal", { password: PASSWORD });
  assert.equal(lea.status, 409);
});

Deno.test("second factor: new recovery codes ask for the password and replace the earlier ones", async () => {
  await using app = await startAccountApp();
  const { lea, codes } = await withFactor(app);
  await lea.open("/account/second-factor/recovery-codes");
  await lea.submit("/account/second-factor/recovery-codes", { password: "wrong" });
  assert.equal(lea.status, 422);
  await lea.submit("/account/second-factor/recovery-codes", { password: PASSWORD });
  const fresh = codesIn(lea.html);
  assert.equal(fresh.length, 10);
  const browser = await halfOpen(app);
  await browser.submit("/sign-in/second-factor", { code: codes[0]! });
  assert.equal(browser.status, 422);
  await browser.submit("/sign-in/second-factor", { code: fresh[0]! });
  assert.equal(browser.path, "/industry");
});

Deno.test("sign-in: right codes use no limit up", async () => {
  await using app = await startAccountApp();
  const { secret } = await withFactor(app);
  const authenticator = { secrets: app.ports.secrets, totp };
  for (let n = 0; n < MAX_TRIES.secondFactor + 1; n++) {
    const code = codeAt(secret, app.clock.now);
    assert.equal(await verifySecondFactor(app.store, authenticator, "lea", code), "right");
    app.clock.pass(STEP_MS);
  }
});

Deno.test("second factor: the limits start again after a quarter of an hour", async () => {
  await using app = await startAccountApp();
  const { secret } = await withFactor(app);
  const authenticator = { secrets: app.ports.secrets, totp };
  for (let n = 0; n < MAX_TRIES.secondFactor; n++) await verifySecondFactor(app.store, authenticator, "lea", "000000");
  assert.equal(await verifySecondFactor(app.store, authenticator, "lea", codeAt(secret, app.clock.now)), "too_many_tries");
  app.clock.pass(15 * MINUTE_MS);
  assert.equal(await verifySecondFactor(app.store, authenticator, "lea", codeAt(secret, app.clock.now)), "right");
});
