import assert from "node:assert/strict";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { vigilanceStatus } from "../../domain/vigilance/vigilance_status.ts";
import { remindVigilance } from "../../jobs/remind_vigilance/remind_vigilance.ts";
import { JOB_PORTS } from "../../jobs/job_ports_fixture.ts";
import { sampleJpeg, samplePdf } from "../../jobs/ports/pictures/files_fixture.ts";
import { openSession } from "../../kv/identity/sessions.ts";
import { findMails } from "../../kv/mails/find_mails.ts";
import { listVigilance } from "../../kv/vigilance/documents.ts";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import { ORIGIN } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { press } from "../support/desk.ts";
import { type DemoApp, viewerOf } from "../support/world.ts";
import { FILE, startCarrier, upload } from "./vigilance_carrier.ts";

const stateOf = async ({ app, carrierId }: { app: DemoApp; carrierId: string }, kind: string) => {
  const today = new Date(app.store.now()).toISOString().slice(0, 10);
  const status = vigilanceStatus(await listVigilance(app.store.kv, carrierId), today);
  return status.kinds.find((one) => one.kind === kind)!.state;
};

Deno.test("the carrier's file shows the status of each kind, an empty one says what to do", async () => {
  const { app, browser } = await startCarrier();
  await using _app = app;
  await browser.open(FILE);
  assert.match(browser.html, /Dossier incomplet/);
  for (const word of ["Valide", "À renouveler", "Manquant", "Confirmer"]) assert.match(browser.html, new RegExp(word));
  assert.match(browser.html, /D8222-5/);
  const empty = await app.browserOf("small-carrier");
  await empty.open(FILE);
  assert.match(empty.html, /Votre dossier est vide/);
});

Deno.test("a document is uploaded, read, confirmed, and counts from then on", async () => {
  const world = await startCarrier("Code de sécurité : ABCDE12345FGHIJ", "Fait à Lyon, le 02/11/2026");
  await using app = world.app;
  const { browser, siren } = world;
  const path = await upload(browser, "urssaf");
  assert.match(browser.html, /En attente de lecture/);
  await app.settle();
  await browser.open(path);
  assert.doesNotMatch(browser.html, /http-equiv="refresh"|data-under-way|<script/);
  assert.match(browser.html, /value="ABCDE12345FGHIJ"/);
  assert.match(browser.html, /value="02\/11\/2026"/);
  assert.match(browser.html, /Tant qu’il n’est pas confirmé, ce document ne compte pas/);
  assert.match(browser.html, new RegExp(`${path}/pictures/[0-9a-f]{64}`));
  const fields = { "fields.siren": siren, "fields.securityCode": "ABCDE 12345 FGHIJ", "fields.issuedOn": "2 novembre 2026" };
  await browser.submit(path, fields);
  assert.match(browser.path, /done=vigilanceConfirmed/);
  await browser.open(path);
  assert.match(browser.html, /Confirmé par Hugo Perrin/);
  assert.match(browser.html, /Il vaut du 2 nov\. 2026 au 1 mai 2027/);
});

Deno.test("values that cannot be are refused at their fields, and stay as they were typed", async () => {
  const world = await startCarrier();
  await using _app = world.app;
  const { browser } = world;
  const path = await upload(browser, "urssaf");
  await browser.open(`${path}?form=`);
  const wrong = { "fields.siren": "552100554", "fields.securityCode": "ABCDE12345FGHIJ", "fields.issuedOn": "02/11/2026" };
  await browser.submit(path, wrong);
  assert.equal(browser.status, 422);
  assert.match(browser.html, /n’est pas celui de votre entreprise/);
  for (const value of Object.values(wrong)) assert.match(browser.html, new RegExp(`value="${value}"`));
  await browser.submit(path, { ...wrong, "fields.securityCode": "TROP COURT", "fields.issuedOn": "" });
  assert.equal(browser.status, 422);
  assert.match(browser.html, /15 lettres et chiffres/);
  assert.match(browser.html, /value="TROP COURT"/);
  assert.equal(await stateOf(world, "urssaf"), "valid", "the former one still holds");
});

Deno.test("the fields stand beside the pages, each with its box and number; what is doubtful or missing comes first", async () => {
  const world = await startCarrier("Code de sécurité : ABCDE12345FGHIJ", "Fait à Lyon, le 02/11/2026");
  await using app = world.app;
  const { browser } = world;
  const path = await upload(browser, "urssaf");
  await app.settle();
  await browser.open(path);
  assert.match(browser.html, /<a id="box-securityCode" class="review-box" data-n="2"[^>]*href="#[^"]*securityCode"/);
  assert.match(browser.html, /id="box-issuedOn"/);
  assert.doesNotMatch(browser.html, /id="box-siren"/);
  const [, focused] = /<input[^>]*name="fields\.(\w+)"[^>]*autofocus/.exec(browser.html)!;
  assert.equal(focused, "siren", "the page does not tell it");
  assert.match(browser.html, /1 champ à regarder/);
  await press(browser, path, { "fields.siren": world.siren });
  await browser.open(path);
  assert.match(browser.html, /Code de sécurité[\s\S]*lu juste/);
  assert.match(browser.html, /SIREN[\s\S]*ajouté/);
  assert.doesNotMatch(browser.html, /name="fields\.siren"/);
  await browser.open(`${path}?form=`);
  assert.match(browser.html, /value="ABCDE12345FGHIJ"/);
  await press(browser, path, { "fields.issuedOn": "01/11/2026" });
  await browser.open(path);
  assert.match(browser.html, /Corrigé par Hugo Perrin[\s\S]*<s>02\/11\/2026<\/s> 01\/11\/2026/);
});

Deno.test("a form that was filled before a colleague confirmed shows what they confirmed", async () => {
  const world = await startCarrier();
  await using _app = world.app;
  const path = await upload(world.browser, "urssaf");
  const colleague = await world.app.browserOf("carrier");
  const fields = { "fields.siren": world.siren, "fields.securityCode": "ABCDE12345FGHIJ", "fields.issuedOn": "02/11/2026" };
  for (const one of [world.browser, colleague]) await one.open(`${path}?form=`);
  await world.browser.submit(path, fields);
  await colleague.submit(path, { ...fields, "fields.issuedOn": "03/11/2026" });
  assert.equal(colleague.status, 409);
  assert.match(colleague.html, /a confirmé ce document entre-temps/);
  assert.match(colleague.html, /value="03\/11\/2026"/);
  await press(colleague, path);
  assert.match(colleague.path, /done=vigilanceConfirmed/);
});

Deno.test("a paper of another firm, or another paper, is told as soon as it was read", async () => {
  const world = await startCarrier("SIREN : 552 100 554", "Fait à Lyon, le 02/11/2026");
  await using app = world.app;
  const path = await upload(world.browser, "kbis");
  await app.settle();
  await world.browser.open(path);
  assert.match(world.browser.html, /porte le SIREN 552100554/);
  assert.match(world.browser.html, /ressemble à une attestation URSSAF/);
});

Deno.test("a wrong upload is refused with its reason, one that nobody confirmed is taken out again", async () => {
  const world = await startCarrier();
  await using _app = world.app;
  const { browser } = world;
  await browser.open(`${FILE}/new`);
  await browser.submit(`${FILE}/new`, { kind: "", file: new File([samplePdf()], "papier.pdf") });
  assert.deepEqual([browser.status, /Remplissez ce champ/.test(browser.html)], [422, true]);
  await browser.submit(`${FILE}/new`, { kind: "kbis" });
  assert.match(browser.html, /Choisissez un fichier/);
  await browser.submit(`${FILE}/new`, { kind: "kbis", file: new File(["<html>"], "page.pdf") });
  assert.match(browser.html, /page\.pdf/);
  assert.equal(browser.status, 422);
  const two = [new File([sampleJpeg()], "un.jpg"), new File([samplePdf()], "deux.pdf")];
  await browser.submit(`${FILE}/new`, { kind: "kbis", file: two });
  assert.match(browser.html, /un seul fichier/);
  const path = await upload(browser, "foreign_workers", new File([sampleJpeg()], "liste.jpg"));
  assert.equal(await stateOf(world, "foreign_workers"), "to_confirm");
  await browser.submit(`${path}/removal`);
  assert.match(browser.path, /done=deleted/);
  assert.equal(await stateOf(world, "foreign_workers"), "missing");
});

Deno.test("a script that sends a document is answered in JSON", async () => {
  const world = await startCarrier();
  await using _app = world.app;
  const { browser } = world;
  await browser.open(`${FILE}/new`);
  const form = new FormData();
  for (const [name, value] of Object.entries(browser.hiddenFields(`${FILE}/new`))) form.set(name, value);
  form.set("kind", "kbis");
  form.set("file", new File([samplePdf()], "kbis.pdf"));
  const headers = { origin: ORIGIN, accept: "application/json" };
  const sent = await browser.send(`${FILE}/new`, { method: "POST", body: form, headers });
  assert.deepEqual(await sent.json(), { ok: true });
});

Deno.test("the file is the carrier's own: another one finds none of it, a shipper has no such page", async () => {
  const world = await startCarrier();
  await using app = world.app;
  const [row] = await listVigilance(app.store.kv, world.carrierId);
  const other = await app.browserOf("small-carrier");
  for (const path of [`${FILE}/${row!.id}`, `${FILE}/${row!.id}/file`]) {
    assert.equal((await other.open(path)).status, 404, path);
  }
  const shipper = await app.browserOf("shipper");
  assert.equal((await shipper.open(FILE)).status, 403);
});

Deno.test("who may not change the file reads what was confirmed, and has no form for it", async () => {
  const world = await startCarrier();
  await using app = world.app;
  const accountant = { ...viewerOf(app.world, "carrier"), role: "accountant" } as const;
  const { cookie } = await openSession(app.store, accountant, "fr");
  const browser = new TestBrowser(app).keep(COOKIES.session, cookie);
  const licence = (await listVigilance(app.store.kv, world.carrierId)).find(({ kind }) => kind === "licence")!;
  await browser.open(`${FILE}/${licence.id}`);
  assert.match(browser.html, /2021\/84\/0000417/);
  assert.match(browser.html, /Licence communautaire/);
  assert.doesNotMatch(browser.html, new RegExp(`action="${FILE}/${licence.id}"`));
  const queued = (await listVigilance(app.store.kv, world.carrierId)).find(({ validity }) => validity === null)!;
  await browser.open(`${FILE}/${queued.id}`);
  assert.match(browser.html, /En attente de lecture/);
  assert.doesNotMatch(browser.html, /Annuler la lecture/);
  await browser.open(FILE);
  assert.doesNotMatch(browser.html, new RegExp(`${FILE}/new`));
});

Deno.test("the carrier's people are told of what ends, and of what a shipper refused, by a notice and a mail", async () => {
  const world = await startCarrier();
  await using app = world.app;
  await remindVigilance(app.store, { ...JOB_PORTS, ...app.ports }, { signal: new AbortController().signal });
  await app.settle();
  await world.browser.open("/notices");
  assert.match(world.browser.html, /Assurance marchandises transportées : validité jusqu’au .*, dans 12 jours/);
  assert.match(world.browser.html, /n’accepte pas votre document « Extrait Kbis » : illisible\. Le bas de la page est coupé\./);
  app.clock.pass(10 * MINUTE_MS);
  await app.settle();
  const { rows } = await findMails(app.store.kv, { address: app.world.people.carrier.email });
  const mails = rows.filter(({ kind }) => kind === "vigilance_reminder");
  assert.deepEqual(mails.map(({ subject }) => subject).toSorted(), [
    "Document qui arrive à échéance · Assurance marchandises transportées",
    "Document refusé · Extrait Kbis",
  ]);
});
