import assert from "node:assert/strict";
import { hashPassword } from "../../jobs/ports/password/argon2id.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { getUserByEmail } from "../../kv/identity/users.ts";
import { keys } from "../../kv/keys.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { startDemoApp } from "../support/world.ts";

const PASSWORD = "a-password-of-several-words";
const passwordHash = await hashPassword(PASSWORD);

/** The demo, with a second person who runs the shipper's organisation. */
async function startWithTwoOwners() {
  const app = await startDemoApp({ passwordHash });
  const { people: { shipper, carrier } } = app.world;
  const { kv } = app.store;
  const other = (await kv.get<Record<string, unknown>>(keys.user(carrier.id))).value!;
  const second = { ...other, id: "second", email: "second@demo.test", name: "Paul Second" };
  const memberships = [{ orgId: shipper.orgId, role: "owner" }];
  await kv.set(keys.user("second"), { ...second, memberships });
  await kv.set(keys.userByEmail("second@demo.test"), { id: "second" });
  const row = { id: "second", name: second.name, email: second.email, lang: "fr", role: "owner", ready: true };
  await kv.set(keys.userByOrg(shipper.orgId, "second"), row);
  return app;
}

Deno.test("POST /account/personal-data/export gives a person what is kept of them, and no secret, with a line of audit", async () => {
  await using app = await startDemoApp({ passwordHash });
  const { shipper } = app.world.people;
  const browser = await app.browserOf("shipper");
  await browser.open("/account/personal-data");
  const answer = await browser.submit("/account/personal-data/export");
  assert.match(answer.headers.get("content-disposition") ?? "", /^attachment; filename="donnees-personnelles\.json"$/);
  const text = await answer.text();
  const exported = JSON.parse(text);
  assert.equal(exported.account.email, shipper.email);
  assert.equal(exported.organisations[0].name, shipper.orgName);
  assert.equal(exported.sessions.length, 1);
  assert.equal(exported.acts.by[0].action, "personal_data.exported");
  assert.doesNotMatch(text, /argon2|csrf|hash/i);
});

Deno.test("POST /account/personal-data/erasure puts a pseudonym in the place of the person, and the account opens no more", async () => {
  await using app = await startWithTwoOwners();
  const { store, world: { people: { shipper } } } = app;
  const browser = await app.browserOf("shipper");
  await browser.open("/account/personal-data/erasure");
  await browser.submit("/account/personal-data/erasure", { password: "wrong" });
  assert.equal(browser.status, 422);
  await browser.submit("/account/personal-data/erasure", { password: PASSWORD });
  assert.equal(browser.path, "/");

  assert.equal((await browser.send("/account")).status, 303);
  assert.equal(await getUserByEmail(store.kv, shipper.email), null);
  const user = (await store.kv.get<Record<string, unknown>>(keys.user(shipper.id))).value!;
  assert.doesNotMatch(JSON.stringify(user), new RegExp(`${shipper.name}|${shipper.email}|argon2`));
  const [line] = (await listAudits(store.kv, { action: "personal_data.erased" })).rows;
  assert.equal(line?.by.name, user.name);
  assert.equal(line?.target, user.email);
  // What the law demands to keep is there.
  assert.notEqual((await store.kv.get(keys.order(app.world.orders.proofToVerify))).value, null);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});

Deno.test("POST /account/personal-data/erasure keeps the only person who runs an organisation", async () => {
  await using app = await startDemoApp({ passwordHash });
  const { shipper } = app.world.people;
  const browser = await app.browserOf("shipper");
  await browser.open("/account/personal-data/erasure");
  await browser.submit("/account/personal-data/erasure", { password: PASSWORD });
  assert.equal(browser.status, 409);
  assert.match(browser.html, new RegExp(`pouvoir gérer ${shipper.orgName}`));
  assert.notEqual(await getUserByEmail(app.store.kv, shipper.email), null);
});

Deno.test("/admin/users/:id/personal-data exports and erases at a person's request, with a reason", async () => {
  await using app = await startWithTwoOwners();
  const admin = await app.browserOf("admin");
  const path = "/admin/users/second/personal-data";
  await admin.open(path);
  const exported = await (await admin.submit(`${path}/export`)).json();
  assert.equal(exported.account.name, "Paul Second");
  await admin.open(path);
  await admin.submit(path, { reason: "" });
  assert.equal(admin.status, 422);
  await admin.submit(path, { reason: "Demande reçue par courrier" });
  assert.match(admin.html, /déjà effacées/);
  const [line] = (await listAudits(app.store.kv, { action: "personal_data.erased" })).rows;
  assert.equal(line?.reason, "Demande reçue par courrier");
  assert.equal((await admin.send("/admin/users/nobody/personal-data")).status, 404);
});

Deno.test("/directory/drivers/:id/personal-data exports and erases a driver of one's own, for good", async () => {
  await using app = await startDemoApp();
  const { store, world: { drivers, firms } } = app;
  const driver = drivers[0]!;
  const card = `/directory/drivers/${driver.id}`;
  const path = `${card}/personal-data`;
  const desk = await app.browserOf("carrier");
  await desk.open(card);
  assert.ok(desk.html.includes(`href="${path}"`));
  await desk.open(path);
  const exported = await (await desk.submit(`${path}/export`)).json();
  assert.equal(exported.driver.name, driver.name);
  await desk.open(`${path}/erasure`);
  assert.match(desk.html, new RegExp(`Effacer définitivement les données de ${driver.name}`));
  await desk.submit(`${path}/erasure`);
  assert.equal(desk.path, path);
  assert.match(desk.html, /déjà effacées/);
  assert.ok(!desk.html.includes(driver.name));
  await desk.open("/directory/drivers");
  assert.ok(!desk.html.includes(driver.name));
  const kept = await store.kv.get<Record<string, unknown>>(keys.driver(firms.carrier.id, driver.id));
  assert.deepEqual([kept.value?.phone, kept.value?.email], [undefined, undefined]);
  const [line] = (await listAudits(store.kv, { action: "personal_data.erased" })).rows;
  assert.equal(line?.target, kept.value?.name);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
  const stranger = await app.browserOf("small-carrier");
  assert.equal((await stranger.send(path)).status, 404);
});
