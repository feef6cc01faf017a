import type { FieldError } from "../../../components/form/ErrorSummary.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import type { OrderFormField, OrderFormWords } from "../../../domain/i18n/order_form/fr.ts";
import type { Words } from "../../../domain/i18n/words.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import { readLocalDateTime } from "../../../domain/time/local.ts";
import { errorOf, type FormView } from "../form_answer.ts";
import { locatedErrors } from "../located_errors.ts";
import { rowCount, rowFieldOf } from "./form_rows.ts";

/** A row, a field inside of one, or a row's site chooser. */
const ROW_OR_FIELD = /^(stops|goods|site)\.(\d+)(?:\.(.+))?$/;
/** Fields below the rows. */
const TERMS = ["price", "palletService", "instructions"];

/** What each part of the order form needs to draw its fields. */
export interface OrderFields {
  readonly lang: Lang;
  readonly words: Words;
  readonly form: OrderFormWords;
  readonly view: FormView;
}

/** Name, label, value and error of one field, ready to be spread on its component. `row` is "stops.0" or absent. */
export function fieldOf({ lang, form, view }: OrderFields, field: OrderFormField, row?: string) {
  const name = row === undefined ? field : `${row}.${field}`;
  return { lang, name, label: form.fields[field], value: view.values[name] ?? "", error: errorOf(view, name) };
}

/** What the stops are called, in their order: "Enlèvement 1", "Enlèvement 2", "Livraison 1". */
export function stopNames({ words, form, view: { values } }: OrderFields): string[] {
  const counts = { pickup: 0, delivery: 0 };
  return [...Array(rowCount(values, "stops")).keys()].map((position) => {
    const kind = values[`stops.${position}.kind`] === "delivery" ? "delivery" : "pickup";
    return form.numbered(words.trade.stopKind[kind], ++counts[kind]);
  });
}

/** The errors as the summary lists them, down the form. */
export function listedErrors(fields: OrderFields): FieldError[] {
  const ranked = fields.view.errors.map((error) => ({ error, rank: rankOf(fields, error.name ?? "") }));
  const inOrder = ranked.sort((a, b) => a.rank - b.rank).map(({ error }) => error);
  return locatedErrors(inOrder, (name) => placeOf(fields, name));
}

/** Where a field stands in the form: the references, then row by row, then the terms. */
function rankOf({ form }: OrderFields, name: string): number {
  const [, list, position, field = name] = ROW_OR_FIELD.exec(name) ?? [];
  const row = list === undefined ? (TERMS.includes(name) ? 2_000 : -1) : Number(position) + (list === "goods" ? 1_000 : 0);
  return row * 100 + Object.keys(form.fields).indexOf(field);
}

/** Where a field is, in words: its row, if it is in one, and its label. */
export function placeOf(fields: OrderFields, name: string): string[] {
  const { form } = fields;
  const [, list, position, field = list === undefined ? name : ""] = ROW_OR_FIELD.exec(name) ?? [];
  const row = list === "goods" ? form.numbered(form.line, Number(position) + 1) : stopNames(fields)[Number(position)];
  const label = (form.fields as Readonly<Record<string, string>>)[list === "site" ? "site" : field];
  return [list && row, label].filter((part) => part !== undefined);
}

/** A field's value as somebody reads it: codes by their words, moments by the language's format, a goods line's stop by its name. */
export function shownValue(fields: OrderFields, name: string, value: string): string {
  const { trade } = fields.words;
  const field = rowFieldOf(name)?.field ?? name;
  switch (field) {
    case "priority":
    case "palletMode":
    case "palletType":
    case "packaging":
      return (trade[field] as Readonly<Record<string, string>>)[value] ?? value;
    case "window.kind":
      return (trade.windowKind as Readonly<Record<string, string>>)[value] ?? value;
    case "window.from":
    case "window.to":
      return readLocalDateTime(value) === null ? value : formatsFor(fields.lang, "UTC").dateTime(Date.parse(`${value}Z`));
    default:
      return value;
  }
}

/** Options of a closed list of codes, by their words. */
export function optionsOf<Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>) {
  return codes.map((code) => ({ value: code, label: words[code] }));
}
