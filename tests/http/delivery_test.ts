import assert from "node:assert/strict";
import type { Organisation } from "../../domain/directory/types.ts";
import type { NoteVersion } from "../../domain/notes/types.ts";
import { Commit } from "../../kv/commit.ts";
import { ORGANISATIONS } from "../../kv/directory/organisations.ts";
import { issueLink } from "../../kv/identity/links.ts";
import { getHead, listNotes } from "../../kv/notes/notes.ts";
import { listEntriesByOrder } from "../../kv/pallets/list_pallets.ts";
import { startTestApp, type TestApp } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { browserOf, OrderWorld, PEOPLE } from "../support/order_world.ts";

const NOBODY_THERE = { agreed: "on", name: "Tom Vidal", capacity: "réceptionnaire", whole: "" };
const OTHER_FIRM = "Magasin des Alpes";

/** The newest version of the order's first note. */
async function headOf(app: TestApp, orderId: string): Promise<NoteVersion> {
  const [note] = await listNotes(app.store.kv, orderId);
  return (await getHead(app.store.kv, note!))!;
}

const SHIPPER: Organisation = {
  id: "shipper",
  kind: "shipper",
  name: "Usine du Rhône",
  siret: "44306184100047",
  vatNumber: "FR64443061841",
  address: { line1: "12 rue de Gerland", postcode: "69007", city: "Lyon", country: "FR" },
  timeZone: "Europe/Paris",
  createdAt: 0,
};

/** A browser that opened a signing link of a delivery. */
async function browserByLink(app: TestApp, orderId: string, stopId: string): Promise<TestBrowser> {
  const commit = new Commit(app.store.kv).create(ORGANISATIONS, SHIPPER);
  const token = issueLink(commit, app.store, { kind: "delivery", orderId, stopId, name: "Quai 4" }, PEOPLE.shipper);
  assert.ok(await commit.send());
  const browser = new TestBrowser(app);
  await browser.open(`/links/${token}`);
  await browser.submit(`/links/${token}`);
  return browser;
}

Deno.test("GET /recipient shows what is expected by day, and first what is to be signed", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const unsigned = await world.delivered({}, false);
  const expected = await world.create();
  await world.publish(expected);
  const draft = await world.create();
  const browser = await browserOf(app, PEOPLE.recipient);
  await browser.open("/recipient");
  assert.ok(browser.html.indexOf(unsigned) < browser.html.indexOf(expected));
  assert.match(browser.html, /À signer/);
  assert.doesNotMatch(browser.html, new RegExp(draft));
  assert.doesNotMatch(browser.html, /(?<!\w)780(?!\w)/);
});

Deno.test("GET /recipient/deliveries/:id shows the consignee its own goods and never a price", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const { sampleStop, sampleLine } = await import("../../domain/orders/sample_orders_fixture.ts");
  const id = await world.delivered({
    stops: [
      sampleStop("p1", "pickup"),
      sampleStop("d1", "delivery"),
      sampleStop("d2", "delivery", { party: { name: OTHER_FIRM, orgId: "alps" } }),
    ],
    goods: [sampleLine("l1", "p1"), sampleLine("l2", "p1", { deliveryStopId: "d2", description: "Tapis bleus" })],
  });
  const browser = await browserOf(app, PEOPLE.recipient);
  await browser.open(`/recipient/deliveries/${id}`);
  assert.equal(browser.status, 200);
  assert.match(browser.html, /Cartons l1/);
  assert.doesNotMatch(browser.html, /Tapis bleus|780,00/);
  assert.doesNotMatch(browser.html, new RegExp(OTHER_FIRM));
  assert.doesNotMatch(browser.html, /Offre envoyée|Site d2|Site p1/);
  await browser.open(`/recipient/deliveries/${id}/stops/d2/signature`);
  assert.equal(browser.status, 404);
});

Deno.test("POST signature puts the consignee's name, reservations and account on the note, once, and posts the pallets", async () => {
  await using app = await startTestApp();
  const id = await new OrderWorld(app).delivered({}, false);
  const action = `/recipient/deliveries/${id}/stops/d1/signature`;
  const browser = await browserOf(app, PEOPLE.recipient);
  await browser.open(action);
  const fields = {
    ...browser.hiddenFields(action),
    name: "Tom Vidal",
    capacity: "réceptionnaire",
    whole: "2 cartons écrasés",
    "lines.1.reservation": "angle enfoncé",
    agreed: "on",
  };
  await browser.submit(action, fields);
  assert.equal(browser.status, 200);
  assert.match(browser.path, /\?done=signed$/);
  const { signature, reservations, n } = await headOf(app, id);
  assert.equal(signature?.name, "Tom Vidal, réceptionnaire");
  assert.equal(signature?.method, "account");
  assert.equal(signature?.contentChanged, false);
  assert.match(reservations[0]!.text, /2 cartons écrasés\nCartons l2\u00a0: angle enfoncé/);
  const entries = await listEntriesByOrder(app.store.kv, id);
  assert.ok(entries.every(({ transfer, resolution }) => transfer.entered === "posted" || resolution?.outcome === "posted"));

  await browser.open(action);
  assert.match(browser.html, /déjà signée/);
  const again = await browser.send(action, { method: "POST", body: asForm(fields), headers: { origin: "http://localhost" } });
  assert.equal(again.status, 303);
  assert.equal((await headOf(app, id)).n, n);
});

Deno.test("POST signature shows the form again with what was typed when the tick, the name or a reservation is no good", async () => {
  await using app = await startTestApp();
  const id = await new OrderWorld(app).delivered({}, false);
  const action = `/recipient/deliveries/${id}/stops/d1/signature`;
  const browser = await browserOf(app, PEOPLE.recipient);
  await browser.open(action);
  await browser.submit(action, { name: "Tom Vidal", whole: "sous réserve de déballage" });
  assert.equal(browser.status, 422);
  assert.match(browser.html, /href="#f-whole"/);
  assert.match(browser.html, /href="#f-agreed"/);
  assert.match(browser.html, /sous réserve de déballage<\/textarea>/);
  await browser.submit(action, { ...NOBODY_THERE, name: " " });
  assert.equal(browser.status, 422);
  assert.match(browser.html, /href="#f-name"/);
  await browser.submit(action, { ...NOBODY_THERE, "lines.0.id": "l99" });
  assert.equal(browser.status, 422);
  assert.ok((await listNotes(app.store.kv, id)).every((note) => !note.consigneeSigned));
});

Deno.test("GET signature has no form before the goods are unloaded", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.create();
  await world.publish(id);
  const browser = await browserOf(app, PEOPLE.recipient);
  await browser.open(`/recipient/deliveries/${id}/stops/d1/signature`);
  assert.equal(browser.status, 200);
  assert.match(browser.html, /pas encore déchargée/);
  assert.doesNotMatch(browser.html, /name="agreed"/);
});

Deno.test("a signing link opens one delivery, signs it as a link, and nothing else", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.delivered({}, false);
  const other = await world.delivered({}, false);
  const browser = await browserByLink(app, id, "d1");
  assert.equal(browser.path, `/recipient/deliveries/${id}`);
  assert.equal(browser.status, 200);
  assert.doesNotMatch(browser.html, /780,00|<script/);
  for (const path of [`/recipient/deliveries/${other}`, `/recipient/deliveries/${id}/stops/p1/signature`]) {
    await browser.open(path);
    assert.equal(browser.status, 404, path);
  }
  await browser.open("/recipient");
  assert.equal(browser.path, `/recipient/deliveries/${id}`);
  const action = `/recipient/deliveries/${id}/stops/d1/signature`;
  await browser.open(action);
  await browser.submit(action, { name: "Zoé Blin", agreed: "on" });
  assert.match(browser.html, /Signature enregistrée/);
  const { signature } = await headOf(app, id);
  assert.equal(signature?.method, "signed_link");
  assert.equal(signature?.name, "Zoé Blin");
});

function asForm(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
