import assert from "node:assert/strict";
import { relationKey } from "../../domain/pallets/account.ts";
import { sampleJpeg, samplePdf } from "../../jobs/ports/pictures/files_fixture.ts";
import { listEntriesByOrder } from "../../kv/pallets/list_pallets.ts";
import { startTestApp, type TestApp } from "../support/app.ts";
import { browserOf, OrderWorld, PEOPLE } from "../support/order_world.ts";

const ACCOUNT = `/pallets/accounts/${encodeURIComponent(relationKey("recipient", "shipper"))}`;

/** An order whose delivery left four pallets with the recipient, and the transfer by which it owes them. */
async function withDebt(app: TestApp, signed: boolean): Promise<{ orderId: string; id: string }> {
  const orderId = await new OrderWorld(app).delivered({}, signed);
  const entries = await listEntriesByOrder(app.store.kv, orderId);
  const debt = entries.find(({ transfer }) => transfer.debit.holder === "recipient" && transfer.debit.kind === "debt");
  return { orderId, id: debt!.transfer.id };
}

/** The visible words of a page. */
function textOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll("&amp;", "&").replaceAll(/\s+/g, " ");
}

Deno.test("a firm without pallets is taught how an account opens", async () => {
  await using app = await startTestApp();
  const browser = await browserOf(app, PEOPLE.stranger);
  await browser.open("/pallets");
  assert.equal(browser.status, 200);
  assert.match(browser.html, /Aucun compte palettes pour l’instant/);
});

Deno.test("both sides read the same balance from their own side", async () => {
  await using app = await startTestApp();
  const { orderId } = await withDebt(app, true);
  const [recipient, shipper] = [await browserOf(app, PEOPLE.recipient), await browserOf(app, PEOPLE.shipper)];
  await recipient.open("/pallets");
  assert.match(textOf(recipient.html), /Vous devez 4 EPAL 1 à Usine du Rhône/);
  await shipper.open("/pallets");
  assert.match(textOf(shipper.html), /Magasin Bellecour vous doit 4 EPAL 1/);
  await recipient.open(ACCOUNT);
  assert.match(textOf(recipient.html), /Solde de fin 4 à rendre/);
  assert.match(recipient.html, new RegExp(`href="/recipient/deliveries/${orderId}"`));
  await shipper.open(ACCOUNT);
  assert.match(textOf(shipper.html), /Solde de fin 4 à recevoir/);
  assert.match(shipper.html, new RegExp(`href="/industry/orders/${orderId}"`));
  const csv = await shipper.open(`${ACCOUNT}?format=csv`);
  assert.match(csv.headers.get("content-type")!, /^text\/csv/);
  assert.match(shipper.html, /;0;4;0;0;-4\r\n$/);
});

Deno.test("an account of others does not exist; a period that is none is named and three months are shown", async () => {
  await using app = await startTestApp();
  const { id } = await withDebt(app, true);
  const stranger = await browserOf(app, PEOPLE.stranger);
  const carrier = await browserOf(app, PEOPLE.carrier);
  for (const path of [ACCOUNT, "/pallets/accounts/nonsense", `/pallets/transfers/${id}/dispute`, `/pallets/disputes/${id}`]) {
    await stranger.open(path);
    assert.equal(stranger.status, 404, path);
    await carrier.open(path);
    assert.equal(carrier.status, 404, path);
  }
  const recipient = await browserOf(app, PEOPLE.recipient);
  for (const query of ["from=2026-02-30", "from=2026-11-24&to=2026-11-01", "from=x"]) {
    await recipient.open(`${ACCOUNT}?${query}`);
    assert.equal(recipient.status, 200);
    assert.match(recipient.html, /Indiquez deux dates/);
    assert.match(textOf(recipient.html), /4 à rendre/);
  }
  await recipient.open(`${ACCOUNT}?from=2026-01-01&to=2026-02-01`);
  assert.match(textOf(recipient.html), /Compte soldé avec Usine du Rhône/);
});

Deno.test("an exchange that one side alone signed is work for the other, which confirms it once", async () => {
  await using app = await startTestApp();
  const { id } = await withDebt(app, false);
  const recipient = await browserOf(app, PEOPLE.recipient);
  await recipient.open("/recipient");
  assert.match(textOf(recipient.html), /4 palettes à confirmer/, "told on the first screen already");
  await recipient.open("/pallets");
  assert.match(textOf(recipient.html), /4 palettes à confirmer/);
  assert.match(textOf(recipient.html), /Compte soldé/);
  const page = recipient.html;
  const action = `/pallets/transfers/${id}/confirmation`;
  await recipient.submit(action);
  assert.equal(recipient.status, 200);
  assert.match(recipient.html, /Échange confirmé/);
  assert.match(textOf(recipient.html), /Vous devez 4 EPAL 1/);
  recipient.html = page;
  await recipient.submit(action);
  assert.equal(recipient.status, 200, "the same form again is the same success");
  const reader = { ...PEOPLE.recipient, id: "u-reader", role: "viewer" } as const;
  const browser = await browserOf(app, reader);
  await browser.open(ACCOUNT);
  assert.equal(browser.status, 200);
  assert.doesNotMatch(browser.html, /Contester/);
});

Deno.test("only the awaited side confirms, and the other is told so", async () => {
  await using app = await startTestApp();
  const { id } = await withDebt(app, false);
  const shipper = await browserOf(app, PEOPLE.shipper);
  await shipper.open(`/pallets/transfers/${id}/dispute`);
  assert.equal(shipper.status, 403);
  assert.match(shipper.html, /revient à une autre société/);
});

Deno.test("an exchange is rejected with a reason, and the balance stays", async () => {
  await using app = await startTestApp();
  const { id } = await withDebt(app, false);
  const recipient = await browserOf(app, PEOPLE.recipient);
  const path = `/pallets/transfers/${id}/dispute`;
  await recipient.open(path);
  assert.match(recipient.html, /Rejeter cet échange/);
  await recipient.submit(path, { reason: "" });
  assert.equal(recipient.status, 422);
  assert.match(recipient.html, /href="#f-reason"/);
  await recipient.submit(path, { reason: "Aucune palette laissée" });
  assert.match(recipient.html, /Échange rejeté/);
  assert.match(textOf(recipient.html), /Compte soldé/);
});

Deno.test("a posted movement is disputed, answered in part, and settled on both sides", async () => {
  await using app = await startTestApp();
  const { id } = await withDebt(app, true);
  const [recipient, shipper] = [await browserOf(app, PEOPLE.recipient), await browserOf(app, PEOPLE.shipper)];
  const path = `/pallets/transfers/${id}/dispute`;
  await recipient.open(path);
  await recipient.submit(path, { claimedQuantity: "4", reason: "Une seule comptée" });
  assert.equal(recipient.status, 422, "the same quantity is no claim");
  assert.match(recipient.html, /href="#f-claimedQuantity"/);
  assert.match(recipient.html, /Une seule comptée<\/textarea>/);
  await recipient.submit(path, { claimedQuantity: "1", reason: "Une seule comptée" });
  assert.equal(recipient.path, `/pallets/disputes/${id}?done=disputed`);
  assert.match(textOf(recipient.html), /Usine du Rhône doit répondre/);
  assert.doesNotMatch(recipient.html, /Envoyer la réponse/);

  for (const screen of ["/industry", "/pallets"]) {
    await shipper.open(screen);
    assert.match(textOf(shipper.html), /Litige sur 3 palettes/, screen);
  }
  await shipper.open(`/pallets/disputes/${id}`);
  const answer = `/pallets/disputes/${id}/answer`;
  await shipper.submit(answer, { outcome: "partial", concededQuantity: "", comment: "Deux rendues" });
  assert.equal(shipper.status, 422);
  assert.match(shipper.html, /href="#f-concededQuantity"/);
  assert.match(shipper.html, /Deux rendues<\/textarea>/);
  await shipper.submit(answer, { outcome: "partial", concededQuantity: "3" });
  assert.equal(shipper.status, 422);
  await shipper.submit(answer, { outcome: "partial", concededQuantity: "2", comment: "Deux rendues" });
  assert.match(textOf(shipper.html), /Accepté en partie/);
  for (const [browser, sentence] of [[recipient, /Vous devez 2 EPAL 1/], [shipper, /vous doit 2 EPAL 1/]] as const) {
    await browser.open(ACCOUNT);
    assert.match(textOf(browser.html), sentence);
  }
});

const PHOTO = new File([sampleJpeg()], "quai.jpg", { type: "image/jpeg" });
const PDF = new File([samplePdf()], "bon.pdf", { type: "application/pdf" });

Deno.test("both sides bear out what they say by files that nobody else can open", async () => {
  await using app = await startTestApp();
  const { id } = await withDebt(app, true);
  const [recipient, shipper] = [await browserOf(app, PEOPLE.recipient), await browserOf(app, PEOPLE.shipper)];
  const path = `/pallets/transfers/${id}/dispute`;
  await recipient.open(path);
  await recipient.submit(path, { claimedQuantity: "1", reason: "Une seule comptée", evidence: [PHOTO] });
  await shipper.open(`/pallets/disputes/${id}`);
  await shipper.submit(`/pallets/disputes/${id}/answer`, {
    outcome: "rejected",
    concededQuantity: "",
    comment: "",
    evidence: [PDF],
  });
  assert.equal(shipper.status, 200);

  const addresses = [...new Set([...shipper.html.matchAll(/href="([^"]*\/evidence\/[^"]*)"/g)].map(([, href]) => href!))];
  assert.equal(addresses.length, 2);
  // A photo tells where it was taken: it is handed over, and never shown by itself.
  assert.doesNotMatch(shipper.html, /<img src="[^"]*evidence/);
  for (const browser of [recipient, shipper]) {
    const [photo, pdf] = await Promise.all(addresses.map((address) => browser.send(address)));
    assert.deepEqual(new Uint8Array(await photo!.arrayBuffer()), await PHOTO.bytes());
    assert.match(photo!.headers.get("content-security-policy")!, /^sandbox/);
    assert.match(pdf!.headers.get("content-disposition")!, /^attachment; filename="bon.pdf"/);
  }
  for (const person of [PEOPLE.carrier, PEOPLE.stranger]) {
    assert.equal((await (await browserOf(app, person)).send(addresses[0]!)).status, 404, person.orgName);
  }
  assert.equal((await recipient.send(`${addresses[0]}x`)).status, 404);
  assert.equal(
    (await (await browserOf(app, { ...PEOPLE.shipper, orgKind: "platform", role: "admin" })).send(addresses[0]!)).status,
    403,
  );
});

Deno.test("evidence that is no photo and no PDF is named at its field, and what was typed is kept", async () => {
  await using app = await startTestApp();
  const { id } = await withDebt(app, true);
  const path = `/pallets/transfers/${id}/dispute`;
  const recipient = await browserOf(app, PEOPLE.recipient);
  const page = new File(["<script>alert(1)</script>"], "quai.jpg", { type: "image/jpeg" });
  await recipient.open(path);
  await recipient.submit(path, { claimedQuantity: "1", reason: "Une seule comptée", evidence: [PHOTO, page] });
  assert.equal(recipient.status, 422);
  assert.match(recipient.html, /href="#f-evidence"/);
  assert.match(recipient.html, /quai\.jpg/);
  assert.match(recipient.html, /Une seule comptée<\/textarea>/);
  assert.deepEqual(
    await Array.fromAsync(app.store.kv.list({ prefix: ["blobs"] })).then((blobs) => blobs.length),
    1,
    "the signature alone",
  );
  await recipient.open(`/pallets/disputes/${id}`);
  assert.equal(recipient.status, 404);
});
