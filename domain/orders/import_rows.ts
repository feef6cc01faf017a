import canonicalize from "canonicalize";
import { z } from "zod";
import type { FieldErrors, FormError } from "../forms/form_error.ts";
import { type FormValues, parseFields } from "../forms/form.ts";
import { text } from "../forms/fields.ts";
import { present } from "../forms/present.ts";
import { goodsFields } from "./goods_fields.ts";
import { codeOf, IMPORT_COLUMNS } from "./import_columns.ts";
import type { ImportRow } from "./import_csv.ts";
import { checkDraft, type DraftStop, type OrderDraft } from "./order_draft.ts";
import { headFields } from "./order_form.ts";
import type { OrderRefusal } from "./refusals.ts";
import { stopFields } from "./stop_fields.ts";

/** What becomes of a row: imported; wrong itself; right, but its order has a row that is wrong; or of an order that is there already. */
export type ImportRowState = "ready" | "faulty" | "held_back" | "already_imported";

export interface PreviewedRow {
  readonly line: number;
  readonly reference: string;
  readonly state: ImportRowState;
  /** By column path of IMPORT_COLUMNS; "" is the row as a whole. */
  readonly errors: FieldErrors;
  /** Why the rows of this order do not make an order together. */
  readonly refusal?: OrderRefusal;
}

export interface ImportedOrder {
  readonly reference: string;
  readonly lines: readonly number[];
  readonly draft: OrderDraft;
  /** The draft as canonical JSON (RFC 8785), equal for equal content: hash it to know the same import again. */
  readonly canonical: string;
}

export interface ImportPreview {
  readonly rows: readonly PreviewedRow[];
  readonly orders: readonly ImportedOrder[];
}

export interface ImportContext {
  /** Zone of the stops' hours. */
  readonly timeZone: string;
  /** Whether this shipper already has an order of this reference. */
  readonly known: (reference: string) => boolean;
}

const rowSchema = z.strictObject({
  reference: text(60),
  order: z.strictObject(headFields),
  pickup: stopFields,
  delivery: stopFields,
  goods: goodsFields,
});
type ReadRow = z.output<typeof rowSchema>;

/** The references that a file names, each once: what to look up before the preview. */
export function referencesOf(rows: readonly ImportRow[]): string[] {
  return [...new Set(rows.map(referenceOf))].filter((reference) => reference !== "");
}

/**
 * What importing these rows would do. Each row is one goods line with its pickup and its delivery; equal stops of one reference are
 * one stop, pickups before deliveries, each in order of appearance. An order with a wrong row is not imported in part.
 */
export function previewImport(rows: readonly ImportRow[], { timeZone, known }: ImportContext): ImportPreview {
  const groups = Map.groupBy(rows, referenceOf);
  const rowsByLine = new Map<number, PreviewedRow>();
  const orders: ImportedOrder[] = [];
  for (const [reference, group] of groups) {
    const preview = reference !== "" && known(reference)
      ? alreadyImported(reference, group)
      : previewOrder(reference, group, timeZone);
    for (const row of preview.rows) rowsByLine.set(row.line, row);
    orders.push(...preview.orders);
  }
  return { rows: rows.map((row) => rowsByLine.get(row.line)!), orders };
}

function alreadyImported(reference: string, group: readonly ImportRow[]): ImportPreview {
  return { rows: group.map(({ line }) => ({ line, reference, state: "already_imported", errors: {} })), orders: [] };
}

function previewOrder(reference: string, group: readonly ImportRow[], timeZone: string): ImportPreview {
  const head = headOf(group);
  const readings = group.map((row) => readRow(row, head, timeZone));
  const values = readings.flatMap(({ value }) => value ? [value] : []);
  const draft = values.length === group.length ? draftOf(values) : undefined;
  const checked = draft && checkDraft(draft);
  const rightState = checked?.ok ? "ready" : draft ? "faulty" : "held_back";
  const rows = group.map(({ line }, index): PreviewedRow => ({
    line,
    reference,
    state: Object.keys(readings[index]!.errors).length > 0 ? "faulty" : rightState,
    errors: readings[index]!.errors,
    ...(checked?.ok === false && { refusal: checked.refusal }),
  }));
  const order = { reference, lines: group.map(({ line }) => line) };
  return { rows, orders: checked?.ok ? [{ ...order, draft: checked.value, canonical: canonicalize(checked.value)! }] : [] };
}

/** What the rows say of the order as a whole: per column, the first cell that is filled in. */
function headOf(group: readonly ImportRow[]): Record<string, string> {
  const cells = group.flatMap((row) => Object.entries(row.cells).filter(([path]) => path.startsWith("order.")));
  return Object.fromEntries(cells.reverse());
}

function readRow(
  row: ImportRow,
  head: Readonly<Record<string, string>>,
  timeZone: string,
): { value?: ReadRow; errors: FieldErrors } {
  const parsed = parseFields(rowSchema, treeOf({ ...row.cells, ...head }, timeZone));
  const ofThisRow = Object.entries(parsed.ok ? {} : parsed.errors).filter(([path]) => !(path in head) || path in row.cells);
  const errors = { ...Object.fromEntries(ofThisRow), ...faultsOfCells(row, head) };
  return parsed.ok && Object.keys(errors).length === 0 ? { value: parsed.value, errors } : { errors };
}

function faultsOfCells(row: ImportRow, head: Readonly<Record<string, string>>): FieldErrors {
  const faults: Record<string, FormError> = {};
  for (const { path, required } of IMPORT_COLUMNS) {
    const cell = row.cells[path];
    if (required && cell === undefined) faults[path] = { code: "required" };
    if (path in head && cell !== undefined && cell !== head[path]) faults[path] = { code: "differs_from_other_rows" };
  }
  return row.tooLong ? { ...faults, "": { code: "row_too_long" } } : faults;
}

/** Cells as the fields of a form, with what a file need not say. */
function treeOf(cells: Readonly<Record<string, string>>, timeZone: string): FormValues {
  const stop = (kind: "pickup" | "delivery") => ({
    kind,
    place: { timeZone },
    window: { kind: cells[`${kind}.window.to`] === undefined ? "appointment" : "slot" },
    palletMode: "none",
  });
  const tree: FormValues = { order: {}, pickup: stop("pickup"), delivery: stop("delivery"), goods: { packaging: "PX" } };
  for (const [path, cell] of Object.entries(cells)) {
    const steps = path.split(".");
    const last = steps.pop()!;
    let node = tree;
    for (const step of steps) node = (node[step] ??= {}) as FormValues;
    node[last] = codeOf(path, cell);
  }
  return tree;
}

function draftOf(rows: readonly ReadRow[]): OrderDraft {
  const { price, palletService, ...head } = rows[0]!.order;
  const pickups = rows.map((row) => contentKey(row.pickup));
  const deliveries = rows.map((row) => contentKey(row.delivery));
  const keys = [...new Set([...pickups, ...deliveries])];
  const idOf = (key: string) => `s${keys.indexOf(key) + 1}`;
  const stops = new Map(
    rows.flatMap((row, index) => [[pickups[index]!, row.pickup], [deliveries[index]!, row.delivery]] as const),
  );
  return present({
    ...head,
    references: { ...head.references, shipper: rows[0]!.reference },
    priceCents: price,
    palletServiceCents: palletService,
    stops: keys.map((key): DraftStop => ({ ...stops.get(key)!, id: idOf(key) })),
    goods: rows.map((row, index) => ({
      id: `l${index + 1}`,
      pickupStopId: idOf(pickups[index]!),
      deliveryStopId: idOf(deliveries[index]!),
      ...row.goods.line,
    })),
  });
}

function contentKey(stop: ReadRow["pickup"]): string {
  return canonicalize(stop)!;
}

function referenceOf(row: ImportRow): string {
  return (row.cells.reference ?? "").normalize("NFC");
}
