import assert from "node:assert/strict";
import { DAY_MS, HOUR_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { Commit } from "../../kv/commit.ts";
import { getOrganisationBySiret } from "../../kv/directory/organisations.ts";
import { forgetEnded } from "../../kv/identity/forget_ended.ts";
import { LINK_LIFE_MS } from "../../kv/identity/links.ts";
import { getUser, getUserByEmail, USERS } from "../../kv/identity/users.ts";
import { FIRMS } from "../../kv/seed/firms.ts";
import { type AccountApp, linkIn, signIn } from "../support/accounts.ts";
import { ORIGIN } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { confirm, EMAIL, linkFor, PASSWORD, signUp, SIRET, startFoundedApp } from "../support/sign_up.ts";

const count = async (app: AccountApp, noun: string) => (await Array.fromAsync(app.store.kv.list({ prefix: [noun] }))).length;

Deno.test("sign-up: the mail's link creates the firm and its owner, who lands on its portal and signs in again", async () => {
  await using app = await startFoundedApp();
  const visitor = new TestBrowser(app);
  await visitor.open("/", { "accept-language": "fr" });
  assert.match(visitor.html, /href="\/sign-up"[^>]*>.*Créer un compte entreprise/s);
  await visitor.open("/sign-in");
  assert.match(visitor.html, /href="\/sign-up"/);
  await signUp(visitor);
  assert.equal(visitor.path, "/sign-up/sent");
  assert.match(visitor.html, new RegExp(`Un e-mail vient de partir à ${EMAIL}`));
  await app.settle();
  const path = linkIn((await app.mailsTo(EMAIL))[0]);

  const browser = new TestBrowser(app);
  for (let scan = 0; scan < 2; scan++) await browser.open(path, { "accept-language": "fr" });
  for (const shown of [FIRMS.otherShipper.name, SIRET, "Cousance", "Nora Blanc"]) assert.ok(browser.html.includes(shown), shown);
  assert.equal((await browser.send(path)).headers.get("referrer-policy"), "no-referrer");
  assert.equal(await getOrganisationBySiret(app.store.kv, SIRET), null, "opening the link creates nothing");
  await browser.submit(path, { password: "short" });
  assert.equal(browser.status, 422);
  assert.equal(await getUserByEmail(app.store.kv, EMAIL), null);
  await browser.submit(path, { password: PASSWORD });
  assert.equal(browser.path, "/industry?done=signedUp");
  assert.match(browser.html, /Le compte de votre entreprise est ouvert/);

  const org = (await getOrganisationBySiret(app.store.kv, SIRET))!.value;
  assert.deepEqual(org, {
    kind: "shipper",
    name: FIRMS.otherShipper.name,
    siret: SIRET,
    vatNumber: FIRMS.otherShipper.vatNumber,
    address: FIRMS.otherShipper.address,
    timeZone: "Europe/Paris",
    id: org.id,
    createdAt: app.clock.now,
    signedUp: true,
  });
  const owner = (await getUserByEmail(app.store.kv, EMAIL))!.value;
  assert.deepEqual(owner.memberships, [{ orgId: org.id, role: "owner" }]);
  const [line] = (await listAudits(app.store.kv, { action: "organisation.signed_up" })).rows;
  assert.deepEqual([line?.by.id, line?.target, line?.after], [owner.id, `${org.name} (${SIRET})`, `owner, ${EMAIL}`]);
  assert.equal(await count(app, "sign_ups"), 0, "what was typed is kept in the firm and its owner alone");

  assert.equal((await signIn(new TestBrowser(app), EMAIL, PASSWORD)).headers.get("location"), "/industry");
  for (const page of ["/account/api-keys", "/account/webhooks"]) {
    await browser.open("/account");
    assert.ok(browser.html.includes(`href="${page}"`), page);
    await browser.open(page);
    assert.ok(browser.html.includes(`href="${page}/new"`), "an empty list says how to begin");
  }
});

Deno.test("sign-up: a link that was used says that the account exists", async () => {
  await using app = await startFoundedApp();
  const path = await linkFor(app);
  const first = await confirm(app, path);
  const again = new TestBrowser(app);
  await again.open(path, { "accept-language": "fr" });
  assert.equal(again.status, 410);
  assert.match(again.html, /votre compte existe : connectez-vous[\s\S]*href="\/sign-in"[\s\S]*href="\/sign-up"/);
  assert.equal(
    (await again.send(path, { method: "POST", body: new URLSearchParams({ password: PASSWORD }), headers: { origin: ORIGIN } }))
      .status,
    410,
  );
  assert.equal((await first.send("/industry")).status, 200);
  assert.equal((await listAudits(app.store.kv, { action: "organisation.signed_up" })).rows.length, 1);
});

Deno.test("sign-up: a link opens for two days; then what was typed is forgotten", async () => {
  await using app = await startFoundedApp();
  const path = await linkFor(app);
  app.clock.pass(LINK_LIFE_MS.sign_up - HOUR_MS);
  assert.equal((await new TestBrowser(app).open(path)).status, 200);
  app.clock.pass(HOUR_MS);
  assert.equal(LINK_LIFE_MS.sign_up, 2 * DAY_MS);
  const late = await confirm(app, path);
  assert.equal(late.status, 410);
  assert.match(late.html, /recommencez l’inscription/);
  await forgetEnded(app.store);
  assert.equal(await count(app, "sign_ups"), 0);
  assert.equal(await count(app, "links"), 0);
  assert.equal((await new TestBrowser(app).open(path)).status, 410);
});

Deno.test("sign-up: of two who confirm the same firm at once, one owns it, and the other is told", async () => {
  await using app = await startFoundedApp();
  const paths = [await linkFor(app), await linkFor(app, { "person.email": "luc@revermont.test" })];
  const both = await Promise.all(paths.map((path) => confirm(app, path)));
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 410]);
  const late = both.find(({ status }) => status === 410)!;
  assert.match(late.html, /Cette entreprise est déjà inscrite[\s\S]*Demandez une invitation/);
  const { id } = (await getOrganisationBySiret(app.store.kv, SIRET))!.value;
  assert.equal((await Array.fromAsync(app.store.kv.list({ prefix: ["users_by_org", id] }))).length, 1);
  assert.equal((await listAudits(app.store.kv, { action: "organisation.signed_up" })).rows.length, 1);
});

Deno.test("sign-up: of two links to one address, and of one link answered twice at once, one makes an account", async () => {
  await using app = await startFoundedApp();
  const first = await linkFor(app);
  const other = await linkFor(app, {
    "organisation.siret": FIRMS.smallCarrier.siret,
    "organisation.vatNumber": FIRMS.smallCarrier.vatNumber,
  });
  const answers = await Promise.all([first, first, other].map((path) => confirm(app, path)));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 410, 410]);
  assert.equal((await getUserByEmail(app.store.kv, EMAIL))!.value.memberships.length, 1);
  const left = await getOrganisationBySiret(app.store.kv, SIRET) === null ? first : other;
  const browser = await confirm(app, left);
  assert.match(browser.html, /Vous avez déjà un compte[\s\S]*href="\/sign-in"/);
});

Deno.test("sign-up: who belongs nowhere any more may sign a firm up with the account they had", async () => {
  await using app = await startFoundedApp();
  const lea = (await getUser(app.store.kv, "lea"))!;
  await new Commit(app.store.kv).change(USERS, lea, { ...lea.value, memberships: [] }).send();
  const browser = await confirm(app, await linkFor(app, { "person.email": "lea@demo.test" }));
  assert.equal(browser.path, "/industry?done=signedUp");
  assert.equal((await getUser(app.store.kv, "lea"))!.value.memberships[0]?.role, "owner");
});
