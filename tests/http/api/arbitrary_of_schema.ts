import fc from "fast-check";

/** A JSON schema of the published document. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly additionalProperties?: boolean | Schema;
}

const MOST_ITEMS = 3;
const MOST_CHARS = 40;
/** Moments around that of the test clock. */
const MOMENTS = fc.integer({ min: Date.UTC(2026, 9), max: Date.UTC(2027, 1) }).map((ms) => new Date(ms).toISOString());

/** Values that `schema` allows; those it names with `known` come from there half of the time. */
export function arbitraryOfSchema(
  schema: Schema,
  resolve: (ref: string) => Schema,
  known: (name: string) => readonly string[] = () => [],
): fc.Arbitrary<unknown> {
  const of = (inner: Schema, name = "") => arbitraryOf(inner, name);
  return of(schema);

  function arbitraryOf(schema: Schema, name: string): fc.Arbitrary<unknown> {
    if (schema.$ref !== undefined) return of(resolve(schema.$ref), name);
    if ("const" in schema) return fc.constant(schema["const"]);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) return fc.oneof(...choices.map((choice) => of(choice, name)));
    if (schema.allOf !== undefined) {
      return fc.tuple(...schema.allOf.map((part) => of(part, name)))
        .map((parts) => Object.assign({}, ...parts as object[]) as unknown);
    }
    const types = typeof schema.type === "string" ? [schema.type] : schema.type ?? [];
    return types.length === 0 ? fc.jsonValue() : fc.oneof(...types.map((type) => ofType(schema, type, name)));
  }

  function ofType(schema: Schema, type: string, name: string): fc.Arbitrary<unknown> {
    switch (type) {
      case "object":
        return ofObject(schema);
      case "array":
        return fc.array(of(schema.items ?? {}, name), {
          minLength: Number(schema["minItems"] ?? 0),
          maxLength: Math.max(Number(schema["minItems"] ?? 0), Math.min(MOST_ITEMS, Number(schema["maxItems"] ?? MOST_ITEMS))),
        });
      case "string": {
        const ids = known(name);
        return ids.length === 0 ? ofText(schema) : fc.oneof(fc.constantFrom(...ids), ofText(schema));
      }
      case "integer":
        return fc.integer({ min: lowest(schema, 1), max: highest(schema, 1) });
      case "number":
        return fc.double({ min: lowest(schema, 1e-9), max: highest(schema, 1e-9), noNaN: true });
      case "boolean":
        return fc.boolean();
      default:
        return fc.constant(null);
    }
  }

  function ofObject({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
    if (typeof additionalProperties === "object" && Object.keys(properties).length === 0) {
      return fc.dictionary(fc.string({ minLength: 1, maxLength: 10 }), of(additionalProperties), { maxKeys: MOST_ITEMS });
    }
    const fields = Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, of(field, name)]));
    return fc.record(fields, { requiredKeys: [...required], noNullPrototype: true });
  }
}

function ofText(schema: Schema): fc.Arbitrary<unknown> {
  const { format, pattern } = schema as { readonly format?: string; readonly pattern?: string };
  if (format === "date-time") return MOMENTS;
  if (format === "date") return MOMENTS.map((moment) => moment.slice(0, 10));
  if (format === "email") return fc.emailAddress();
  if (format === "uri") return fc.webUrl();
  if (format === "uuid") return fc.uuid();
  if (format === "binary") return fc.constant(new File(["%PDF-1.7\n%%EOF\n"], "pod.pdf", { type: "application/pdf" }));
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const minLength = Number(schema["minLength"] ?? 0);
  const maxLength = Math.max(minLength, Math.min(MOST_CHARS, Number(schema["maxLength"] ?? MOST_CHARS)));
  return fc.oneof(fc.string({ minLength, maxLength }), fc.string({ unit: "grapheme", minLength, maxLength }));
}

function lowest(schema: Schema, step: number): number {
  return Number(
    schema["minimum"] ?? (schema["exclusiveMinimum"] === undefined ? -1e6 : Number(schema["exclusiveMinimum"]) + step),
  );
}

function highest(schema: Schema, step: number): number {
  return Number(
    schema["maximum"] ?? (schema["exclusiveMaximum"] === undefined ? 1e6 : Number(schema["exclusiveMaximum"]) - step),
  );
}
