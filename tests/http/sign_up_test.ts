import assert from "node:assert/strict";
import { listAudits } from "../../kv/audits/audits.ts";
import { Commit } from "../../kv/commit.ts";
import { getOrganisationBySiret } from "../../kv/directory/organisations.ts";
import { MOST_JOIN_REQUESTS } from "../../kv/identity/ask_to_join.ts";
import { MAX_TRIES } from "../../kv/identity/tries.ts";
import { getUser, USERS } from "../../kv/identity/users.ts";
import { listMails } from "../../kv/mails/mail.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { FIRMS } from "../../kv/seed/firms.ts";
import { ACCOUNT_FIRMS, type AccountApp, linkIn, startAccountApp } from "../support/accounts.ts";
import { ORIGIN } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { confirm, EMAIL, linkFor, PASSWORD, signUp, SIRET, startFoundedApp, TYPED } from "../support/sign_up.ts";

const [SHIPPER] = ACCOUNT_FIRMS;

const count = async (app: AccountApp, noun: string) => (await Array.fromAsync(app.store.kv.list({ prefix: [noun] }))).length;

Deno.test("sign-up: each wrong field is named beside what was typed, and nothing is sent", async () => {
  await using app = await startFoundedApp();
  const browser = new TestBrowser(app);
  for (
    const [name, value, place] of [
      ["organisation.kind", "platform", "Votre entreprise, Activité"],
      ["organisation.name", "", "Votre entreprise, Raison sociale"],
      ["organisation.siret", "066 041 831 00019", "Votre entreprise, SIRET"],
      ["organisation.vatNumber", "FR00 066041831", "Votre entreprise, Numéro de TVA"],
      ["organisation.address.postcode", "3919", "Votre entreprise, Code postal"],
      ["organisation.timeZone", "Europe/Lons", "Votre entreprise, Fuseau horaire"],
      ["person.name", "", "Vous, Prénom et nom"],
      ["person.email", "nora", "Vous, Adresse e-mail professionnelle"],
      ["person.lang", "de", "Vous, Langue"],
    ] as const
  ) {
    await signUp(browser, { [name]: value });
    assert.equal(browser.status, 422, name);
    assert.match(browser.html, new RegExp(`href="#f-${name.replaceAll(".", "-")}">${place} – `), name);
    assert.ok(browser.html.includes(`value="${FIRMS.otherShipper.address.line1}"`), "what was typed is kept");
    assert.ok(browser.html.includes(`id="f-${name.replaceAll(".", "-")}-error"`), name);
  }
  assert.equal(await app.settle(), 0);
  assert.equal(await count(app, "mails"), 0);
});

Deno.test("sign-up: known and unknown addresses and firms get the same answer, and each a mail", async () => {
  await using app = await startFoundedApp();
  const asked = {
    "nobody's": {},
    "an account's": { "person.email": "lea@demo.test" },
    "a registered firm's": { "organisation.siret": SHIPPER.siret, "person.email": "paul@demo.test" },
    "both": { "organisation.siret": SHIPPER.siret, "person.email": "hugo@demo.test" },
  };
  const answers = new Set<string>();
  for (const [what, fields] of Object.entries(asked)) {
    const browser = new TestBrowser(app);
    await browser.open("/sign-up", { "accept-language": "fr" });
    const form = { ...browser.hiddenFields("/sign-up"), ...TYPED, ...fields };
    const answer = await browser.send("/sign-up", {
      method: "POST",
      body: new URLSearchParams(form),
      headers: { origin: ORIGIN },
    });
    await browser.open("/sign-up/sent");
    const email = form["person.email"];
    assert.ok(browser.html.includes(email), what);
    const page = browser.html.replaceAll(email, "").replaceAll(/nonce="[^"]*"/g, "");
    answers.add(`${answer.status} ${answer.headers.get("location")} ${await answer.text()} ${page}`);
    await app.settle();
    assert.equal((await app.mailsTo(email)).length, 1, what);
  }
  assert.equal(answers.size, 1);
});

Deno.test("sign-up: who has an account is told so, and how to sign another firm up", async () => {
  await using app = await startFoundedApp();
  await signUp(new TestBrowser(app), { "person.email": "lea@demo.test", "person.lang": "en" });
  await signUp(new TestBrowser(app), { "person.email": "marc@demo.test", "organisation.siret": SHIPPER.siret });
  await app.settle();
  const [other] = await app.mailsTo("lea@demo.test");
  assert.match(
    other!.text,
    /Bonjour Léa Morin[\s\S]*déjà un compte[\s\S]*\/password-reset[\s\S]*autre entreprise[\s\S]*\/sign-in/,
  );
  assert.doesNotMatch(other!.text, /\/links\//);
  const [own] = await app.mailsTo("marc@demo.test");
  assert.match(own!.text, /déjà un compte/);
  assert.doesNotMatch(own!.text, /autre entreprise/);
  assert.equal((await app.mailsTo("lea@demo.test", "join_request")).length, 0, "a member asks nobody");
  assert.equal(await getOrganisationBySiret(app.store.kv, SIRET), null);
});

Deno.test("sign-up: the owners of a firm that is there hear who asks to join, once, and may invite them", async () => {
  await using app = await startFoundedApp();
  for (let n = 0; n < 2; n++) {
    await signUp(new TestBrowser(app), { "organisation.siret": SHIPPER.siret });
    await app.settle();
  }
  for (const mail of await app.mailsTo(EMAIL)) assert.match(mail.text, /y est déjà[\s\S]*sont prévenues de votre demande/);
  const asked = await app.mailsTo("lea@demo.test");
  assert.deepEqual(asked.map(({ kind }) => kind), ["join_request"]);
  assert.match(asked[0]!.text, new RegExp(`${EMAIL} a voulu inscrire[\\s\\S]*/account/members`));
  assert.equal((await app.mailsTo("marc@demo.test")).length, 0, "a reader decides nothing");
  assert.equal((await listAudits(app.store.kv, { action: "membership.requested" })).rows.length, 1);
  const lea = await app.signedIn("lea");
  await lea.open("/notices");
  assert.match(lea.html, new RegExp(`href="/account/members">Demande à vous rejoindre[\\s\\S]*${EMAIL}`));
  await lea.open("/account/members");
  await lea.submit("/account/members", { name: "Nora Blanc", email: EMAIL, role: "viewer", lang: "fr" });
  await app.settle();
  const invitation = linkIn((await app.mailsTo(EMAIL, "invitation"))[0]);
  const nora = new TestBrowser(app);
  await nora.open(invitation);
  await nora.submit(invitation, { name: "Nora Blanc", password: PASSWORD });
  assert.equal(nora.path, "/industry");
});

Deno.test("sign-up: a firm is told of few strangers a week, and a further one is told to ask themselves", async () => {
  await using app = await startFoundedApp();
  for (let n = 0; n <= MOST_JOIN_REQUESTS; n++) {
    await signUp(new TestBrowser(app), { "organisation.siret": SHIPPER.siret, "person.email": `n${n}@demo.test` });
    await app.settle();
  }
  assert.equal((await app.mailsTo("lea@demo.test")).length, MOST_JOIN_REQUESTS);
  assert.equal((await listNotices(app.store.kv, "shipper")).total, MOST_JOIN_REQUESTS);
  const [last] = await app.mailsTo(`n${MOST_JOIN_REQUESTS}@demo.test`);
  assert.match(last!.text, /Demandez une invitation à une personne qui gère son compte/);
});

Deno.test("sign-up: somebody who was shut out gets no mail and opens nothing", async () => {
  await using app = await startFoundedApp();
  const lea = (await getUser(app.store.kv, "lea"))!;
  await new Commit(app.store.kv).change(USERS, lea, { ...lea.value, memberships: [], disabledAt: 1 }).send();
  const browser = new TestBrowser(app);
  await signUp(browser, { "person.email": "lea@demo.test" });
  assert.equal(browser.path, "/sign-up/sent");
  await app.settle();
  assert.equal((await app.mailsTo("lea@demo.test")).length, 0);
});

Deno.test("sign-up: asked too often, an address gets no more mails, and the answer stays the same", async () => {
  await using app = await startFoundedApp();
  for (let n = 0; n < MAX_TRIES.signUp + 2; n++) {
    const browser = new TestBrowser(app);
    await signUp(browser);
    assert.equal(browser.path, "/sign-up/sent");
  }
  await app.settle();
  assert.equal((await app.mailsTo(EMAIL)).length, MAX_TRIES.signUp);
  assert.equal((await listAudits(app.store.kv, { action: "tries.exceeded" })).rows[0]?.after, "signUp");
});

Deno.test("sign-up: one network address is stopped, whomever it names, and keeps what it typed", async () => {
  await using app = await startFoundedApp();
  const browser = new TestBrowser(app);
  for (let n = 0; n < MAX_TRIES.signUpAddress; n++) await signUp(browser, { "person.email": `n${n}@demo.test` });
  assert.equal(browser.path, "/sign-up/sent");
  await signUp(browser);
  assert.equal(browser.status, 429);
  assert.match(browser.html, /Trop de demandes/);
  assert.match(browser.html, new RegExp(`value="${EMAIL}"`));
});

Deno.test("sign-up: is closed until somebody runs the platform", async () => {
  await using app = await startAccountApp();
  const browser = new TestBrowser(app);
  await browser.open("/sign-up", { "accept-language": "fr" });
  assert.equal(browser.status, 404);
  assert.match(browser.html, /Inscriptions fermées/);
  assert.doesNotMatch(browser.html, /action="\/sign-up"/);
  const body = new URLSearchParams(TYPED);
  assert.equal((await browser.send("/sign-up", { method: "POST", body, headers: { origin: ORIGIN } })).status, 404);
  assert.equal(await app.settle(), 0);
});

Deno.test("sign-up: a form of another site is refused", async () => {
  await using app = await startFoundedApp();
  const send = (headers: HeadersInit) =>
    new TestBrowser(app).send("/sign-up", { method: "POST", body: new URLSearchParams(TYPED), headers });
  assert.equal((await send({ origin: "https://evil.test" })).status, 403);
  assert.equal((await send({ "sec-fetch-site": "cross-site" })).status, 403);
  assert.equal(await app.settle(), 0);
});

Deno.test("sign-up: mails say nothing that a stranger typed", async () => {
  await using app = await startFoundedApp();
  const bait = { "organisation.name": "Gagnez https://evil.test", "person.name": "Cliquez https://evil.test" };
  await signUp(new TestBrowser(app), bait);
  await signUp(new TestBrowser(app), { ...bait, "person.email": "lea@demo.test" });
  await signUp(new TestBrowser(app), { ...bait, "person.email": "paul@demo.test", "organisation.siret": SHIPPER.siret });
  await app.settle();
  const { rows } = await listMails(app.store.kv);
  assert.equal(rows.length, 4);
  for (const { to } of rows) assert.doesNotMatch(JSON.stringify(await app.mailsTo(to)), /evil/);
});

Deno.test("sign-up: the back office marks firms that came by themselves", async () => {
  await using app = await startFoundedApp();
  const admin = (await getUser(app.store.kv, "marc"))!;
  await new Commit(app.store.kv)
    .change(USERS, admin, { ...admin.value, memberships: [{ orgId: "platform", role: "admin" }] }).send();
  await confirm(app, await linkFor(app));
  const browser = await app.signedIn("marc");
  await browser.open("/admin/organisations?kind=shipper");
  assert.match(browser.html, new RegExp(`${FIRMS.otherShipper.name}</a><small>Inscrite en ligne le mardi 24 novembre 2026`));
  assert.equal(browser.html.match(/Inscrite en ligne/g)?.length, 1);
  const { id } = (await getOrganisationBySiret(app.store.kv, SIRET))!.value;
  await browser.open(`/admin/organisations/${id}`);
  assert.match(browser.html, /En ligne, par l’entreprise elle-même/);
});
