import assert from "node:assert/strict";
import type { Organisation } from "../../domain/directory/types.ts";
import type { User } from "../../domain/identity/types.ts";
import { hashPassword } from "../../jobs/ports/password/argon2id.ts";
import { Commit } from "../../kv/commit.ts";
import { ORGANISATIONS } from "../../kv/directory/organisations.ts";
import { issueLink } from "../../kv/identity/links.ts";
import { MAX_TRIES } from "../../kv/identity/tries.ts";
import { USERS } from "../../kv/identity/users.ts";
import { ORIGIN, startTestApp, type TestApp } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";

const PASSWORD = "un mot de passe long";
const shipper: Organisation = {
  id: "shipper",
  kind: "shipper",
  name: "Peintures du Rhône",
  siret: "73282932000074",
  vatNumber: "FR44732829320",
  address: { line1: "1 rue du Port", postcode: "69007", city: "Lyon", country: "FR" },
  timeZone: "Europe/Paris",
  createdAt: 0,
};
const lea: User = {
  id: "lea",
  email: "lea@shipper.test",
  name: "Léa Morin",
  lang: "fr",
  memberships: [{ orgId: "shipper", role: "owner" }],
  createdAt: 0,
};

async function startWithLea(): Promise<TestApp> {
  const app = await startTestApp();
  await new Commit(app.store.kv).create(ORGANISATIONS, shipper).create(USERS, {
    ...lea,
    passwordHash: await hashPassword(PASSWORD),
  })
    .send();
  return app;
}

const signIn = (browser: TestBrowser, fields: Record<string, string>) =>
  browser.send("/sign-in", { method: "POST", body: new URLSearchParams(fields), headers: { origin: ORIGIN } });

Deno.test("sign-in opens the portal of one's organisation, and sign-out closes it", async () => {
  await using app = await startWithLea();
  const browser = new TestBrowser(app);
  const answer = await signIn(browser, { email: " Lea@Shipper.test", password: PASSWORD });
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get("location"), "/industry");
  const cookie = answer.headers.getSetCookie().find((set) => set.startsWith("__Host-session="))!;
  for (const part of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) assert.match(cookie, new RegExp(part));
  await browser.open("/industry/orders");
  assert.equal(browser.status, 200);
  await browser.submit("/sign-out");
  assert.match(browser.html, /Vous êtes déconnecté/);
  assert.equal((await browser.send("/industry/orders")).headers.get("location"), "/sign-in?next=%2Findustry%2Forders");
});

Deno.test("sign-in answers an unknown account exactly as a wrong password", async () => {
  await using app = await startWithLea();
  const text = async (email: string) => {
    const answer = await signIn(new TestBrowser(app), { email, password: "wrong" });
    return `${answer.status} ${(await answer.text()).replaceAll(email, "").replaceAll(/nonce="[^"]*"/g, "")}`;
  };
  assert.equal(await text("lea@shipper.test"), await text("nobody@shipper.test"));
  assert.match(await text("lea@shipper.test"), /^422 .*inexact/s);
});

Deno.test("sign-in keeps the address that was typed and never the password", async () => {
  await using app = await startWithLea();
  const html = await (await signIn(new TestBrowser(app), { email: "lea@shipper.test", password: "wrong-secret" })).text();
  assert.match(html, /value="lea@shipper.test"/);
  assert.doesNotMatch(html, /wrong-secret/);
});

Deno.test("sign-in stops guessing at an account, even with the right password afterwards", async () => {
  await using app = await startWithLea();
  const browser = new TestBrowser(app);
  for (let n = 0; n < MAX_TRIES.account; n++) {
    assert.equal((await signIn(browser, { email: "lea@shipper.test", password: "x" })).status, 422);
  }
  assert.equal((await signIn(browser, { email: "lea@shipper.test", password: PASSWORD })).status, 429);
});

Deno.test("sign-in goes on to the page that was asked for, and only to one of ours", async () => {
  await using app = await startWithLea();
  for (
    const [next, goal] of [
      ["/industry/orders?phase=draft", "/industry/orders?phase=draft"],
      ["https://elsewhere.test/", "/industry"],
      ["//elsewhere.test", "/industry"],
      ["/\\elsewhere.test", "/industry"],
      ["javascript:alert(1)", "/industry"],
    ] as const
  ) {
    const answer = await signIn(new TestBrowser(app), { email: "lea@shipper.test", password: PASSWORD, next });
    assert.equal(answer.headers.get("location"), goal);
  }
});

Deno.test("a form from another site is refused, and so is one that hides where it comes from", async () => {
  await using app = await startWithLea();
  const post = (headers: HeadersInit) =>
    new TestBrowser(app).send("/sign-in", {
      method: "POST",
      body: new URLSearchParams({ email: "lea@shipper.test", password: PASSWORD }),
      headers,
    });
  assert.equal((await post({ origin: "https://evil.test" })).status, 403);
  assert.equal((await post({ "sec-fetch-site": "cross-site" })).status, 403);
  assert.equal((await post({})).status, 403);
  assert.equal((await post({ "sec-fetch-site": "same-origin" })).status, 303);
});

Deno.test("a signed-in form without the session's token is refused", async () => {
  await using app = await startWithLea();
  const browser = new TestBrowser(app);
  await signIn(browser, { email: "lea@shipper.test", password: PASSWORD });
  for (const body of [new URLSearchParams(), new URLSearchParams({ csrf: "guessed" })]) {
    assert.equal((await browser.send("/sign-out", { method: "POST", body, headers: { origin: ORIGIN } })).status, 403);
  }
});

Deno.test("the language follows the browser until it is chosen, on every page", async () => {
  await using app = await startWithLea();
  const browser = new TestBrowser(app);
  await browser.open("/sign-in", { "accept-language": "es-ES,es;q=0.9" });
  assert.match(browser.html, /<html lang="es"/);
  await browser.submit("/language", { lang: "en" });
  assert.equal(browser.path, "/sign-in");
  assert.match(browser.html, /<html lang="en"/);
  assert.match(browser.html, /Sign in/);
  const refused = await browser.send("/language", {
    method: "POST",
    body: new URLSearchParams({ lang: "xx" }),
    headers: { origin: ORIGIN },
  });
  assert.equal(refused.status, 422);
});

Deno.test("a set-up link opens by a POST only, asks for a good password, and works once", async () => {
  await using app = await startWithLea();
  const { store } = app;
  const commit = new Commit(store.kv);
  const token = issueLink(commit, store, { kind: "set_up", userId: "lea" }, { id: "admin", orgId: "platform" });
  await commit.send();
  const path = `/links/${token}`;
  const browser = new TestBrowser(app);
  for (let scan = 0; scan < 3; scan++) assert.equal((await browser.open(path)).status, 200, "a mail scanner opens it first");
  assert.equal((await browser.send(path)).headers.get("referrer-policy"), "no-referrer");
  await browser.submit(path, { password: "short" });
  assert.equal(browser.status, 422);
  await browser.submit(path, { password: "a longer password" });
  assert.equal(browser.path, "/industry");
  assert.equal((await new TestBrowser(app).open(path)).status, 410);
  assert.equal((await signIn(new TestBrowser(app), { email: "lea@shipper.test", password: "a longer password" })).status, 303);
});
