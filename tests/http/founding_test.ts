import assert from "node:assert/strict";
import { getOrganisationBySiret } from "../../kv/directory/organisations.ts";
import { inviteFounder } from "../../kv/identity/invite_founder.ts";
import { startTestApp } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";

const TYPED = {
  "organisation.name": "Plateforme du Fret",
  "organisation.siret": "732 829 320 00074",
  "organisation.vatNumber": "FR44 732829320",
  "organisation.address.line1": "1 rue du Port",
  "organisation.address.line2": "",
  "organisation.address.postcode": "69007",
  "organisation.address.city": "Lyon",
  "organisation.address.country": "FR",
  "organisation.timeZone": "Europe/Paris",
  "organisation.phone": "",
  "organisation.email": "",
  "person.name": "Inès Roche",
  "person.email": "Ines@Fret.test",
  "person.password": "a password of the founder",
};

async function startUnfounded() {
  const app = await startTestApp();
  return { app, path: `/links/${await inviteFounder(app.store)}`, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

Deno.test("the founding link registers the firm that was typed and its administrator, once", async () => {
  await using unfounded = await startUnfounded();
  const { app, path } = unfounded;
  const browser = new TestBrowser(app);
  for (let scan = 0; scan < 2; scan++) assert.equal((await browser.open(path)).status, 200, "a mail scanner opens it first");
  const form = browser.html;
  await browser.submit(path, TYPED);
  assert.equal(browser.path, "/admin");
  assert.equal(browser.status, 200);
  assert.match(browser.html, /Plateforme du Fret/);

  const { id: _, createdAt: __, ...firm } = (await getOrganisationBySiret(app.store.kv, "73282932000074"))!.value;
  assert.deepEqual(firm, {
    kind: "platform",
    name: "Plateforme du Fret",
    siret: "73282932000074",
    vatNumber: "FR44732829320",
    address: { line1: "1 rue du Port", postcode: "69007", city: "Lyon", country: "FR" },
    timeZone: "Europe/Paris",
  });

  const late = new TestBrowser(app);
  assert.equal((await late.open(path)).status, 410);
  late.html = form;
  await late.submit(path, { ...TYPED, "organisation.name": "Une autre" });
  assert.equal(late.status, 410);

  const signIn = new TestBrowser(app);
  await signIn.open("/sign-in");
  await signIn.submit("/sign-in", { email: "ines@fret.test", password: TYPED["person.password"] });
  assert.equal(signIn.path, "/admin");
});

Deno.test("the founding link names each wrong field, keeps what was typed but the password, and stores nothing", async () => {
  await using unfounded = await startUnfounded();
  const { app, path } = unfounded;
  const browser = new TestBrowser(app);
  for (
    const [name, value, id, place] of [
      ["organisation.siret", "732 829 320 00075", "f-organisation-siret", "Entreprise, SIRET"],
      ["organisation.vatNumber", "FR00 732829320", "f-organisation-vatNumber", "Entreprise, Numéro de TVA"],
      ["organisation.address.postcode", "6900", "f-organisation-address-postcode", "Entreprise, Code postal"],
      ["person.email", "ines", "f-person-email", "Administrateur, Adresse e-mail"],
      ["person.password", "short", "f-person-password", "Administrateur, Choisir un mot de passe"],
    ] as const
  ) {
    await browser.open(path, { "accept-language": "fr" });
    await browser.submit(path, { ...TYPED, [name]: value });
    assert.equal(browser.status, 422, name);
    assert.match(browser.html, new RegExp(`href="#${id}">${place} – `), name);
    assert.match(browser.html, /value="Plateforme du Fret"/);
    assert.doesNotMatch(browser.html, /a password of the founder|value="short"/);
    if (name !== "person.password") assert.ok(browser.html.includes(`value="${value}"`), name);
  }
  assert.deepEqual(await Array.fromAsync(app.store.kv.list({ prefix: ["organisations"] })), []);
  assert.deepEqual(await Array.fromAsync(app.store.kv.list({ prefix: ["users"] })), []);
});
