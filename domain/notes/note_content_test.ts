import assert from "node:assert/strict";
import { exampleExportOrder, exampleOrder } from "./example_order_fixture.ts";
import { newNote } from "./new_note.ts";
import { noteContent } from "./note_content.ts";

const FIRST = { pickupStopId: "pick-1", deliveryStopId: "drop" };
const SECOND = { pickupStopId: "pick-2", deliveryStopId: "drop" };

Deno.test("noteContent() holds the goods of its consignment only", () => {
  assert.deepEqual(noteContent(exampleOrder, FIRST).goods.map(({ id }) => id), ["line-1", "line-2"]);
  assert.deepEqual(noteContent(exampleOrder, SECOND).goods.map(({ id }) => id), ["line-3"]);
});

Deno.test("noteContent() names every box from the order", () => {
  const content = noteContent(exampleOrder, FIRST, { line1: "1 route", postcode: "01000", city: "Bourg", country: "FR" });
  assert.equal(content.sender.name, "Menuiseries du Rhône");
  assert.equal(content.consignee.name, "Cuisines du Nord");
  assert.equal(content.takingOverPlace.address.city, "Lyon");
  assert.equal(content.deliveryPlace.address.city, "Lille");
  assert.equal(content.issuePlace, "Lyon");
  assert.deepEqual(content.senderInstructions, ["Bâcher. Ne pas gerber."]);
  assert.deepEqual(content.carrier, {
    name: "Transports Bressan",
    siret: "55210055400013",
    address: { line1: "1 route", postcode: "01000", city: "Bourg", country: "FR" },
    plate: "AB-123-CD",
    driverName: "Zoé Lefèvre",
  });
  assert.deepEqual(content.goods[0], {
    id: "line-1",
    goodsNature: "Façades de cuisine en chêne",
    packingMethod: "PX",
    packageCount: 10,
    palletCount: 10,
    grossWeightGrams: 4_250_500,
    volumeDm3: 9_600,
    loadingLengthMm: 4_000,
    marksNumbers: "MR 1-10",
  });
});

Deno.test("noteContent() never holds a price", () => {
  const text = JSON.stringify(noteContent({ ...exampleOrder, priceCents: 987_654, palletServiceCents: 543_210 }, FIRST));
  assert.ok(!text.includes("987654") && !text.includes("543210"));
});

Deno.test("noteContent() says whether the carrier owes pallets", () => {
  assert.equal(noteContent(exampleOrder, FIRST).specialAgreements.carrierOwesPallets, false);
  assert.equal(noteContent({ ...exampleOrder, palletServiceCents: 0 }, FIRST).specialAgreements.carrierOwesPallets, true);
});

Deno.test("noteContent() is carriage forward when the ordering party receives what others send", () => {
  const stops = exampleOrder.stops.map((stop) =>
    stop.id === "drop" ? { ...stop, party: { orgId: "shipper-1", name: "Menuiseries du Rhône" } } : stop
  );
  assert.equal(noteContent({ ...exampleOrder, stops }, SECOND).paymentTerms, "non_franco");
  assert.equal(noteContent({ ...exampleOrder, stops }, FIRST).paymentTerms, "franco");
  assert.equal(noteContent(exampleOrder, SECOND).paymentTerms, "franco");
});

Deno.test("noteContent() knows no carrier before one accepted", () => {
  const { carrier: _, assignment: __, ...open } = exampleOrder;
  assert.equal(noteContent(open, FIRST).carrier, null);
});

Deno.test("noteContent() carries the times and pallets of both stops", () => {
  const arrived = { deviceAt: 1, serverAt: 2 };
  const pallets = { type: "EPAL1", given: 3, received: 2, refused: 1 } as const;
  const stops = exampleOrder.stops.map((stop) => stop.id === "drop" ? { ...stop, arrived, pallets } : stop);
  assert.deepEqual(noteContent({ ...exampleOrder, stops }, FIRST).unloading, { arrived, pallets });
  assert.deepEqual(noteContent({ ...exampleOrder, stops }, FIRST).loading, {});
});

Deno.test("noteContent() lists scans of the whole order as documents that travel along", () => {
  const scan = {
    id: "d",
    kind: "scan",
    name: "Facture.pdf",
    mediaType: "application/pdf",
    sizeBytes: 1,
    sha256: "00",
    addedAt: 1,
    addedBy: "u",
  } as const;
  const documents = [scan, { ...scan, kind: "photo", name: "quai.jpg" } as const, { ...scan, name: "tour.pdf", stopId: "drop" }];
  assert.deepEqual(noteContent({ ...exampleOrder, documents }, FIRST).attachedDocuments, ["Facture.pdf"]);
});

Deno.test("noteContent() refuses a consignment of another order", () => {
  assert.throws(() => noteContent(exampleOrder, { pickupStopId: "elsewhere", deliveryStopId: "drop" }), /no stop elsewhere/);
});

Deno.test("newNote() is an e-CMR between countries and a lettre de voiture inside one", () => {
  const ids = { id: "note-1", publicToken: "token" };
  assert.equal(newNote(exampleOrder, FIRST, ids).kind, "lettre_de_voiture");
  assert.equal(newNote(exampleExportOrder, FIRST, ids).kind, "ecmr");
});

Deno.test("newNote() knows its parties and that nobody signed", () => {
  assert.deepEqual(newNote(exampleOrder, FIRST, { id: "note-1", publicToken: "token" }), {
    id: "note-1",
    publicToken: "token",
    orderId: "order-1",
    orderNumber: "OT-2026-000123",
    kind: "lettre_de_voiture",
    pickupStopId: "pick-1",
    deliveryStopId: "drop",
    shipperId: "shipper-1",
    carrierId: "carrier-1",
    senderId: "shipper-1",
    versionCount: 0,
    headHash: null,
    senderSigned: false,
    carrierSigned: false,
    consigneeSigned: false,
    impossible: [],
  });
});
