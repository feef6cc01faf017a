import assert from "node:assert/strict";
import { pageSaying, scriptedRecogniser } from "../../jobs/ports/recogniser/recogniser_fixture.ts";
import { JOB_PORTS } from "../../jobs/job_ports_fixture.ts";
import { HANDLERS } from "../../jobs/mod.ts";
import type { Recogniser } from "../../jobs/ports/recogniser/recogniser.ts";
import { runDueJobs } from "../../jobs/run_due_jobs.ts";
import { getReading } from "../../kv/documents/readings.ts";
import { post, startDesk } from "../support/desk.ts";
import { browserOf, PEOPLE } from "../support/order_world.ts";

const PAGES = [pageSaying("BON DE LIVRAISON", "Palettes rendues : 12", "<b>Réserves</b> : aucune"), pageSaying("Conditions")];

/** A delivered order with one proof, and its addresses. */
async function withProof(recogniser: Recogniser) {
  const desk = await startDesk();
  const { app, world } = desk;
  // Routes ask it for its limit, jobs for its pages.
  Object.assign(app.ports, { recogniser });
  const id = await world.delivered();
  const { documents } = await world.prove(id, new TextEncoder().encode("a proof"));
  const documentId = documents.at(-1)!.id;
  const page = `/industry/orders/${id}`;
  return {
    ...desk,
    id,
    documentId,
    page,
    path: `${page}/documents/${documentId}/reading`,
    run: () => runDueJobs(app.store, { ...JOB_PORTS, ...app.ports }, HANDLERS),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

Deno.test("a proof is read at the press of a button, and its page shows text and fields", async () => {
  await using proof = await withProof(scriptedRecogniser(PAGES));
  const { shipper, page, path } = proof;
  await shipper.open(page);
  await shipper.submit(path);
  assert.equal(shipper.path, path);
  assert.match(shipper.html, /En attente de lecture/);
  // A browser without scripts asks again by itself; with them a part of the page is renewed.
  assert.match(shipper.html, /<noscript><meta http-equiv="refresh" content="3"/);
  assert.match(shipper.html, /<div id="reading" data-version="queued 0" data-under-way/);
  await shipper.open(page);
  assert.match(shipper.html, /<div id="readings" data-version="queued 0" data-under-way/);
  await proof.run();
  await shipper.open(path);
  assert.match(shipper.html, /Palettes rendues[\s\S]*12/);
  assert.match(shipper.html, /&lt;b>Réserves|&lt;b&gt;Réserves/);
  assert.match(shipper.html, /Page 2[\s\S]*Conditions/);
  assert.doesNotMatch(shipper.html, /Lire à nouveau|Annuler la lecture/);
  assert.doesNotMatch(shipper.html, /http-equiv="refresh"|data-under-way|<script/);
  await shipper.open(page);
  assert.match(shipper.html, /Vérifier la lecture/);

  // The carrier sees the same from its side; the shipper's address is not its own.
  const { carrier, id, documentId } = proof;
  await carrier.open(`/transporter/orders/${id}/documents/${documentId}/reading`);
  assert.match(carrier.html, /Palettes rendues/);
  assert.equal((await carrier.send(path)).status, 403);
});

Deno.test("who may only look has no button, and no document is read for them", async () => {
  await using proof = await withProof(scriptedRecogniser(PAGES));
  const reader = await browserOf(proof.app, PEOPLE.reader);
  await reader.open(proof.page);
  assert.doesNotMatch(reader.html, /Lire le document/);
  assert.equal((await reader.send(proof.path)).status, 404);
  const { csrf } = reader.hiddenFields("/sign-out");
  const refused = await post(reader, proof.path, { csrf: csrf!, operation: "operation-reading" });
  assert.equal(refused.status, 403);
  assert.equal(await getReading(proof.app.store.kv, proof.id, proof.documentId), null);
});

Deno.test("a reading is cancelled, and begun again", async () => {
  await using proof = await withProof(scriptedRecogniser(PAGES));
  const { shipper, page, path } = proof;
  await shipper.open(page);
  await shipper.submit(path);
  await shipper.submit(`${path}/cancellation`);
  assert.match(shipper.html, /Lecture annulée/);
  await proof.run();
  await shipper.open(path);
  assert.match(shipper.html, /Lecture annulée/);
  await shipper.submit(path);
  await proof.run();
  await shipper.open(path);
  assert.match(shipper.html, /Palettes rendues/);
});

Deno.test("a firm whose pages of the month are spent is told so", async () => {
  await using proof = await withProof(scriptedRecogniser(PAGES, { monthlyPages: 1 }));
  const { shipper, page, path, world } = proof;
  await shipper.open(page);
  await shipper.submit(path);
  await proof.run();
  await shipper.open(path);
  assert.match(shipper.html, /Les pages du mois sont épuisées/);
  const { documents } = await world.prove(proof.id, new TextEncoder().encode("another proof"));
  await shipper.open(page);
  await shipper.submit(`${page}/documents/${documents.at(-1)!.id}/reading`);
  assert.equal(shipper.status, 409);
  assert.match(shipper.html, /Les pages du mois sont épuisées/);
});
