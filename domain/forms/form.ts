import type { z } from "zod";
import { boundedMemo } from "../formats/bounded_memo.ts";
import { compiled } from "./compiled.ts";
import type { FieldErrors, FormError } from "./form_error.ts";

export const MAX_FIELDS = 5_000;
export const MAX_DEPTH = 5;
export const MAX_ROWS = 500;

/** Fields that every form carries and no schema describes: the CSRF token and the operation's id. */
const ENVELOPE = ["csrf", "operation"];
const NAME = /^[A-Za-z]\w*$/;
const INDEX = /^(0|[1-9]\d{0,2})$/;

/** A form as a browser sent it, with files or without. */
export type Form = FormData | URLSearchParams;

/** A form's fields by name: what a browser sent, or the entries of values that were read before. */
export type FormFields = Iterable<readonly [name: string, value: FormDataEntryValue]>;

/** What a form's dotted names spell: text, rows by index (absent ones are holes), or named fields. */
export type FormValue = string | FormValue[] | FormValues;
export interface FormValues {
  [name: string]: FormValue;
}

/** A form read by its schema, or its errors by field together with what was typed. */
export type ParsedForm<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: FieldErrors; readonly values: Record<string, string> };

/**
 * The text fields of a form as a tree: "goods.2.quantity" is row 2 of goods. A name that is no path within MAX_DEPTH and MAX_ROWS, or
 * that contradicts one before it, stays whole as a key of the root, where a strict schema refuses it by its name. A repeated name
 * gives the list of its values. Objects have no prototype, so no name can reach one.
 */
export function readFields(form: FormFields): FormValues {
  const root = emptyFields();
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const path = pathOf(name);
    if (!path || !place(root, path, value)) root[name] = value;
  }
  return root;
}

/** The files chosen in one file field; a field left empty, which browsers send as a nameless file of no bytes, gives none. */
export function readFiles(form: Form, name: string): File[] {
  const values: FormDataEntryValue[] = form.getAll(name);
  return values.filter((value): value is File => value instanceof File && (value.size > 0 || value.name !== ""));
}

/** The text fields as typed, by name, for showing the form again; without the csrf token and operation. */
export function typedValues(form: FormFields): Record<string, string> {
  const typed = [...form].filter((entry): entry is [string, string] =>
    typeof entry[1] === "string" && !ENVELOPE.includes(entry[0])
  );
  return Object.fromEntries(typed);
}

/** Reads a form by a schema made of strict objects and the fields of `fields.ts`. Unknown fields are refused, files are not looked at. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormFields): ParsedForm<z.output<Schema>> {
  const sent = [...form];
  if (sent.length > MAX_FIELDS) {
    return { ok: false, errors: { "": { code: "too_many", facts: { max: MAX_FIELDS } } }, values: typedValues(sent) };
  }
  const fields = readFields(sent);
  for (const name of ENVELOPE) delete fields[name];
  const parsed = parseFields(schema, fields);
  return parsed.ok ? parsed : { ...parsed, values: typedValues(sent) };
}

/** Reads fields that are already a tree, as an import has them; see `parseForm`. */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  fields: unknown,
): { readonly ok: true; readonly value: z.output<Schema> } | { readonly ok: false; readonly errors: FieldErrors } {
  const parsed = compiled(schema).safeParse(fields, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  const found = parsed.error.issues.flatMap(errorsOf);
  // Fields keep the schema's order; each keeps the first of its errors, which is written last.
  return { ok: false, errors: Object.fromEntries([...found, ...found.toReversed()]) };
}

function errorsOf(issue: z.core.$ZodIssue): [path: string, error: FormError][] {
  const path = issue.path.join(".");
  switch (issue.code) {
    case "custom":
      return [[path, (issue.params as FormError | undefined) ?? { code: "invalid" }]];
    case "unrecognized_keys":
      return issue.keys.map((name) => [[...issue.path, name].join("."), { code: "unknown_field", facts: { name } }]);
    case "too_big":
      return [[path, { code: "too_many", facts: { max: Number(issue.maximum) } }]];
    case "too_small":
      return [[path, { code: "too_few", facts: { min: Number(issue.minimum) } }]];
    case "invalid_value":
      return [[path, { code: "not_in_list" }]];
    case "invalid_type":
      if (issue.input === undefined) return [[path, { code: "required" }]];
      return [[path, { code: Array.isArray(issue.input) ? "repeated" : "invalid" }]];
    default:
      return [[path, { code: "invalid" }]];
  }
}

interface Step {
  readonly part: string;
  /** A row of a list, rather than a field. */
  readonly isIndex: boolean;
}

/** The steps that a name spells, false when it is no path. Forms have the same names again and again. */
const pathOf = boundedMemo(2_000, (name: string): readonly Step[] | false => {
  const path = name.split(".", MAX_DEPTH + 1).map((part) => ({ part, isIndex: INDEX.test(part) }));
  const wellFormed = path.length <= MAX_DEPTH &&
    path.every(({ part, isIndex }) => isIndex ? Number(part) < MAX_ROWS : NAME.test(part));
  return wellFormed && path;
});

/** Puts `value` at `path`; false when a name before it made something else of a step on the way. */
function place(root: FormValues, path: readonly Step[], value: string): boolean {
  let node: FormValues | FormValue[] = root;
  for (let depth = 0; depth < path.length; depth++) {
    const { part, isIndex } = path[depth]!;
    if (Array.isArray(node) !== isIndex) return false;
    const fields = node as FormValues;
    const child: FormValue | undefined = fields[part];
    const next = path[depth + 1];
    if (next === undefined) return placeLeaf(fields, part, child, value);
    if (typeof child === "string") return false;
    fields[part] = node = child ?? (next.isIndex ? [] : emptyFields());
  }
  return false;
}

function placeLeaf(fields: FormValues, part: string, known: FormValue | undefined, value: string): boolean {
  if (known === undefined) fields[part] = value;
  else if (typeof known === "string") fields[part] = [known, value];
  else if (Array.isArray(known)) known.push(value);
  else return false;
  return true;
}

function emptyFields(): FormValues {
  return Object.create(null);
}
