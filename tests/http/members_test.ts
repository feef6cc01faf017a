import assert from "node:assert/strict";
import type { User } from "../../domain/identity/types.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { Commit } from "../../kv/commit.ts";
import { changeMemberRole, removeMember } from "../../kv/identity/members.ts";
import { openSession } from "../../kv/identity/sessions.ts";
import { MAX_TRIES } from "../../kv/identity/tries.ts";
import { getUser, getUserByEmail, USERS } from "../../kv/identity/users.ts";
import { userViewer } from "../../kv/identity/viewers.ts";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import { type AccountApp, linkIn, signIn, startAccountApp } from "../support/accounts.ts";
import { ORIGIN } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";

const NEW_PASSWORD = "un autre mot de passe";

async function invite(owner: TestBrowser, email: string, role = "dispatcher"): Promise<void> {
  await owner.open("/account/members");
  await owner.submit("/account/members", { name: "Inès Roche", email, role, lang: "fr" });
}

async function invitationTo(app: AccountApp, email: string): Promise<string> {
  return linkIn((await app.mailsTo(email, "invitation"))[0]);
}

async function post(browser: TestBrowser, path: string, fields: Record<string, string> = {}): Promise<number> {
  await browser.open("/account");
  const { csrf } = browser.hiddenFields("/sign-out");
  const body = new URLSearchParams({ csrf: csrf!, operation: crypto.randomUUID(), ...fields });
  return (await browser.send(path, { method: "POST", body, headers: { origin: ORIGIN } })).status;
}

const roleOf = async ({ store }: AccountApp, id: string, orgId = "shipper") =>
  (await getUser(store.kv, id))?.value.memberships.find((membership) => membership.orgId === orgId)?.role;

Deno.test("invitation: a new person chooses a password by the link, once, and works in the role given", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  await invite(lea, "Ines@demo.test");
  assert.equal(lea.path, "/account/members?done=invited");
  assert.match(lea.html, /ines@demo\.test/);
  const path = await invitationTo(app, "ines@demo.test");
  const ines = new TestBrowser(app);
  for (let scan = 0; scan < 2; scan++) await ines.open(path);
  assert.match(ines.html, /Léa Morin vous invite à rejoindre Peintures du Rhône comme : Exploitant/);
  await ines.submit(path, { name: "Inès Roche", password: "short" });
  assert.equal(ines.status, 422);
  await ines.submit(path, { name: "Inès Rocher", password: NEW_PASSWORD });
  assert.equal(ines.path, "/industry");
  assert.equal((await new TestBrowser(app).open(path)).status, 410);
  const user = (await getUserByEmail(app.store.kv, "ines@demo.test"))!.value;
  assert.deepEqual([user.name, user.memberships], ["Inès Rocher", [{ orgId: "shipper", role: "dispatcher" }]]);
  assert.equal((await signIn(new TestBrowser(app), "ines@demo.test", NEW_PASSWORD)).status, 303);
  await lea.open("/account/members");
  assert.doesNotMatch(lea.html, /Invitations en attente/);
  const actions = (await listAudits(app.store.kv)).rows.map(({ action }) => action);
  assert.deepEqual(actions, ["membership.accepted", "user.invited"]);
});

Deno.test("invitation: whoever has an account accepts signed in with it, and with no other", async () => {
  await using app = await startAccountApp();
  const hugoRuns = await app.signedIn("hugo");
  await invite(hugoRuns, "marc@demo.test", "accountant");
  const path = await invitationTo(app, "marc@demo.test");

  const nobody = new TestBrowser(app);
  await nobody.open(path);
  assert.match(nobody.html, /href="\/sign-in\?next=%2Flinks%2F/);
  assert.equal(
    (await nobody.send(path, {
      method: "POST",
      body: new URLSearchParams({ name: "M", password: NEW_PASSWORD }),
      headers: { origin: ORIGIN },
    })).status,
    410,
  );

  const lea = await app.signedIn("lea");
  assert.equal(await post(lea, path), 410);
  assert.equal(await roleOf(app, "lea", "carrier"), undefined);

  const marc = await app.signedIn("marc");
  await marc.open(path);
  await marc.submit(path);
  assert.equal(marc.path, "/transporter");
  assert.match(marc.html, /Transports Marchand/);
  assert.deepEqual([await roleOf(app, "marc"), await roleOf(app, "marc", "carrier")], ["viewer", "accountant"]);
  await marc.open("/account/organisations");
  await marc.submit("/account/organisations");
  assert.equal(marc.path, "/industry?done=switched");
});

Deno.test("invitation: a session that another firm's provider vouched for takes nobody into this one", async () => {
  await using app = await startAccountApp();
  await invite(await app.signedIn("hugo"), "marc@demo.test", "accountant");
  const path = await invitationTo(app, "marc@demo.test");
  const viewer = (await userViewer(app.store.kv, (await getUser(app.store.kv, "marc"))!.value))!;
  const { cookie } = await openSession(app.store, { ...viewer, scopes: ["orders.read"] }, "fr");
  const vouched = new TestBrowser(app).keep(COOKIES.session, cookie);
  await vouched.open(path);
  assert.match(vouched.html, /Changer de compte/);
  const { csrf } = vouched.hiddenFields("/sign-out");
  const body = new URLSearchParams({ csrf: csrf!, operation: crypto.randomUUID() });
  assert.equal((await vouched.send(path, { method: "POST", body, headers: { origin: ORIGIN } })).status, 410);
  assert.equal(await roleOf(app, "marc", "carrier"), undefined);
});

Deno.test("invitation: looks the same to who invites, whether the address has an account or not", async () => {
  await using app = await startAccountApp();
  const hugo = await app.signedIn("hugo");
  const answer = async (email: string) => {
    await invite(hugo, email);
    return `${hugo.status} ${hugo.path}`;
  };
  assert.equal(await answer("marc@demo.test"), await answer("nobody@demo.test"));
});

Deno.test("invitation: refuses a member, another kind's role, a bad address and too many in a row", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  for (const [email, role] of [["marc@demo.test", "viewer"], ["x@demo.test", "admin"], ["x", "viewer"]] as const) {
    await invite(lea, email, role);
    assert.equal(lea.status, 422, email);
    assert.match(lea.html, new RegExp(`value="${email}"`));
  }
  for (let n = 1; n < MAX_TRIES.invitation; n++) await invite(lea, "marc@demo.test");
  await invite(lea, "y@demo.test");
  assert.equal(lea.status, 429);
  assert.equal((await app.mailsTo("y@demo.test")).length, 0);
});

Deno.test("invitation: the same form twice sends one mail; inviting again replaces the link", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  await lea.open("/account/members");
  const form = lea.html;
  const fields = { name: "Inès Roche", email: "ines@demo.test", role: "viewer", lang: "fr" };
  await lea.submit("/account/members", fields);
  lea.html = form;
  await lea.submit("/account/members", fields);
  assert.equal((await app.mailsTo("ines@demo.test")).length, 1);
  lea.html = form;
  await lea.submit("/account/members", { ...fields, role: "owner" });
  assert.equal(lea.status, 409);
  const first = await invitationTo(app, "ines@demo.test");
  app.clock.pass(1);
  await invite(lea, "ines@demo.test");
  assert.equal((await new TestBrowser(app).open(first)).status, 410);
  assert.equal((await new TestBrowser(app).open(await invitationTo(app, "ines@demo.test"))).status, 200);
});

Deno.test("invitation: opens nothing once it was taken back or a week has passed", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  await invite(lea, "ines@demo.test");
  const path = await invitationTo(app, "ines@demo.test");
  const hugo = await app.signedIn("hugo");
  assert.equal(await post(hugo, "/account/invitations/withdrawal", { email: "ines@demo.test" }), 404, "another firm's");
  assert.equal((await new TestBrowser(app).open(path)).status, 200);
  await lea.open("/account/members");
  await lea.submit("/account/invitations/withdrawal");
  assert.equal(lea.path, "/account/members?done=withdrawn");
  assert.equal((await new TestBrowser(app).open(path)).status, 410);
  await invite(lea, "other@demo.test");
  const late = await invitationTo(app, "other@demo.test");
  app.clock.pass(7 * DAY_MS);
  assert.equal((await new TestBrowser(app).open(late)).status, 410);
});

Deno.test("members: a change of role counts at once, is told and is audited", async () => {
  await using app = await startAccountApp();
  const [lea, marc] = [await app.signedIn("lea"), await app.signedIn("marc")];
  await lea.open("/account/members/marc");
  await lea.submit("/account/members/marc", { role: "dispatcher" });
  assert.equal(lea.path, "/account/members?done=saved");
  assert.equal(await roleOf(app, "marc"), "dispatcher");
  assert.equal((await marc.send("/industry/orders")).status, 303, "the session with the old rights has ended");
  const [line] = (await listAudits(app.store.kv)).rows;
  assert.deepEqual(
    [line?.action, line?.target, line?.before, line?.after],
    ["membership.changed", "marc@demo.test", "viewer, Peintures du Rhône", "dispatcher, Peintures du Rhône"],
  );
  assert.match((await app.mailsTo("marc@demo.test", "security_notice"))[0]!.text, /Exploitant/);
});

Deno.test("members: somebody who is removed is out at once, and stays in their other organisation", async () => {
  await using app = await startAccountApp();
  const [lea, hugo] = [await app.signedIn("lea"), await app.signedIn("hugo")];
  await lea.open("/account/members/hugo/removal");
  await lea.submit("/account/members/hugo/removal");
  assert.equal(lea.path, "/account/members?done=removed");
  assert.equal((await hugo.send("/account")).status, 303);
  assert.deepEqual([await roleOf(app, "hugo"), await roleOf(app, "hugo", "carrier")], [undefined, "owner"]);
  const again = await app.signedIn("hugo");
  assert.equal(await post(again, "/account/organisations", { organisation: "shipper" }), 404);
  assert.equal((await listAudits(app.store.kv)).rows[0]?.action, "membership.ended");
});

Deno.test("members: somebody who belongs nowhere any more cannot sign in, and comes back by an invitation", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  await post(lea, "/account/members/marc/removal");
  assert.equal((await signIn(new TestBrowser(app), "marc@demo.test", "un mot de passe long")).status, 422);
  await invite(lea, "marc@demo.test", "accountant");
  const path = await invitationTo(app, "marc@demo.test");
  const marc = new TestBrowser(app);
  await marc.open(path);
  await marc.submit(path, { name: "Marc Petit", password: NEW_PASSWORD });
  assert.equal(marc.path, "/industry");
  assert.deepEqual([(await getUserByEmail(app.store.kv, "marc@demo.test"))?.value.id, await roleOf(app, "marc")], [
    "marc",
    "accountant",
  ]);
});

Deno.test("members: the last owner neither goes nor steps down", async () => {
  await using app = await startAccountApp();
  const lea = await app.signedIn("lea");
  await lea.open("/account/members/lea");
  await lea.submit("/account/members/lea", { role: "viewer" });
  assert.equal(lea.status, 422);
  assert.match(lea.html, /dernière personne responsable/);
  await lea.open("/account/members/lea/removal");
  await lea.submit("/account/members/lea/removal");
  assert.equal(lea.status, 422);
  assert.equal(await roleOf(app, "lea"), "owner");
});

Deno.test("members: an owner who cannot sign in does not count as another one", async () => {
  await using app = await startAccountApp();
  const marc = (await getUser(app.store.kv, "marc"))!;
  const { passwordHash: _, ...waiting } = { ...marc.value, memberships: [{ orgId: "shipper", role: "owner" }] } as User;
  await new Commit(app.store.kv).change(USERS, marc, waiting).send();
  const lea = await app.signedIn("lea");
  await lea.open("/account/members/lea");
  await lea.submit("/account/members/lea", { role: "viewer" });
  assert.equal(lea.status, 422);
});

Deno.test("members: of two owners who remove each other at once, one stays", async () => {
  await using app = await startAccountApp();
  const { store } = app;
  const lea = (await userViewer(store.kv, (await getUser(store.kv, "lea"))!.value))!;
  await changeMemberRole(store, lea, "marc", "owner");
  const marc = (await userViewer(store.kv, (await getUser(store.kv, "marc"))!.value))!;
  const results = await Promise.all([removeMember(store, lea, "marc"), removeMember(store, marc, "lea")]);
  assert.equal(results.filter(({ ok }) => ok).length, 1);
  const owners = [await roleOf(app, "lea"), await roleOf(app, "marc")].filter((role) => role === "owner");
  assert.equal(owners.length, 1);
});

Deno.test("members: people of another firm, and nobody, are as unknown as each other", async () => {
  await using app = await startAccountApp();
  const hugo = await app.signedIn("hugo");
  for (const id of ["lea", "none"]) {
    assert.equal((await hugo.send(`/account/members/${id}`)).status, 404);
    assert.equal((await hugo.send(`/account/members/${id}/removal`)).status, 404);
    assert.equal(await post(hugo, `/account/members/${id}`, { role: "viewer" }), 404);
    assert.equal(await post(hugo, `/account/members/${id}/removal`), 404);
  }
  assert.equal(await roleOf(app, "lea"), "owner");
});

Deno.test("members: are an owner's business alone", async () => {
  await using app = await startAccountApp();
  const marc = await app.signedIn("marc");
  assert.equal((await marc.send("/account/members")).status, 403);
  assert.equal(await post(marc, "/account/members/marc", { role: "owner" }), 403);
  assert.equal(await roleOf(app, "marc"), "viewer");
});
