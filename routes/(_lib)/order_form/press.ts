import type { Site } from "../../../domain/directory/types.ts";
import { MAX_GOODS_LINES, MAX_STOPS } from "../../../domain/orders/order_draft.ts";
import { type FlatValues, siteValues } from "../../../domain/orders/order_form_values.ts";
import { type Form, typedValues } from "../../../domain/forms/form.ts";
import { arrangeRows, BLANK_LINE, blankStop, rowCount, type RowList } from "./form_rows.ts";

/** What the pressed button of the order form asks for. All but "save" show the form again, with nothing stored. */
export type Press =
  | { readonly kind: "save"; readonly next: "order" | "offer" }
  | { readonly kind: "add"; readonly what: "pickup" | "delivery" | "line" | "adr" }
  | { readonly kind: "remove" | "up"; readonly list: RowList; readonly position: number }
  | { readonly kind: "site"; readonly position: number; readonly siteId: string };

/** Fields of the form that are not of the order: the buttons, the site choosers, and what an edit compares with. */
const CONTROLS = /^(add|remove|up|take|next|revision|base|site\.\d{1,3})$/;
const ROW = /^(stops|goods)\.(\d{1,3})$/;

/** The fields of the order as typed, without the form's own controls. */
export function orderValues(form: Form): FlatValues {
  const values = typedValues(form);
  for (const name in values) if (CONTROLS.test(name)) delete values[name];
  return values;
}

/** Which button was pressed; a button that the form does not have counts as saving. */
export function pressOf(form: Form): Press {
  const add = form.get("add");
  if (add === "pickup" || add === "delivery" || add === "line" || add === "adr") return { kind: "add", what: add };
  for (const kind of ["remove", "up"] as const) {
    const [, list, position] = ROW.exec(String(form.get(kind))) ?? [];
    if (list) return { kind, list: list as RowList, position: Number(position) };
  }
  const [, , position] = ROW.exec(String(form.get("take"))) ?? [];
  if (position) return { kind: "site", position: Number(position), siteId: String(form.get(`site.${position}`) ?? "") };
  return { kind: "save", next: form.get("next") === "offer" ? "offer" : "order" };
}

/** The form with one row more, fewer, or moved. A pickup is added before the first delivery: it has to be loaded before. */
export function rearranged(values: FlatValues, press: Extract<Press, { kind: "add" | "remove" | "up" }>, timeZone: string) {
  if (press.kind === "add") return withAdded(values, press.what, timeZone);
  const rows = [...Array(rowCount(values, press.list)).keys()];
  const { list, position } = press;
  if (press.kind === "remove") return arrangeRows(values, list, rows.toSpliced(position, 1));
  if (position === 0 || position >= rows.length) return values;
  return arrangeRows(values, list, rows.with(position - 1, position).with(position, position - 1));
}

function withAdded(values: FlatValues, what: Extract<Press, { kind: "add" }>["what"], timeZone: string): FlatValues {
  if (what === "line" || what === "adr") {
    const lines = [...Array(rowCount(values, "goods")).keys()];
    return lines.length >= MAX_GOODS_LINES ? values : arrangeRows(values, "goods", [...lines, BLANK_LINE]);
  }
  const stops: (number | FlatValues)[] = [...Array(rowCount(values, "stops")).keys()];
  if (stops.length >= MAX_STOPS) return values;
  return arrangeRows(values, "stops", stops.toSpliced(placeOfNewStop(values, what), 0, blankStop(what, timeZone)));
}

/** Where a new stop of `kind` goes: a pickup after the last pickup, a delivery at the end. */
export function placeOfNewStop(values: FlatValues, kind: "pickup" | "delivery"): number {
  const kinds = [...Array(rowCount(values, "stops")).keys()].map((position) => values[`stops.${position}.kind`]);
  return kind === "pickup" ? kinds.lastIndexOf("pickup") + 1 : kinds.length;
}

/** The form with a stop's company, place and contact taken from `site`; what was written there before goes. */
export function withSite(values: FlatValues, position: number, site: Site): FlatValues {
  const stop = `stops.${position}`;
  const replaced = ["party", "place", "contact"].map((group) => `${stop}.${group}.`);
  const others = Object.entries(values).filter(([name]) => !replaced.some((prefix) => name.startsWith(prefix)));
  return { ...Object.fromEntries(others), ...siteValues(stop, site) };
}

/** The fields of the order as they were when the form was opened; none when the form does not tell. */
export function readBase(form: Form): FlatValues {
  try {
    const base: unknown = JSON.parse(String(form.get("base")));
    if (typeof base !== "object" || base === null) return {};
    return Object.fromEntries(Object.entries(base).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch {
    return {};
  }
}
