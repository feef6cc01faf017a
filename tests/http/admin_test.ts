import assert from "node:assert/strict";
import { HANDLERS } from "../../jobs/mod.ts";
import { runDueJobs } from "../../jobs/run_due_jobs.ts";
import { createOrganisation } from "../../kv/directory/create_organisation.ts";
import { Commit } from "../../kv/commit.ts";
import { listAudits } from "../../kv/audits/audits.ts";
import { claimJob, recordFailure } from "../../kv/jobs/claim.ts";
import { sendMessage } from "../../kv/jobs/message.ts";
import { listJobs } from "../../kv/jobs/list_jobs.ts";
import { getLastCheck, putCheck } from "../../kv/integrity/checks.ts";
import { getUserByEmail } from "../../kv/identity/users.ts";
import { keys } from "../../kv/keys.ts";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { startTestApp, type TestApp } from "../support/app.ts";
import { browserOf, OrderWorld, PEOPLE } from "../support/order_world.ts";
import { ADMIN, AUDITOR } from "../support/platform_people.ts";

const recordPath = (key: Deno.KvKey) => `/admin/kv/record?${new URLSearchParams({ key: JSON.stringify(key) })}`;

async function runJobs({ store, ports }: TestApp) {
  const nothing = () => Promise.resolve(null);
  const handlers = { ...HANDLERS, remind_pallets: nothing, post_pallets: nothing };
  await runDueJobs(store, { ...ports, publicUrl: "http://localhost" }, handlers);
}

/** The text of the value field as the page shows it. */
function valueField(html: string): string {
  const [, text = ""] = /<textarea[^>]*name="value"[^>]*>([\s\S]*?)<\/textarea>/.exec(html) ?? [];
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

Deno.test("GET /admin/** opens every page to an auditor, without a button that changes anything", async () => {
  await using app = await startTestApp();
  const id = await new OrderWorld(app).create();
  const browser = await browserOf(app, AUDITOR);
  const pages = ["", "/kv", "/integrity", "/backups", "/storage", "/jobs", "/mails", "/organisations", "/audit", "/components"];
  for (const path of [...pages.map((page) => `/admin${page}`), recordPath(keys.order(id))]) {
    await browser.open(path);
    assert.equal(browser.status, 200, path);
  }
  assert.doesNotMatch(browser.html, /<textarea/);
  assert.equal((await browser.send("/admin/organisations/new")).status, 403);
  assert.equal((await browser.send(`/admin/kv/deletion?key=${JSON.stringify(keys.order(id))}`)).status, 403);
});

Deno.test("GET /admin is closed to the people of other organisations", async () => {
  await using app = await startTestApp();
  const browser = await browserOf(app, PEOPLE.shipper);
  for (const path of ["/admin", "/admin/kv", "/admin/kv/live?key=[]", "/admin/mails"]) {
    assert.equal((await browser.send(path)).status, 403, path);
  }
});

Deno.test("GET /admin/kv leads from the first level to a record, its entries and back from an entry", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const order = await world.order(await world.create());
  const browser = await browserOf(app, ADMIN);
  await browser.open("/admin/kv");
  assert.match(browser.html, /orders_by_phase/);
  await browser.open(`/admin/kv?prefix=${encodeURIComponent('["orders"]')}`);
  assert.ok(browser.html.includes(order.id));
  await browser.open(recordPath(keys.order(order.id)));
  assert.ok(browser.html.includes(order.number));
  assert.ok(browser.html.includes("Conforme"));
  await browser.open(recordPath(keys.orderByNumber(order.shipper.orgId, order.number)));
  assert.ok(browser.html.includes(recordPath(keys.order(order.id)).replaceAll("&", "&amp;")));
  assert.equal((await browser.send("/admin/kv?prefix=nonsense")).status, 422);
  assert.equal((await browser.send("/admin/kv/record?key=nonsense")).status, 404);
});

Deno.test("POST /admin/kv/record edits with a reason; bad JSON keeps what was typed, a stale version shows both", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.create();
  const key = keys.order(id);
  const [browser, other] = [await browserOf(app, ADMIN), await browserOf(app, ADMIN)];
  await browser.open(recordPath(key));
  await other.open(recordPath(key));
  const stored = valueField(browser.html);
  const edited = stored.replace('"priority": "normal"', '"priority": "urgent"');
  assert.notEqual(edited, stored);

  await browser.submit("/admin/kv/record", { value: edited, reason: "" });
  assert.equal(browser.status, 422);
  assert.match(browser.html, /href="#f-reason"/);
  await browser.submit("/admin/kv/record", { value: "{ not JSON", reason: "Demande du client" });
  assert.equal(browser.status, 422);
  assert.equal(valueField(browser.html), "{ not JSON");
  assert.match(browser.html, /value="Demande du client"/);

  await browser.submit("/admin/kv/record", { value: edited, reason: "Demande du client" });
  assert.equal(browser.status, 200);
  assert.equal((await world.order(id)).priority, "urgent");

  await other.submit("/admin/kv/record", {
    value: stored.replace('"priority": "normal"', '"priority": "high"'),
    reason: "Autre",
  });
  assert.equal(other.status, 409);
  assert.match(valueField(other.html), /"priority": "high"/);
  assert.match(other.html, /&quot;urgent&quot;[\s\S]*&quot;high&quot;/);
  await other.submit("/admin/kv/record", { value: valueField(other.html), reason: "Autre" });
  assert.equal((await world.order(id)).priority, "high");
  const { rows } = await listAudits(app.store.kv);
  assert.deepEqual(rows.map(({ reason }) => reason), ["Autre", "Demande du client"]);
});

Deno.test("POST /admin/kv/deletion deletes a record after a page that asks, with a reason", async () => {
  await using app = await startTestApp();
  const id = await new OrderWorld(app).create();
  const browser = await browserOf(app, ADMIN);
  await browser.open(`/admin/kv/deletion?key=${encodeURIComponent(JSON.stringify(keys.order(id)))}`);
  await browser.submit("/admin/kv/deletion", { reason: "" });
  assert.equal(browser.status, 422);
  await browser.submit("/admin/kv/deletion", { reason: "Doublon" });
  assert.equal(browser.status, 200);
  assert.equal((await app.store.kv.get(keys.order(id))).value, null);
  assert.equal((await browser.send("/admin/kv/deletion?key=%5B%22audits%22,%22x%22%5D")).status, 404);
});

Deno.test("GET /admin/kv/live tells of a change that another request makes, and ends when the client leaves", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.create();
  const browser = await browserOf(app, ADMIN);
  const answer = await browser.send(`/admin/kv/live?key=${encodeURIComponent(JSON.stringify(keys.order(id)))}`);
  assert.equal(answer.headers.get("content-type"), "text/event-stream");
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const nextChange = async () => {
    for (let text = ""; !text.includes("event: change");) {
      text = (await reader.read()).value ?? "event: change (the stream ended)";
    }
  };
  await nextChange();
  await world.publish(id);
  await nextChange();
  await reader.cancel();
});

Deno.test("POST /admin/integrity finds an entry, a counter and a pallet sum spoilt on purpose; the repair mends them", async () => {
  await using app = await startTestApp();
  const { kv } = app.store;
  const id = await new OrderWorld(app).delivered();
  const browser = await browserOf(app, ADMIN);
  await kv.set(keys.orderByOrg("shipper", id), { spoilt: true });
  await kv.set(keys.orderCount("shipper", "delivered"), new Deno.KvU64(40n));
  for await (const { key } of kv.list({ prefix: ["account_sums"] }, { limit: 1 })) await kv.set(key, new Deno.KvU64(77n));

  await browser.open("/admin/integrity");
  await browser.submit("/admin/integrity");
  assert.match(browser.html, /Vérification en cours/);
  const check = (await getLastCheck(kv))!;
  await putCheck(new Commit(kv), { ...check, progress: 1200 }).send();
  const [, refresh] = /<a href="([^"]*)"[^>]*>(?:<svg[^]*?<\/svg>)?Actualiser</.exec(browser.html)!;
  await browser.open(refresh!);
  assert.match(browser.html, /1.200 enregistrements vus/u);
  await runJobs(app);
  await browser.open("/admin/integrity");
  for (const words of ["3 écarts", "orders_by_org", "order_counts", "account_sums"]) {
    assert.ok(browser.html.includes(words), words);
  }

  const { operation: _operation, ...hidden } = browser.hiddenFields("/admin/integrity/repair");
  await browser.submit("/admin/integrity/repair", { ...hidden, reason: "" });
  assert.equal(browser.status, 422);
  await browser.submit("/admin/integrity/repair", { reason: "Essai" });
  assert.match(browser.html, /3 écarts réparés/);
  await browser.submit("/admin/integrity");
  await runJobs(app);
  await browser.open("/admin/integrity");
  assert.match(browser.html, /Tout concorde/);
});

Deno.test("POST /admin/jobs/:id/replay queues a dead letter again, once", async () => {
  await using app = await startTestApp();
  const commit = new Commit(app.store.kv);
  const id = sendMessage(commit, app.store, { kind: "send_mail", payload: { mailId: "none" } });
  await commit.send();
  await recordFailure(app.store, (await claimJob(app.store, id))!, new PermanentFailure("no such address"));
  const browser = await browserOf(app, ADMIN);
  await browser.open("/admin/jobs?state=dead");
  assert.match(browser.html, /no such address/);
  const path = `/admin/jobs/${id}/replay`;
  const fields = browser.hiddenFields(path);
  await browser.submit(path);
  assert.equal(browser.status, 200);
  const again = new FormData();
  for (const [name, value] of Object.entries(fields)) again.set(name, value);
  assert.equal((await browser.send(path, { method: "POST", body: again, headers: { origin: "http://localhost" } })).status, 303);
  assert.deepEqual((await listJobs(app.store.kv, "queued")).rows.map((row) => row.id), [id]);
});

Deno.test("organisations and users: created on screens, the link is shown once and mailed", async () => {
  await using app = await startTestApp();
  const browser = await browserOf(app, ADMIN);
  await browser.open("/admin/organisations/new");
  const fields = {
    kind: "carrier",
    name: "Transports Girard",
    siret: "732 829 320 00073",
    vatNumber: "FR44732829320",
    "address.line1": "4 quai du Rhône",
    "address.line2": "",
    "address.postcode": "69007",
    "address.city": "Lyon",
    "address.country": "FR",
    timeZone: "Europe/Paris",
    phone: "",
    email: "",
  };
  await browser.submit("/admin/organisations/new", fields);
  assert.equal(browser.status, 422);
  assert.match(browser.html, /href="#f-siret"/);
  assert.match(browser.html, /value="4 quai du Rhône"/);
  await browser.submit("/admin/organisations/new", { ...fields, siret: "732 829 320 00074" });
  assert.equal(browser.status, 200);
  const [, orgId] = /^\/admin\/organisations\/([^?]+)/.exec(browser.path)!;

  await browser.open("/admin/organisations/new");
  await browser.submit("/admin/organisations/new", { ...fields, siret: "73282932000074" });
  assert.equal(browser.status, 422);
  assert.match(browser.html, /porte déjà ce SIRET/);

  await browser.open(`/admin/organisations/${orgId}`);
  const users = `/admin/organisations/${orgId}/users`;
  const invitation = { name: "Paul Girard", email: "Paul@girard.test", role: "owner", lang: "fr" };
  await browser.submit(users, { ...invitation, role: "admin" });
  assert.equal(browser.status, 422);
  assert.match(browser.html, /href="#f-role"/);
  await browser.submit(users, invitation);
  const [, token] = /\/links\/([\w-]+)/.exec(browser.html)!;
  const user = await getUserByEmail(app.store.kv, "paul@girard.test");
  assert.deepEqual(user?.value.memberships, [{ orgId, role: "owner" }]);

  await browser.open("/admin/mails");
  const [, mailId] = /href="\/admin\/mails\/([0-9A-Z]{26})"/.exec(browser.html)!;
  await browser.open(`/admin/mails/${mailId}`);
  assert.ok(browser.html.includes(token!));
  const body = await browser.send(`/admin/mails/${mailId}/body`);
  assert.match(body.headers.get("content-security-policy")!, /^sandbox; default-src 'none'/);
  assert.equal(body.headers.get("x-frame-options"), "SAMEORIGIN");
  assert.ok((await body.text()).includes(token!));
  const auditor = await browserOf(app, AUDITOR);
  await auditor.open(`/admin/mails/${mailId}`);
  assert.ok(auditor.status === 200 && !auditor.html.includes(token!));
  assert.equal((await auditor.send(`/admin/mails/${mailId}/body`)).status, 404);

  await browser.open(`/admin/organisations/${orgId}`);
  await browser.submit(users, { ...invitation, name: "Autre" });
  assert.equal(browser.status, 422);
  assert.match(browser.html, /href="#f-email"/);
  await browser.open(`/admin/organisations/${orgId}`);
  await browser.submit(`/admin/users/${user!.value.id}/link`);
  const [, newToken] = /\/links\/([\w-]+)/.exec(browser.html)!;
  assert.notEqual(newToken, token);
  assert.equal((await app.fetch(new Request(`http://localhost/links/${newToken}`))).status, 200);
  assert.equal((await app.fetch(new Request(`http://localhost/links/${token}`))).status, 410, "the earlier link is revoked");
  const { rows } = await listAudits(app.store.kv);
  assert.deepEqual(rows.map(({ action }) => action), ["link.issued", "user.invited", "organisation.created"]);
});

Deno.test("createOrganisation() gives a SIRET to one of two that ask at once", async () => {
  await using app = await startTestApp();
  const address = { line1: "1 rue A", postcode: "69001", city: "Lyon", country: "FR" };
  const facts = {
    kind: "shipper" as const,
    name: "A",
    siret: "73282932000074",
    vatNumber: "FR44732829320",
    address,
    timeZone: "UTC",
  };
  const ask = (id: string) => createOrganisation(app.store, ADMIN, facts, { scope: "test", id, contentHash: "x" });
  const answers = await Promise.all([ask("operation-1"), ask("operation-2")]);
  assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true]);
});
