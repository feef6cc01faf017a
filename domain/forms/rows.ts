import { z } from "zod";

/** Whether nothing was entered: all text blank, apart from fields that always have a value (selects, hidden ids), given by path. */
export function isBlank(value: unknown, prefilled: ReadonlySet<string> = new Set(), path = ""): boolean {
  if (value === undefined) return true;
  if (typeof value === "string") return value.trim() === "" || prefilled.has(path);
  return Object.entries(value as object).every(([name, part]) => isBlank(part, prefilled, path ? `${path}.${name}` : name));
}

/**
 * Repeated rows of a form. A blank row, or one taken out, gives undefined, so that the others keep their position and their errors
 * their path; trailing blank rows are dropped, so that a form can offer some.
 */
export function rows<Row extends z.ZodType>(
  row: Row,
  { max, prefilled }: { readonly max: number; readonly prefilled: readonly string[] },
): z.ZodType<(z.output<Row> | undefined)[]> {
  const ignored = new Set(prefilled);
  return z.unknown().optional()
    .transform((list) => {
      if (!Array.isArray(list)) return list ?? [];
      const entered = Array.from(list, (entry) => isBlank(entry, ignored) ? undefined : entry);
      return entered.slice(0, entered.findLastIndex((entry) => entry !== undefined) + 1);
    })
    .pipe(z.array(row.optional()).max(max));
}

/** A group of fields that may be left blank as a whole. */
export function optionalGroup<Group extends z.ZodType>(group: Group): z.ZodType<z.output<Group> | undefined> {
  return z.unknown().optional().transform((fields) => isBlank(fields) ? undefined : fields).pipe(group.optional());
}

/** A group of fields that reads as an empty one when the form lacks it, so that each error stands at its own field. */
export function group<Group extends z.ZodType>(group: Group): z.ZodType<z.output<Group>> {
  return z.unknown().optional().transform((fields): unknown => fields ?? {}).pipe(group);
}
