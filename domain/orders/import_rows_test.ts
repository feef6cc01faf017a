import assert from "node:assert/strict";
import { IMPORT_COLUMNS } from "./import_columns.ts";
import type { ImportRow } from "./import_csv.ts";
import { type ImportContext, previewImport, referencesOf } from "./import_rows.ts";

const EXAMPLE = Object.fromEntries(
  IMPORT_COLUMNS.filter(({ example }) => example !== "").map(({ path, example }) => [path, example]),
);
const CONTEXT: ImportContext = { timeZone: "Europe/Paris", known: () => false };

function rowsOf(...changes: Record<string, string>[]): ImportRow[] {
  return changes.map((cells, index) => ({
    line: index + 2,
    cells: Object.fromEntries(Object.entries({ ...EXAMPLE, ...cells }).filter(([, cell]) => cell !== "")),
    tooLong: false,
  }));
}

Deno.test("previewImport() makes one order of the rows of a reference, with equal stops once", () => {
  const rows = rowsOf({}, { "pickup.place.address.city": "Vienne", "goods.description": "Poutres" }, { reference: "CMD-2" }, {
    "goods.quantity": "3",
  });
  const { orders } = previewImport(rows, CONTEXT);
  assert.deepEqual(orders.map(({ reference, lines }) => [reference, lines]), [["CMD-1042", [2, 3, 5]], ["CMD-2", [4]]]);
  const { stops, goods, references } = orders[0]!.draft;
  assert.deepEqual(stops.map(({ id, kind, place }) => [id, kind, place.address.city]), [
    ["s1", "pickup", "Lyon"],
    ["s2", "pickup", "Vienne"],
    ["s3", "delivery", "Lille"],
  ]);
  assert.deepEqual(goods.map((line) => [line.pickupStopId, line.deliveryStopId, line.quantity]), [["s1", "s3", 12], [
    "s2",
    "s3",
    12,
  ], ["s1", "s3", 3]]);
  assert.equal(references.shipper, "CMD-1042");
});

Deno.test("previewImport() reads words, decimal commas, French and ISO hours", () => {
  const cells = {
    "order.priority": "élevée",
    "goods.packaging": "Fûts",
    "goods.weightKg": "1.234,5",
    "pickup.palletMode": "Différé",
    "pickup.window.from": "2026-11-24T08:00",
    "goods.adr.unNumber": "1263",
    "goods.adr.properShippingName": "PEINTURES",
    "goods.adr.hazardClass": "3",
    "goods.adr.transportCategory": "2",
    "goods.adr.limitedQuantity": "oui",
  };
  const { draft } = previewImport(rowsOf(cells), CONTEXT).orders[0]!;
  const [line] = draft.goods;
  assert.deepEqual([draft.priority, line?.packaging, line?.grossWeightGrams, line?.adr?.limitedQuantity], [
    "high",
    "DR",
    1_234_500,
    true,
  ]);
  assert.equal(draft.stops[0]?.palletMode, "deferred");
  assert.deepEqual(draft.stops[0]?.window, { kind: "slot", from: Date.UTC(2026, 10, 24, 7), to: Date.UTC(2026, 10, 24, 9) });
  assert.equal(draft.stops[1]?.window.kind, "appointment");
});

Deno.test("previewImport() names the cell that is wrong and holds the order's other rows back", () => {
  const { rows, orders } = previewImport(
    rowsOf({}, { "goods.quantity": "douze", "pickup.place.address.city": "", "delivery.window.from": "31/11/2026 08:00" }, {
      reference: "CMD-2",
    }),
    CONTEXT,
  );
  assert.deepEqual(rows.map(({ state }) => state), ["held_back", "faulty", "ready"]);
  assert.deepEqual(rows[1]?.errors, {
    "goods.quantity": { code: "not_a_number" },
    "pickup.place.address.city": { code: "required" },
    "delivery.window.from": { code: "not_a_date" },
  });
  assert.deepEqual(orders.map(({ reference }) => reference), ["CMD-2"]);
});

Deno.test("previewImport() takes what is said of the order from any of its rows, and refuses two opinions", () => {
  const agreed = previewImport(rowsOf({ "order.price": "" }, { "order.price": "900" }), CONTEXT);
  assert.equal(agreed.orders[0]?.draft.priceCents, 90_000);
  const disputed = previewImport(rowsOf({ "order.price": "900" }, { "order.price": "950" }), CONTEXT);
  assert.deepEqual(disputed.rows.map(({ state }) => state), ["held_back", "faulty"]);
  assert.deepEqual(disputed.rows[1]?.errors, { "order.price": { code: "differs_from_other_rows" } });
  const wrong = previewImport(rowsOf({ "order.price": "cher" }, { "order.price": "" }), CONTEXT);
  assert.deepEqual(wrong.rows.map(({ state }) => state), ["faulty", "held_back"]);
});

Deno.test("previewImport() marks rows of a known reference and imports none of them", () => {
  const { rows, orders } = previewImport(rowsOf({}, { reference: "CMD-2" }), {
    ...CONTEXT,
    known: (reference) => reference === "CMD-1042",
  });
  assert.deepEqual(rows.map(({ state }) => state), ["already_imported", "ready"]);
  assert.deepEqual(orders.map(({ reference }) => reference), ["CMD-2"]);
});

Deno.test("previewImport() wants a reference and no more cells than titles", () => {
  const [unnamed, long] = rowsOf({ reference: "" }, {});
  const { rows, orders } = previewImport([unnamed!, { ...long!, tooLong: true }], CONTEXT);
  assert.deepEqual(rows.map(({ errors }) => errors), [{ reference: { code: "required" } }, { "": { code: "row_too_long" } }]);
  assert.deepEqual(orders, []);
});

Deno.test("previewImport() gives the refusal of rows that make no order together", () => {
  const late = { "delivery.window.from": "20/11/2026 08:00", "delivery.window.to": "20/11/2026 09:00" };
  const { rows, orders } = previewImport(rowsOf(late), CONTEXT);
  assert.deepEqual([rows[0]?.state, rows[0]?.refusal?.code, orders], ["faulty", "delivery_ends_before_pickup", []]);
});

Deno.test("previewImport() gives equal content the same canonical form, and other content another", () => {
  const canonical = (cells: Record<string, string>) => previewImport(rowsOf(cells), CONTEXT).orders[0]?.canonical;
  assert.equal(canonical({ "goods.weightKg": "7450,50" }), canonical({ "goods.weightKg": "7 450,5" }));
  assert.notEqual(canonical({ "goods.weightKg": "7450,5" }), canonical({ "goods.weightKg": "7450,6" }));
});

Deno.test("referencesOf() names each reference once", () => {
  assert.deepEqual(referencesOf(rowsOf({}, { reference: "CMD-2" }, {}, { reference: "" })), ["CMD-1042", "CMD-2"]);
});
