import assert from "node:assert/strict";
import { HANDLERS } from "../../jobs/mod.ts";
import { JOB_PORTS } from "../../jobs/job_ports_fixture.ts";
import { pageSaying, scriptedRecogniser } from "../../jobs/ports/recogniser/recogniser_fixture.ts";
import { runDueJobs } from "../../jobs/run_due_jobs.ts";
import { getReading } from "../../kv/documents/readings.ts";
import { post, press, startDesk } from "../support/desk.ts";
import { formFields } from "../support/form_fields.ts";
import { browserOf, PEOPLE } from "../support/order_world.ts";

const PAGES = [
  pageSaying("BON DE LIVRAISON", "Palettes rendues : 12", "Date de livraison : 24/11/2026"),
  pageSaying("Conditions"),
];

/** A proof that was read, and its address on either side. */
async function withReadProof() {
  const desk = await startDesk();
  const { app, world } = desk;
  Object.assign(app.ports, { recogniser: scriptedRecogniser(PAGES) });
  const id = await world.delivered();
  const { documents } = await world.prove(id, new TextEncoder().encode("a proof"));
  const documentId = documents.at(-1)!.id;
  const pathOf = (portal: string) => `/${portal}/orders/${id}/documents/${documentId}/reading`;
  const path = pathOf("industry");
  await desk.shipper.open(`/industry/orders/${id}`);
  await desk.shipper.submit(path);
  await runDueJobs(app.store, { ...JOB_PORTS, ...app.ports }, HANDLERS);
  return {
    ...desk,
    path,
    carrierPath: pathOf("transporter"),
    confirmation: `${path}/confirmation`,
    confirmed: async () => (await getReading(app.store.kv, id, documentId))!.value.confirmed,
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

Deno.test("a reading is confirmed beside its document, and corrected after", async () => {
  await using proof = await withReadProof();
  const { shipper, path, confirmation } = proof;
  await shipper.open(path);
  assert.equal(formFields(shipper.html, confirmation)["fields.deliveredOn"], "24/11/2026");
  await press(shipper, confirmation, { "fields.palletsReturned": "11", "fields.grossWeightGrams": "1 234,5" });
  assert.equal(shipper.path, `${path}?done=readingConfirmed`);
  assert.match(shipper.html, /Lecture confirmée/);
  assert.match(shipper.html, /Palettes rendues[\s\S]*11[\s\S]*corrigé/);
  assert.match(shipper.html, /Poids brut[\s\S]*1\s234,5\skg[\s\S]*ajouté/);
  const confirmed = (await proof.confirmed())!;
  assert.deepEqual(
    confirmed.fields.map(({ name, value, verdict }) => [name, value, verdict]),
    [
      ["deliveredOn", "2026-11-24", "right"],
      ["grossWeightGrams", "1234500", "added"],
      ["palletsReturned", "11", "corrected"],
    ],
  );

  // The other side corrects it: the form holds what was confirmed.
  const { carrier, carrierPath } = proof;
  await carrier.open(`${carrierPath}/confirmation`);
  assert.equal(formFields(carrier.html, `${carrierPath}/confirmation`)["fields.grossWeightGrams"], "1234,5");
  await press(carrier, `${carrierPath}/confirmation`, { "fields.palletsReturned": "10" });
  assert.match(carrier.html, /Corrections \(1\)[\s\S]*<s>11<\/s> 10/);
});

Deno.test("a value that fails its check is refused beside its field, and nothing that was typed is lost", async () => {
  await using proof = await withReadProof();
  const { shipper, path, confirmation } = proof;
  await shipper.open(path);
  await press(shipper, confirmation, {
    "fields.deliveredOn": "31/02/2026",
    "fields.plate": "?",
    "fields.signedBy": "Tom Vidal, quai 4",
  });
  assert.equal(shipper.status, 422);
  assert.match(shipper.html, /id="f-fields-deliveredOn-error"/);
  assert.match(shipper.html, /href="#f-fields-plate">Immatriculation : Vérifiez/);
  const typed = formFields(shipper.html, confirmation);
  assert.deepEqual(
    [typed["fields.deliveredOn"], typed["fields.plate"], typed["fields.signedBy"]],
    ["31/02/2026", "?", "Tom Vidal, quai 4"],
  );
  assert.equal(await proof.confirmed(), undefined);
});

Deno.test("who confirms second sees what the first has confirmed, and may confirm again", async () => {
  await using proof = await withReadProof();
  const { shipper, carrier, path, carrierPath, confirmation } = proof;
  await shipper.open(path);
  await carrier.open(carrierPath);
  await press(carrier, `${carrierPath}/confirmation`, { "fields.palletsReturned": "10" });
  await press(shipper, confirmation, { "fields.palletsReturned": "11" });
  assert.equal(shipper.status, 409);
  assert.match(shipper.html, /a confirmé ce document entre-temps/);
  assert.match(shipper.html, /Palettes rendues[\s\S]*10[\s\S]*11/);
  await press(shipper, confirmation);
  assert.equal(shipper.status, 200);
  assert.equal((await proof.confirmed())!.fields.find(({ name }) => name === "palletsReturned")!.value, "11");
});

Deno.test("the same form sent twice confirms once", async () => {
  await using proof = await withReadProof();
  const { shipper, path, confirmation } = proof;
  await shipper.open(path);
  const fields = { ...shipper.hiddenFields(confirmation), ...formFields(shipper.html, confirmation) };
  for (let time = 0; time < 2; time++) assert.equal((await post(shipper, confirmation, fields)).status, 303);
  assert.equal((await proof.confirmed())!.revision, 1);
});

Deno.test("a reading is confirmed by its order's parties alone, and by who may write", async () => {
  await using proof = await withReadProof();
  const stranger = await browserOf(proof.app, PEOPLE.stranger);
  assert.equal((await stranger.send(proof.confirmation)).status, 404);
  await stranger.open("/industry");
  const { csrf } = stranger.hiddenFields("/sign-out");
  const forged = await post(stranger, `${proof.path}/form`, { csrf: csrf!, operation: "operation-form", form: "cmr" });
  assert.equal(forged.status, 404);
  const reader = await browserOf(proof.app, PEOPLE.reader);
  assert.equal((await reader.send(proof.confirmation)).status, 403);
  await reader.open(proof.path);
  assert.match(reader.html, /Palettes rendues[\s\S]*12/);
  assert.doesNotMatch(reader.html, /Confirmer/);
});

Deno.test("a person says what a document is, and its fields are looked for anew until they are confirmed", async () => {
  await using proof = await withReadProof();
  const { shipper, path, confirmation } = proof;
  await shipper.open(path);
  assert.match(shipper.html, /Type reconnu : Preuve de livraison/);
  await shipper.submit(`${path}/form`, { form: "pallet_voucher" });
  assert.equal(shipper.path, path);
  const fields = formFields(shipper.html, confirmation);
  assert.deepEqual([fields["fields.palletsReturned"], fields["fields.deliveredOn"]], ["12", undefined]);
  const { csrf } = shipper.hiddenFields(`${path}/form`);
  const send = (form: string) => post(shipper, `${path}/form`, { csrf: csrf!, operation: `operation-${form}`, form });
  assert.equal((await send("letter")).status, 422);
  await press(shipper, confirmation);
  assert.doesNotMatch(shipper.html, /Type reconnu/);
  // Once it is confirmed, the shipper alone undoes that.
  const { carrier, carrierPath } = proof;
  await carrier.open(`${carrierPath}/confirmation`);
  assert.doesNotMatch(carrier.html, /Type reconnu/);
  const forged = { csrf: carrier.hiddenFields(`${carrierPath}/confirmation`).csrf!, operation: "operation-cmr", form: "cmr" };
  assert.equal((await post(carrier, `${carrierPath}/form`, forged)).status, 409);
  assert.equal((await proof.confirmed())!.revision, 1);
  await shipper.open(confirmation);
  assert.match(shipper.html, /à confirmer à nouveau/);
  await shipper.submit(`${path}/form`, { form: "cmr" });
  assert.equal(shipper.path, path);
  assert.match(shipper.html, /Type reconnu : Lettre de voiture/);
  assert.equal(await proof.confirmed(), undefined);
});

Deno.test("the review puts the focus on its first doubtful field, and ships no script", async () => {
  await using proof = await withReadProof();
  await proof.shipper.open(proof.path);
  const focused = [...proof.shipper.html.matchAll(/<(?:input|select|textarea)[^>]*\bautofocus/g)];
  assert.equal(focused.length, 1);
  assert.doesNotMatch(proof.shipper.html, /<script|\bstyle="/);
});
