import type { DescribedSchema } from "./described.ts";

/** One field of a body, as the reference lists it. */
export interface FieldRow {
  /** "stops[].address.city". */
  readonly path: string;
  readonly schema: DescribedSchema;
  readonly isRequired: boolean;
}

/** The fields of a schema in its order, those within under the path of what holds them; what has a name of its own is listed there. */
export function fieldsOf(schema: DescribedSchema, path = ""): FieldRow[] {
  if (schema.items !== undefined) return fieldsOf(schema.items, `${path}[]`);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return withoutTwice(choices.flatMap((choice) => fieldsOf(choice, path)));
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = path === "" ? name : `${path}.${name}`;
    return [{ path: at, schema: field, isRequired: schema.required?.includes(name) ?? false }, ...fieldsOf(field, at)];
  });
}

/** Alternatives share fields: each is listed once. */
function withoutTwice(rows: readonly FieldRow[]): FieldRow[] {
  return [...new Map(rows.toReversed().map((row) => [row.path, row])).values()].toReversed();
}
