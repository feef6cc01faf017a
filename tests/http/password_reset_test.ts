import assert from "node:assert/strict";
import { HOUR_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { Commit } from "../../kv/commit.ts";
import { MAX_TRIES } from "../../kv/identity/tries.ts";
import { getUser, USERS } from "../../kv/identity/users.ts";
import { linkIn, PASSWORD, signIn, startAccountApp } from "../support/accounts.ts";
import { TestBrowser } from "../support/browser.ts";

const NEW_PASSWORD = "un autre mot de passe";

async function ask(browser: TestBrowser, email: string): Promise<string> {
  await browser.open("/password-reset");
  await browser.submit("/password-reset", { email });
  return `${browser.status} ${browser.html.replaceAll(email, "").replaceAll(/nonce="[^"]*"/g, "")}`;
}

Deno.test("password reset: the link of the mail chooses another password, once, and ends every session", async () => {
  await using app = await startAccountApp();
  const earlier = await app.signedIn("lea");
  await ask(new TestBrowser(app), " Lea@demo.test");
  await app.settle();
  const path = linkIn((await app.mailsTo("lea@demo.test", "password_reset"))[0]);
  const browser = new TestBrowser(app);
  for (let scan = 0; scan < 2; scan++) assert.equal((await browser.open(path)).status, 200, "a mail scanner opens it first");
  assert.equal((await browser.send(path)).headers.get("referrer-policy"), "no-referrer");
  await browser.submit(path, { password: "short" });
  assert.equal(browser.status, 422);
  await browser.submit(path, { password: NEW_PASSWORD });
  assert.equal(browser.path, "/industry");
  assert.equal((await earlier.send("/account")).status, 303);
  assert.equal((await new TestBrowser(app).open(path)).status, 410);
  assert.equal((await signIn(new TestBrowser(app), "lea@demo.test", PASSWORD)).status, 422);
  assert.equal((await signIn(new TestBrowser(app), "lea@demo.test", NEW_PASSWORD)).status, 303);
  assert.equal((await app.mailsTo("lea@demo.test", "security_notice")).length, 1, "the owner is told");
  assert.equal((await listAudits(app.store.kv)).rows[0]?.action, "password.reset");
});

Deno.test("password reset: answers an unknown address exactly as a known one, and writes nobody", async () => {
  await using app = await startAccountApp();
  assert.equal(await ask(new TestBrowser(app), "lea@demo.test"), await ask(new TestBrowser(app), "nobody@demo.test"));
  await app.settle();
  assert.equal((await app.mailsTo("lea@demo.test")).length, 1);
  assert.equal((await app.mailsTo("nobody@demo.test")).length, 0);
});

Deno.test("password reset: somebody who was shut out gets no mail, and a link from before opens nothing", async () => {
  await using app = await startAccountApp();
  await ask(new TestBrowser(app), "lea@demo.test");
  await app.settle();
  const path = linkIn((await app.mailsTo("lea@demo.test"))[0]);
  const lea = (await getUser(app.store.kv, "lea"))!;
  await new Commit(app.store.kv).change(USERS, lea, { ...lea.value, disabledAt: 1 }).send();
  await ask(new TestBrowser(app), "lea@demo.test");
  await app.settle();
  assert.equal((await app.mailsTo("lea@demo.test")).length, 1);
  const browser = new TestBrowser(app);
  await browser.open(path);
  await browser.submit(path, { password: NEW_PASSWORD });
  assert.equal(browser.status, 410);
});

Deno.test("password reset: the last link asked for is the only one, for an hour", async () => {
  await using app = await startAccountApp();
  for (let n = 0; n < 2; n++) await ask(new TestBrowser(app), "lea@demo.test");
  await app.settle();
  const [last, first] = (await app.mailsTo("lea@demo.test")).map(linkIn);
  assert.equal((await new TestBrowser(app).open(first!)).status, 410);
  assert.equal((await new TestBrowser(app).open(last!)).status, 200);
  app.clock.pass(HOUR_MS);
  assert.equal((await new TestBrowser(app).open(last!)).status, 410);
});

Deno.test("password reset: asked too often, an account gets no more mails, and the answer stays the same", async () => {
  await using app = await startAccountApp();
  const answers = new Set<string>();
  for (let n = 0; n < MAX_TRIES.reset + 2; n++) answers.add(await ask(new TestBrowser(app), "lea@demo.test"));
  await app.settle();
  assert.equal(answers.size, 1);
  assert.equal((await app.mailsTo("lea@demo.test")).length, MAX_TRIES.reset);
});

Deno.test("password reset: one network address is stopped, whomever it asks for", async () => {
  await using app = await startAccountApp();
  const browser = new TestBrowser(app);
  for (let n = 0; n < MAX_TRIES.resetAddress; n++) assert.match(await ask(browser, `n${n}@demo.test`), /^200/);
  assert.match(await ask(browser, "lea@demo.test"), /^429/);
});

Deno.test("password reset: what is no address is refused and stays in the field", async () => {
  await using app = await startAccountApp();
  const browser = new TestBrowser(app);
  await ask(browser, "lea");
  assert.equal(browser.status, 422);
  assert.match(browser.html, /value="lea"/);
});
