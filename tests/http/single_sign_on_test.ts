import assert from "node:assert/strict";
import { hashPassword } from "../../jobs/ports/password/argon2id.ts";
import { portNumbers } from "../../jobs/ports/observe_port.ts";
import { openIdSingleSignOn, publicFetch } from "../../jobs/ports/single_sign_on/openid_single_sign_on.ts";
import { getSingleSignOn } from "../../kv/identity/single_sign_on.ts";
import { START_MS } from "../../kv/identity/single_sign_on_sessions.ts";
import { ORIGIN } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { CLIENT, ISSUER, type Lie } from "../support/identity_provider.ts";
import { FIELDS, PAGE, SingleSignOnFirm, START } from "./single_sign_on_firm.ts";

const hasSession = (answer: Response) => answer.headers.getSetCookie().some((cookie) => cookie.startsWith("__Host-session="));

async function assertRefused(answer: Response): Promise<void> {
  assert.equal(answer.status, 422);
  assert.ok(!hasSession(answer));
  assert.match(await answer.text(), /n’a pas pu confirmer/);
}

Deno.test("a member signs in with the firm's own account and goes on to the page that was asked for", async () => {
  await using firm = await SingleSignOnFirm.open();
  const browser = new TestBrowser(firm.app);
  const before = portNumbers().get("single_sign_on")?.calls ?? 0;
  const departure = await firm.depart(browser, "noa@firme.test", "/industry/orders");
  assert.equal(portNumbers().get("single_sign_on")?.calls, before + 1);
  const asked = new URL(departure!).searchParams;
  assert.equal(asked.get("redirect_uri"), `${ORIGIN}${START}/callback`);
  assert.equal(asked.get("code_challenge_method"), "S256");
  const answer = await firm.comeBack(browser, firm.provider.signIn(departure!, "Noa@Firme.test"));
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get("location"), "/industry/orders");
  await browser.open("/industry");
  assert.match(browser.html, /Noa Petit/);
  assert.ok((await firm.actions()).includes("single_sign_on.used"));
});

Deno.test("the page that sends the browser on shows where to, as a link too", async () => {
  await using firm = await SingleSignOnFirm.open();
  const browser = new TestBrowser(firm.app);
  await firm.depart(browser, "noa@firme.test");
  assert.match(browser.html, /idp\.test/);
  assert.match(browser.html, /href="https:\/\/idp\.test\/authorize\?/);
});

Deno.test("an unknown domain, one not confirmed and a provider that is down answer alike; who has an account is told to nobody", async () => {
  await using firm = await SingleSignOnFirm.open({ confirmed: false });
  const browser = new TestBrowser(firm.app);
  const textOf = async (email: string) => {
    assert.equal(await firm.depart(browser, email), null);
    return `${browser.status} ${browser.html.replaceAll(email, "").replaceAll(/nonce="[^"]*"/g, "")}`;
  };
  const unknown = await textOf("noa@ailleurs.test");
  assert.match(unknown, /^422 .*Aucune connexion d’entreprise/s);
  assert.equal(await textOf("noa@firme.test"), unknown);
  await firm.confirm("firme.test");
  assert.ok(await firm.depart(browser, "personne@firme.test"), "the domain alone decides");
  firm.provider.calledItself = "https://another.test";
  assert.equal(await textOf("noa@firme.test"), unknown);
});

for (
  const [what, lie] of Object.entries<Lie>({
    "with the nonce of another sign-in": { claims: { nonce: "another" } },
    "from another issuer": { claims: { iss: "https://evil.test" } },
    "for another client": { claims: { aud: "another" } },
    "signed by a key that the provider does not publish": { forged: true },
    "with an address that is not verified": { claims: { email_verified: false } },
    "that does not say whether the address is verified": { claims: { email_verified: undefined } },
    "without an address": { claims: { email: 7 } },
  })
) {
  Deno.test(`a token ${what} signs nobody in`, async () => {
    await using firm = await SingleSignOnFirm.open();
    await assertRefused(await firm.signIn(new TestBrowser(firm.app), "noa@firme.test", lie));
  });
}

Deno.test("a forged state signs nobody in, nor does another browser's", async () => {
  await using firm = await SingleSignOnFirm.open();
  const browser = new TestBrowser(firm.app);
  const back = firm.provider.signIn((await firm.depart(browser, "noa@firme.test"))!, "noa@firme.test");
  await assertRefused(await firm.comeBack(new TestBrowser(firm.app), back));
  const forged = new URL(back);
  forged.searchParams.set("state", "made-up");
  await assertRefused(await firm.comeBack(browser, forged));
  const other = new TestBrowser(firm.app);
  await firm.depart(other, "noa@firme.test");
  await assertRefused(await firm.comeBack(other, back));
  assert.equal((await firm.comeBack(browser, back)).status, 303, "the browser that asked still gets in");
});

Deno.test("an answer of another provider, by its iss, signs nobody in", async () => {
  await using firm = await SingleSignOnFirm.open();
  const browser = new TestBrowser(firm.app);
  const back = firm.provider.signIn((await firm.depart(browser, "noa@firme.test"))!, "noa@firme.test");
  back.searchParams.set("iss", "https://evil.test");
  await assertRefused(await firm.comeBack(browser, back));
});

Deno.test("a code is good once, and not after ten minutes", async () => {
  await using firm = await SingleSignOnFirm.open();
  const browser = new TestBrowser(firm.app);
  const back = firm.provider.signIn((await firm.depart(browser, "noa@firme.test"))!, "noa@firme.test");
  assert.equal((await firm.comeBack(browser, back)).status, 303);
  await assertRefused(await firm.comeBack(browser, back));
  const late = firm.provider.signIn((await firm.depart(browser, "noa@firme.test"))!, "noa@firme.test");
  firm.app.clock.pass(START_MS);
  await assertRefused(await firm.comeBack(browser, late));
});

Deno.test("a provider that keeps its token thin is asked for the address", async () => {
  await using firm = await SingleSignOnFirm.open();
  const browser = new TestBrowser(firm.app);
  assert.equal((await firm.signIn(browser, "noa@firme.test", { claims: { thin: true } })).status, 303);
  assert.ok(firm.provider.calls.includes(`${ISSUER}/userinfo`));
});

Deno.test("a provider opens no account of another organisation, of another domain, of nobody, nor one that was shut out", async () => {
  await using firm = await SingleSignOnFirm.open();
  const { firms, people } = firm.app.world;
  await firm.addUser("elsewhere", "elsewhere@firme.test", [firms.carrier.id]);
  await firm.addUser("outside", "outside@ailleurs.test", [firms.shipper.id]);
  await firm.addUser("gone", "gone@firme.test", [firms.shipper.id], { disabledAt: 1 });
  for (
    const email of [
      "elsewhere@firme.test",
      "outside@ailleurs.test",
      "gone@firme.test",
      "nobody@firme.test",
      people.shipper.email,
      people.admin.email,
    ]
  ) {
    await assertRefused(await firm.signIn(new TestBrowser(firm.app), email));
  }
  assert.equal((await firm.actions()).filter((action) => action === "single_sign_on.refused").length, 6);
});

Deno.test("who belongs to other organisations too gets into this one alone, and not at the account itself", async () => {
  await using firm = await SingleSignOnFirm.open();
  const { firms } = firm.app.world;
  await firm.addUser("both", "both@firme.test", [firms.carrier.id, firms.shipper.id]);
  const browser = new TestBrowser(firm.app);
  assert.equal((await firm.signIn(browser, "both@firme.test")).headers.get("location"), "/industry");
  await browser.open("/industry");
  assert.equal(browser.status, 200);
  assert.doesNotMatch(browser.html, /href="\/account"/);
  for (const path of ["/account", "/account/organisations", "/account/passkeys", "/account/password"]) {
    assert.equal((await browser.send(path)).status, 403, path);
  }
  assert.equal((await browser.send("/transporter")).status, 403);
});

Deno.test("an owner of two firms for whom one vouched finds the settings of that firm, and no crumb leads nowhere", async () => {
  await using firm = await SingleSignOnFirm.open();
  const { firms } = firm.app.world;
  const memberships = [firms.carrier.id, firms.shipper.id].map((orgId) => ({ orgId, role: "owner" as const }));
  await firm.addUser("chef", "chef@firme.test", [], { memberships });
  const browser = new TestBrowser(firm.app);
  await firm.signIn(browser, "chef@firme.test");
  await browser.open("/industry");
  assert.match(browser.html, /href="\/account"/);
  await browser.open("/account");
  assert.equal(browser.status, 200);
  assert.doesNotMatch(browser.html, /name="name"|href="\/account\/(security|passkeys|organisations|personal-data)"/);
  const places = ["/account/members", "/account/api-keys", "/account/webhooks", PAGE];
  for (const place of places) assert.ok(browser.html.includes(`href="${place}"`), place);
  for (const place of places) {
    await browser.open(place);
    const [, crumbs = ""] = /<nav class="crumbs"[^>]*>([\s\S]*?)<\/nav>/.exec(browser.html) ?? [];
    const targets = [...crumbs.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
    assert.ok(targets.length > 0, place);
    for (const target of targets) assert.equal((await browser.send(target)).status, 200, `${place}: ${target}`);
  }
  const post = { method: "POST", body: new URLSearchParams({ name: "x" }), headers: { origin: ORIGIN } };
  assert.equal((await browser.send("/account", post)).status, 403);
});

Deno.test("where the firm demands it, the right password leads to the firm's own sign-in; owners keep theirs", async () => {
  await using firm = await SingleSignOnFirm.open({ compulsory: true });
  const { firms } = firm.app.world;
  const passwordHash = await hashPassword("un mot de passe long");
  await firm.addUser("lou", "lou@firme.test", [firms.shipper.id], { passwordHash });
  const owner = { passwordHash, memberships: [{ orgId: firms.shipper.id, role: "owner" as const }] };
  await firm.addUser("chef", "chef@firme.test", [], owner);
  await firm.addUser("autre", "autre@ailleurs.test", [firms.shipper.id], { passwordHash });
  const signIn = (email: string) => {
    const body = new URLSearchParams({ email, password: "un mot de passe long" });
    return new TestBrowser(firm.app).send("/sign-in", { method: "POST", body, headers: { origin: ORIGIN } });
  };
  const answer = await signIn("lou@firme.test");
  assert.ok(!hasSession(answer));
  assert.match(answer.headers.get("location")!, /^\/sign-in\/single-sign-on\?required=1/);
  const browser = new TestBrowser(firm.app);
  await browser.open(answer.headers.get("location")!);
  assert.match(browser.html, /Votre entreprise demande/);
  const body = JSON.stringify({ email: "lou@firme.test", password: "un mot de passe long" });
  const headers = { "content-type": "application/json" };
  const login = await new TestBrowser(firm.app).send("/api/v1/auth/login", { method: "POST", body, headers });
  assert.equal(login.status, 403, "no token either");
  assert.ok(hasSession(await signIn("chef@firme.test")));
  assert.ok(hasSession(await signIn("autre@ailleurs.test")), "no provider speaks for that address");
});

Deno.test("the settings keep the secret sealed, never show it, and ask for it again with another provider", async () => {
  await using firm = await SingleSignOnFirm.open();
  const { store, ports, world } = firm.app;
  const stored = (await getSingleSignOn(store.kv, world.firms.shipper.id))!.value;
  assert.ok(!JSON.stringify(stored).includes(CLIENT.secret));
  assert.equal(await ports.secrets.open(stored.sealedSecret), CLIENT.secret);
  const owner = await firm.app.browserOf("shipper");
  await owner.open(PAGE);
  assert.ok(!owner.html.includes("odd % signs"));
  assert.match(owner.html, /Confirmé/);
  await owner.submit(PAGE, { ...FIELDS, clientSecret: "", domains: "firme.test\nneuf.test" });
  assert.match(owner.html, /À confirmer par SYMPHONI\.A/);
  assert.equal((await getSingleSignOn(store.kv, world.firms.shipper.id))!.value.sealedSecret, stored.sealedSecret);
  const answer = await owner.submit(PAGE, { ...FIELDS, clientId: "another", clientSecret: "" });
  assert.equal(answer.status, 422);
  assert.match(owner.html, /un nouveau fournisseur a son propre secret/);
});

Deno.test("settings of a provider that does not answer are refused with what was typed, but for the secret", async () => {
  await using firm = await SingleSignOnFirm.open();
  const owner = await firm.app.browserOf("shipper");
  await owner.open(PAGE);
  const answer = await owner.submit(PAGE, { ...FIELDS, issuer: "https://nowhere.test", clientSecret: "typed-secret" });
  assert.equal(answer.status, 422);
  assert.match(owner.html, /Aucun fournisseur OpenID Connect ne répond/);
  assert.match(owner.html, /value="https:\/\/nowhere\.test"/);
  assert.doesNotMatch(owner.html, /typed-secret/);
});

Deno.test("publicFetch() calls no private address", async () => {
  const port = openIdSingleSignOn(publicFetch);
  for (const issuer of ["https://127.0.0.1", "https://169.254.169.254", "https://[::1]", "https://localhost"]) {
    const provider = { issuer, clientId: "a", clientSecret: "b" };
    await assert.rejects(port.depart(provider, `${ORIGIN}${START}/callback`), { name: "ProviderFault" }, issuer);
  }
});

Deno.test("a domain is confirmed for one organisation alone, by an administrator", async () => {
  await using firm = await SingleSignOnFirm.open();
  const carrier = await firm.app.browserOf("carrier");
  await carrier.open(PAGE);
  await carrier.submit(PAGE, FIELDS);
  const carrierId = firm.app.world.firms.carrier.id;
  assert.equal((await firm.confirm("firme.test", carrierId)).status, 409);
  assert.equal((await firm.confirm("nowhere.test", carrierId)).status, 404);
  assert.ok((await firm.actions()).includes("single_sign_on.confirmed"));
});

Deno.test("once the settings are removed nobody is sent to the provider", async () => {
  await using firm = await SingleSignOnFirm.open();
  const owner = await firm.app.browserOf("shipper");
  await owner.open(`${PAGE}/removal`);
  await owner.submit(`${PAGE}/removal`);
  assert.match(owner.html, /Supprimé/);
  assert.equal(await firm.depart(new TestBrowser(firm.app), "noa@firme.test"), null);
  assert.ok((await firm.actions()).includes("single_sign_on.removed"));
});
