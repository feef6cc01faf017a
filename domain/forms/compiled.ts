import { z } from "zod";

const seen = new WeakSet<z.ZodType>();
const parsers = new WeakMap<z.ZodType, z.ZodType>();

/**
 * `schema` with a parser written out for it, which reads a long form in half the time. Writing it takes longer than many readings, so it is done for a
 * schema that comes a second time: one that a request makes for itself never does.
 */
export function compiled<Schema extends z.ZodType>(schema: Schema): Schema {
  const known = parsers.get(schema);
  if (known !== undefined) return known as Schema;
  if (!seen.has(schema)) {
    seen.add(schema);
    return schema;
  }
  const parser = z.compile(schema);
  parsers.set(schema, parser);
  return parser;
}
