import assert from "node:assert/strict";
import { importTemplateCsv } from "../../domain/orders/import_csv.ts";
import type { Order } from "../../domain/orders/types.ts";
import { listEvents } from "../../kv/orders/events.ts";
import type { TestApp } from "../support/app.ts";
import type { TestBrowser } from "../support/browser.ts";
import { startDesk } from "../support/desk.ts";
import { browserOf, PEOPLE } from "../support/order_world.ts";

const IMPORT = "/industry/orders/import";
const CONFIRMATION = `${IMPORT}/confirmation`;
const TITLES =
  "Référence;Société enlèvement;Adresse enlèvement;Code postal enlèvement;Ville enlèvement;Début enlèvement;Fin enlèvement;" +
  "Société livraison;Adresse livraison;Code postal livraison;Ville livraison;Début livraison;Fin livraison;" +
  "Marchandise;Quantité;Poids kg;Prix euros";

function row(reference: string, changes: { goods?: string; weight?: string; postcode?: string; price?: string } = {}): string {
  const { goods = "Planches de chêne", weight = "7 450,5", postcode = "69007", price = "850,00" } = changes;
  return `${reference};Scierie du Rhône;12 rue des Bois;${postcode};Lyon;24/11/2026 08:00;24/11/2026 10:00;` +
    `Menuiserie Lemaire;4 quai Nord;59000;Lille;25/11/2026 14:00;25/11/2026 16:00;${goods};12;${weight};${price}`;
}

function csv(...rows: string[]): string {
  return [TITLES, ...rows].join("\r\n");
}

async function upload(browser: TestBrowser, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
  await browser.open(IMPORT);
  await browser.submit(IMPORT, { file: new File([content], "commandes.csv", { type: "text/csv" }) });
}

async function ordersOf({ store }: TestApp): Promise<Order[]> {
  return (await Array.fromAsync(store.kv.list<Order>({ prefix: ["orders"] }))).map(({ value }) => value);
}

/** Imported, skipped, faulty: as the result's address tells. */
function countsIn({ path }: TestBrowser): string[] {
  const { searchParams } = new URL(path, "http://localhost");
  return ["imported", "skipped", "faulty"].map((name) => searchParams.get(name) ?? "");
}

Deno.test("a file is looked through, confirmed, and imported once", async () => {
  await using desk = await startDesk();
  const { app, shipper } = desk;
  const file = csv(row("CMD-1"), row("CMD-1", { goods: "Lattes", weight: "100" }), row("CMD-2"));
  await upload(shipper, file);
  assert.equal(shipper.status, 200);
  assert.match(shipper.html, /Créer 2 ordres/);
  assert.equal((await ordersOf(app)).length, 0, "a preview stores no order");

  const preview = shipper.html;
  await shipper.submit(CONFIRMATION);
  assert.deepEqual(countsIn(shipper), ["2", "0", "0"]);
  assert.match(shipper.html, /2 ordres créés/);
  const orders = await ordersOf(app);
  const first = orders.find(({ references }) => references.shipper === "CMD-1")!;
  assert.deepEqual(first.goods.map(({ description }) => description), ["Planches de chêne", "Lattes"]);
  assert.equal(first.priceCents, 85_000);
  assert.deepEqual((await listEvents(app.store.kv, first.id)).map(({ type, facts }) => [type, facts.file]), [
    ["order.imported", "commandes.csv"],
  ]);

  shipper.html = preview;
  await shipper.submit(CONFIRMATION);
  assert.deepEqual(countsIn(shipper), ["0", "2", "0"]);
  await upload(shipper, file);
  assert.match(shipper.html, /Déjà importée/);
  assert.doesNotMatch(shipper.html, /confirmation/);
  assert.equal((await ordersOf(app)).length, 2);
});

Deno.test("two confirmations at once make each order once", async () => {
  await using desk = await startDesk();
  const { app, shipper } = desk;
  const other = await browserOf(app, PEOPLE.shipper);
  const file = csv(...Array.from({ length: 30 }, (_, n) => row(`CMD-${n}`)));
  await upload(shipper, file);
  await upload(other, file);
  await Promise.all([shipper.submit(CONFIRMATION), other.submit(CONFIRMATION)]);
  assert.equal((await ordersOf(app)).length, 30);
  const counts = [countsIn(shipper), countsIn(other)].map(([imported]) => Number(imported));
  assert.equal(counts[0]! + counts[1]!, 30);
});

Deno.test("commas, a byte order mark and Windows-1252 are read", async () => {
  await using desk = await startDesk();
  const { app, shipper } = desk;
  const commas = csv(row("CMD-C", { weight: '"7450,5"', price: '"850,00"' })).replaceAll(";", ",");
  const windows1252 = Uint8Array.from(csv(row("CMD-W")), (letter) => letter.charCodeAt(0));
  for (const content of [commas, `\ufeff${csv(row("CMD-B"))}`, windows1252]) {
    await upload(shipper, content);
    assert.match(shipper.html, /Créer 1 ordre</);
    await shipper.submit(CONFIRMATION);
    assert.deepEqual(countsIn(shipper), ["1", "0", "0"]);
  }
  const orders = await ordersOf(app);
  assert.deepEqual(orders.map(({ references }) => references.shipper).sort(), ["CMD-B", "CMD-C", "CMD-W"]);
  for (const { goods, stops } of orders) {
    assert.equal(goods[0]!.description, "Planches de chêne");
    assert.equal(goods[0]!.grossWeightGrams, 7_450_500);
    assert.equal(stops[0]!.party.name, "Scierie du Rhône");
  }
});

Deno.test("errors are shown row by row; right orders are imported, the others when corrected", async () => {
  await using desk = await startDesk();
  const { app, shipper } = desk;
  const rows = [
    row("CMD-1"),
    row("CMD-2", { weight: "lourd" }),
    row("CMD-2", { goods: "Lattes" }),
    row("CMD-3", { postcode: "ABC" }),
  ];
  await upload(shipper, csv(...rows));
  const body = [...shipper.html.matchAll(/<tr><th scope="row">\D*(?:<[^>]*>)*(\d+)<\/th>(.*?)<\/tr>/gs)].map((
    [, line, cells],
  ) => [line, cells!]);
  assert.deepEqual(body.map(([line]) => line), ["2", "3", "4", "5"]);
  assert.match(body[0]![1]!, /Prête/);
  assert.match(body[1]![1]!, /À corriger[^]*<b>poids kg<\/b> – Saisissez un nombre/);
  assert.match(body[2]![1]!, /Retenue par une autre ligne/);
  assert.match(body[3]![1]!, /code postal enlèvement<\/b> – Vérifiez le code postal/);
  await shipper.submit(CONFIRMATION);
  assert.deepEqual(countsIn(shipper), ["1", "0", "3"]);

  await upload(shipper, csv(row("CMD-1"), row("CMD-2"), row("CMD-2", { goods: "Lattes" }), row("CMD-3")));
  await shipper.submit(CONFIRMATION);
  assert.deepEqual(countsIn(shipper), ["2", "1", "0"]);
  assert.equal((await ordersOf(app)).length, 3);
});

Deno.test("a file that cannot be read is refused at its field", async () => {
  await using desk = await startDesk();
  const { app, shipper } = desk;
  const files: [string | Uint8Array<ArrayBuffer>, RegExp][] = [
    ["", /aucune ligne|Ajoutez ces colonnes/],
    [TITLES, /ne contient aucune ligne/],
    [csv(row("CMD-1")).replace("Quantité", "Autre"), /Ajoutez ces colonnes : quantité/],
    [csv(row("CMD-1")).replace("Prix euros", "Quantité"), /figure deux fois/],
    [csv(row("CMD-1", { goods: '"Planches' })), /guillemet/],
    [csv(...Array.from({ length: 2_001 }, (_, n) => row(`CMD-${n}`))), /2000 éléments au plus/],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), /n’est pas un texte CSV/],
    ["x".repeat(2_000_001), /dépasse 2\sMo/],
  ];
  for (const [content, message] of files) {
    await upload(shipper, content);
    assert.equal(shipper.status, 422);
    assert.match(shipper.html, message);
    assert.match(shipper.html, /id="f-file-error"/);
  }
  await shipper.open(IMPORT);
  await shipper.submit(IMPORT, {});
  assert.equal(shipper.status, 422);
  assert.match(shipper.html, /Choisissez un fichier CSV/);
  assert.equal((await Array.fromAsync(app.store.kv.list({ prefix: ["blobs"] }))).length, 0);
});

Deno.test("POST /confirmation of a file that nobody stored leads back to the chooser", async () => {
  await using desk = await startDesk();
  const { shipper } = desk;
  await upload(shipper, csv(row("CMD-1")));
  await shipper.submit(CONFIRMATION, { file: "0".repeat(64) });
  assert.match(shipper.html, /Ce fichier n’est plus là/);
  await upload(shipper, csv(row("CMD-1")));
  await shipper.submit(CONFIRMATION, { file: "../etc" });
  assert.equal(shipper.status, 422);
});

Deno.test("the same reference of another shipper is another order", async () => {
  await using desk = await startDesk();
  const { app, shipper } = desk;
  const stranger = await browserOf(app, PEOPLE.stranger);
  for (const browser of [shipper, stranger]) {
    await upload(browser, csv(row("CMD-1")));
    await browser.submit(CONFIRMATION);
    assert.deepEqual(countsIn(browser), ["1", "0", "0"]);
  }
  assert.deepEqual((await ordersOf(app)).map(({ shipper }) => shipper.orgId).sort(), ["shipper", "stranger"]);
});

Deno.test("the template imports as it is", async () => {
  await using desk = await startDesk();
  const { shipper } = desk;
  const response = await shipper.open(`${IMPORT}/template.csv`);
  assert.match(response.headers.get("content-disposition")!, /attachment/);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
  assert.equal(text, importTemplateCsv("fr"));
  await upload(shipper, text);
  await shipper.submit(CONFIRMATION);
  assert.deepEqual(countsIn(shipper), ["1", "0", "0"]);
});

Deno.test("a reader may not import", async () => {
  await using desk = await startDesk();
  const reader = await browserOf(desk.app, PEOPLE.reader);
  for (const path of [IMPORT, `${IMPORT}/template.csv`]) {
    await reader.open(path);
    assert.equal(reader.status, 403);
  }
});
