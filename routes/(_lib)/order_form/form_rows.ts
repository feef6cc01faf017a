import { boundedMemo } from "../../../domain/formats/bounded_memo.ts";
import { PREFILLED_GOODS_FIELDS } from "../../../domain/orders/goods_fields.ts";
import type { OrderDraft } from "../../../domain/orders/order_draft.ts";
import { type FlatValues, orderFormValues } from "../../../domain/orders/order_form_values.ts";
import { PREFILLED_STOP_FIELDS } from "../../../domain/orders/stop_fields.ts";
import type { Stop } from "../../../domain/orders/types.ts";

/** The lists of rows that the order form has. */
export type RowList = "stops" | "goods";
type Values = Readonly<FlatValues>;

/** "stops.2.party.name": the list, the row's position, the field inside of the row. */
const ROW_FIELD = /^(stops|goods)\.(\d{1,3})\.(.+)$/;
const PREFILLED = { stops: new Set(PREFILLED_STOP_FIELDS), goods: new Set(PREFILLED_GOODS_FIELDS) };

interface RowField {
  readonly list: RowList;
  readonly position: number;
  readonly field: string;
}

const readRowField = boundedMemo(2_000, (name: string): RowField | false => {
  const [, list, position, field] = ROW_FIELD.exec(name) ?? [];
  return list && field ? { list: list as RowList, position: Number(position), field } : false;
});

/** A row field's name in its parts, or null for a field of the whole order. Forms have the same names again and again. */
export function rowFieldOf(name: string): RowField | null {
  return readRowField(name) || null;
}

/** How many rows of `list` the form shows. */
export function rowCount(values: Values, list: RowList): number {
  let count = 0;
  for (const name in values) {
    const row = rowFieldOf(name);
    if (row?.list === list) count = Math.max(count, row.position + 1);
  }
  return count;
}

/** The fields of one row, by their names inside of it. */
export function rowValues(values: Values, list: RowList, position: number): FlatValues {
  const prefix = `${list}.${position}.`;
  const own = Object.entries(values).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}

/**
 * The form with the rows of `list` in a new order: each entry is the position a row had, or the fields of a new row. Goods follow their
 * stops; a line whose stop is gone names none.
 */
export function arrangeRows(values: Values, list: RowList, order: readonly (number | Values)[]): FlatValues {
  const others = Object.entries(values).filter(([name]) => rowFieldOf(name)?.list !== list);
  const arranged = order.flatMap((row, position) =>
    Object.entries(typeof row === "number" ? rowValues(values, list, row) : row)
      .map(([field, value]) => [`${list}.${position}.${field}`, value] as const)
  );
  const follow = list === "stops" ? others.map(([name, value]) => [name, followed(name, value, order)] as const) : others;
  return Object.fromEntries([...follow, ...arranged]);
}

function followed(name: string, value: string, order: readonly (number | Values)[]): string {
  const field = rowFieldOf(name)?.field;
  if ((field !== "pickupStop" && field !== "deliveryStop") || value === "") return value;
  const position = order.indexOf(Number(value));
  return position === -1 ? "" : String(position);
}

/** A stop that nobody filled in yet. */
export function blankStop(kind: Stop["kind"], timeZone: string): FlatValues {
  return {
    kind,
    "place.timeZone": timeZone,
    "place.address.country": "FR",
    "window.kind": "slot",
    palletMode: "none",
    palletType: "EPAL1",
  };
}

/** A goods line that nobody filled in yet. */
export const BLANK_LINE: Values = { packaging: "PX" };

/** An order that nobody filled in yet: two pickups, one delivery, two lines. */
export function blankOrder(timeZone: string): FlatValues {
  const stops = [blankStop("pickup", timeZone), blankStop("pickup", timeZone), blankStop("delivery", timeZone)];
  return arrangeRows(arrangeRows({ priority: "normal" }, "stops", stops), "goods", [BLANK_LINE, BLANK_LINE]);
}

/** The fields that show a draft. A place that bears its company's name shows none, so that it follows when the company is rewritten. */
export function shownValues(draft: OrderDraft): FlatValues {
  const values = orderFormValues(draft);
  const borrowed = (name: string, value: string) =>
    name.endsWith(".place.name") && value === values[name.replace("place.name", "party.name")];
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !borrowed(name, value)));
}

/** The form without the rows that nobody filled in, so that each row of it is one of the draft, at the same position. */
export function withoutBlankRows(values: Values): FlatValues {
  return (["stops", "goods"] as const).reduce((kept: FlatValues, list) => {
    const filled = filledRows(kept, list);
    return filled.length === rowCount(kept, list) ? kept : arrangeRows(kept, list, filled);
  }, { ...values });
}

function filledRows(values: Values, list: RowList): number[] {
  const filled = new Set<number>();
  for (const name in values) {
    const row = values[name]!.trim() === "" ? null : rowFieldOf(name);
    if (row?.list === list && !PREFILLED[list].has(row.field)) filled.add(row.position);
  }
  return [...filled].sort((one, other) => one - other);
}

/** The form with at least one pickup, one delivery and one line to write into. New stops of a kind that lacks come where they belong. */
export function withLeastRows(values: Values, timeZone: string): FlatValues {
  const stops = [...Array(rowCount(values, "stops")).keys()];
  const has = (kind: Stop["kind"]) => stops.some((position) => values[`stops.${position}.kind`] === kind);
  const completed = has("pickup") && has("delivery") ? { ...values } : arrangeRows(values, "stops", [
    ...has("pickup") ? [] : [blankStop("pickup", timeZone)],
    ...stops,
    ...has("delivery") ? [] : [blankStop("delivery", timeZone)],
  ]);
  return rowCount(completed, "goods") > 0 ? completed : arrangeRows(completed, "goods", [BLANK_LINE]);
}

/**
 * The form with an id for every new row, which no row of the order ever had: it is made of the revision that the edit replaces. So what another
 * edit of the same order took out is never mistaken for what this one adds.
 */
export function withNewIds(values: Values, revision: number): FlatValues {
  const ids = (["stops", "goods"] as const).flatMap((list) =>
    [...Array(rowCount(values, list)).keys()]
      .filter((position) => !values[`${list}.${position}.id`])
      .map((position) => [`${list}.${position}.id`, `${list === "stops" ? "s" : "l"}${revision}-${position + 1}`])
  );
  return { ...values, ...Object.fromEntries(ids) };
}
