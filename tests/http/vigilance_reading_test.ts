import assert from "node:assert/strict";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { pageSaying, scriptedRecogniser } from "../../jobs/ports/recogniser/recogniser_fixture.ts";
import { getVigilanceDocument } from "../../kv/vigilance/documents.ts";
import { post } from "../support/desk.ts";
import { carrierReading, startCarrier, upload } from "./vigilance_carrier.ts";

Deno.test("a document tells how far it is read, live, and without scripts by asking again", async () => {
  const script = scriptedRecogniser([pageSaying("Attestation de vigilance"), new Error("the worker crashed"), pageSaying("Fin")]);
  const world = await carrierReading(script);
  await using app = world.app;
  const { browser } = world;
  const path = await upload(browser, "urssaf");
  assert.match(browser.html, /<noscript><meta http-equiv="refresh" content="3"/);
  assert.match(browser.html, /<div id="reading" data-version="queued 0" data-under-way/);
  assert.match(browser.html, /<script/);
  await app.settle();
  await browser.open(path);
  assert.match(browser.html, /<div id="reading" data-version="reading 1" data-under-way/);
  assert.match(browser.html, /Lecture en cours, page 2 sur 2/);
  assert.match(browser.html, /Cette page se met à jour seule/);
  // Who fills the form in meanwhile keeps what they typed.
  await browser.open(`${path}?form=`);
  assert.match(browser.html, /Lecture en cours/);
  assert.doesNotMatch(browser.html, /http-equiv="refresh"|data-under-way|<script|Cette page se met à jour seule/);
  app.clock.pass(10 * MINUTE_MS);
  await app.settle();
  await browser.open(path);
  assert.match(browser.html, /<div id="reading" data-version="" *>/);
  assert.match(browser.html, /name="fields\.siren"/);
});

Deno.test("a reading is cancelled for a form that is filled in by hand, and begun again", async () => {
  const world = await startCarrier("Code de sécurité : ABCDE12345FGHIJ");
  await using app = world.app;
  const { browser } = world;
  const path = await upload(browser, "urssaf");
  await browser.submit(`${path}/reading/cancellation`);
  assert.equal(browser.path, path);
  assert.match(browser.html, /La lecture a été annulée : remplissez le formulaire/);
  assert.doesNotMatch(browser.html, /http-equiv="refresh"|data-under-way|Annuler la lecture/);
  await app.settle();
  await browser.open(path);
  assert.match(browser.html, /name="fields\.securityCode"/);
  assert.doesNotMatch(browser.html, /ABCDE12345FGHIJ/);
  await browser.submit(`${path}/reading`);
  assert.match(browser.html, /En attente de lecture/);
  await app.settle();
  await browser.open(path);
  assert.match(browser.html, /value="ABCDE12345FGHIJ"/);
  assert.doesNotMatch(browser.html, /Lire à nouveau|Annuler la lecture/);
});

Deno.test("a document is not read again once the pages of the month are spent", async () => {
  const world = await carrierReading(scriptedRecogniser([pageSaying("Attestation de vigilance")], { monthlyPages: 0 }));
  await using app = world.app;
  const { browser } = world;
  const path = await upload(browser, "urssaf");
  await app.settle();
  await browser.open(path);
  assert.match(browser.html, /La lecture a échoué[^<]*Les pages du mois sont épuisées/);
  await browser.submit(`${path}/reading`);
  assert.equal(browser.status, 409);
  assert.match(browser.html, /Les pages du mois sont épuisées/);
});

Deno.test("a reading is nobody else's to cancel or to ask for", async () => {
  const world = await startCarrier();
  await using app = world.app;
  const path = await upload(world.browser, "urssaf");
  const stateNow = async () =>
    (await getVigilanceDocument(app.store.kv, { orgId: world.carrierId, documentId: path.split("/").at(-1)! }))!.value.reading;
  const before = await stateNow();
  const callers = [["small-carrier", 404], ["shipper", 403]] as const;
  for (const [caller, status] of callers) {
    const stranger = await app.browserOf(caller);
    await stranger.open("/notices");
    const { csrf } = stranger.hiddenFields("/sign-out");
    for (const act of [`${path}/reading`, `${path}/reading/cancellation`]) {
      const answer = await post(stranger, act, { csrf: csrf!, operation: `operation-${caller}` });
      assert.equal(answer.status, status, `${caller} ${act}`);
    }
  }
  assert.deepEqual(await stateNow(), before);
});
