import assert from "node:assert/strict";
import { listCards } from "../../kv/directory/book.ts";
import { SITES } from "../../kv/directory/books.ts";
import { openSession } from "../../kv/identity/sessions.ts";
import { listVigilance } from "../../kv/vigilance/documents.ts";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import { TestBrowser } from "../support/browser.ts";
import { startDemoApp, viewerOf } from "../support/world.ts";

const FILE = "/transporter/vigilance";

Deno.test("the shipper of an accepted order sees its carrier's file and the papers in force; of an offer, how it stands", async () => {
  await using app = await startDemoApp();
  const { plannedToday, offered } = app.world.orders;
  const shipper = await app.browserOf("shipper");
  await shipper.open(`/industry/orders/${plannedToday}`);
  const path = `/industry/orders/${plannedToday}/vigilance`;
  assert.match(shipper.html, new RegExp(path));
  await shipper.open(path);
  assert.match(shipper.html, /Vigilance de Transports Marchand Bresse/);
  const rows = await listVigilance(app.store.kv, app.world.firms.carrier.id);
  const inForce = rows.find(({ kind }) => kind === "licence")!;
  const waiting = rows.find(({ validity }) => validity === null)!;
  assert.match(shipper.html, new RegExp(inForce.id));
  assert.doesNotMatch(shipper.html, new RegExp(waiting.id));
  assert.equal((await shipper.open(`${path}/${inForce.id}`)).headers.get("content-type"), "application/pdf");
  assert.equal((await shipper.open(`${path}/${waiting.id}`)).status, 404);
  const offer = `/industry/orders/${offered}/vigilance`;
  assert.equal((await shipper.open(offer)).status, 200);
  assert.doesNotMatch(shipper.html, /download/);
  assert.equal((await shipper.open(`${offer}/${inForce.id}`)).status, 404);
  const stranger = await app.browserOf("other-shipper");
  assert.equal((await stranger.open(path)).status, 404);
  const draft = `/industry/orders/${app.world.orders.draft}/vigilance`;
  assert.equal((await shipper.open(draft)).status, 404);
});

Deno.test("the shipper refuses a document in force, the carrier sees why and answers, the shipper takes it back", async () => {
  await using app = await startDemoApp();
  const carrierId = app.world.firms.carrier.id;
  const carrier = await app.browserOf("carrier");
  const file = `/industry/orders/${app.world.orders.plannedToday}/vigilance`;
  const licence = (await listVigilance(app.store.kv, carrierId)).find(({ kind }) => kind === "licence")!;
  const shipper = await app.browserOf("shipper");
  await shipper.open(file);
  assert.match(shipper.html, /Refusé par vous[\s\S]*illisible[\s\S]*Le bas de la page est coupé/, "the extract of the demo");
  const refusal = `${file}/${licence.id}/refusal`;
  assert.match(shipper.html, new RegExp(refusal));
  await shipper.open(refusal);
  assert.match(shipper.html, /Refuser le document « Licence de transport »/);
  await shipper.submit(refusal, { reason: "other", text: "" });
  assert.equal(shipper.status, 422);
  assert.match(shipper.html, /id="f-text-error"/);
  await shipper.submit(refusal, { reason: "other", text: "Ce n’est <b>pas</b> vous" });
  assert.match(shipper.path, /done=vigilanceRefused/);
  assert.match(shipper.html, /Ce n’est &lt;b>pas&lt;\/b> vous/);
  assert.equal((await shipper.open(refusal)).status, 404, "refused before");

  const document = `${FILE}/${licence.id}`;
  await carrier.open("/transporter");
  assert.match(carrier.html, new RegExp(`href="${document}"`), "it waits for the carrier");
  await carrier.open(FILE);
  assert.match(carrier.html, new RegExp(`href="${document}"[^>]*>[\\s\\S]{0,300}Refusé par`));
  await carrier.open(document);
  assert.match(carrier.html, /Refusé par[\s\S]*Ce n’est &lt;b>pas/);
  assert.match(carrier.html, /Il vaut du/, "the status is what the documents make it");
  const answer = `${document}/refusals/${app.world.firms.shipper.id}/answer`;
  await carrier.open(answer);
  await carrier.submit(answer, { text: " " });
  assert.equal(carrier.status, 422);
  await carrier.submit(answer, { text: "La licence est au nom de notre holding." });
  assert.match(carrier.path, /done=answered/);
  assert.doesNotMatch(carrier.html, new RegExp(answer));
  await carrier.open("/transporter");
  assert.doesNotMatch(carrier.html, new RegExp(`href="${document}"`), "it was answered");
  await shipper.open(file);
  assert.match(shipper.html, /La licence est au nom de notre holding/);
  await shipper.submit(`${refusal}/withdrawal`);
  assert.match(shipper.path, /done=vigilanceRestored/);
  assert.doesNotMatch(shipper.html, /notre holding/);
});

Deno.test("a refusal is between two firms, for those who may judge", async () => {
  await using app = await startDemoApp();
  const { plannedToday, offered } = app.world.orders;
  const rows = await listVigilance(app.store.kv, app.world.firms.carrier.id);
  const [inForce, waiting] = [rows.find(({ kind }) => kind === "licence")!, rows.find(({ validity }) => validity === null)!];
  const refused = rows.find(({ kind }) => kind === "kbis")!;
  const shipper = await app.browserOf("shipper");
  for (const path of [`${offered}/vigilance/${inForce.id}`, `${plannedToday}/vigilance/${waiting.id}`]) {
    assert.equal((await shipper.open(`/industry/orders/${path}/refusal`)).status, 404, path);
  }
  const reader = { ...viewerOf(app.world, "shipper"), role: "viewer" } as const;
  const { cookie } = await openSession(app.store, reader, "fr");
  const looking = new TestBrowser(app).keep(COOKIES.session, cookie);
  await looking.open(`/industry/orders/${plannedToday}/vigilance`);
  assert.match(looking.html, /Refusé par vous/);
  assert.doesNotMatch(looking.html, /\/refusal/);
  const other = await app.browserOf("small-carrier");
  const answer = `${FILE}/${refused.id}/refusals/${app.world.firms.shipper.id}/answer`;
  assert.equal((await other.open(answer)).status, 404);
});

Deno.test("a shipper reads how a carrier of its address book stands where it offers an order, and beside that carrier's place", async () => {
  await using app = await startDemoApp();
  const { draft } = app.world.orders;
  const shipper = await app.browserOf("shipper");
  await shipper.open(`/industry/orders/${draft}/offer`);
  assert.match(shipper.html, /Transports Marchand Bresse, Bourg-en-Bresse · Dossier incomplet/);
  assert.match(shipper.html, />Dombes Express, [^·<]*</, "it is not in the book");
  const { rows } = await listCards(app.store.kv, SITES, app.world.firms.shipper.id);
  const [depot, other] = [/Bourg/, /Marseille/].map((name) => rows.find((site) => name.test(site.name))!);
  await shipper.open(`/directory/sites/${depot!.id}`);
  assert.match(shipper.html, /Dossier incomplet/);
  await shipper.open(`/directory/sites/${other!.id}`);
  assert.doesNotMatch(shipper.html, /Dossier (complet|incomplet)/);
});

Deno.test("writing a carrier's SIRET into an address book tells nothing of its file", async () => {
  await using app = await startDemoApp();
  const { name, siret, address } = app.world.firms.smallCarrier;
  const stranger = await app.browserOf("other-shipper");
  await stranger.open("/directory/sites/new");
  await stranger.submit("/directory/sites/new", {
    name: "Dépôt",
    "party.owner": "other",
    "party.name": name,
    "party.siret": siret,
    "address.line1": address.line1,
    "address.postcode": address.postcode,
    "address.city": address.city,
    "address.country": "FR",
    timeZone: "Europe/Paris",
  });
  const { rows } = await listCards(app.store.kv, SITES, app.world.firms.otherShipper.id);
  const depot = rows.find((site) => site.name === "Dépôt")!;
  assert.equal((await stranger.open(`/directory/sites/${depot.id}`)).status, 200);
  assert.doesNotMatch(stranger.html, /Dossier (complet|incomplet)/);
});
