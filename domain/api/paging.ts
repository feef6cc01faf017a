import { z } from "zod";

export const MAX_PAGE_ITEMS = 100;

/** Query parameters of every list, to spread into its query schema. */
export const PAGE_QUERY = {
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_ITEMS).default(50)
    .meta({ description: "Items a page, 1 to 100.", example: 50 }),
  cursor: z.string().min(1).max(1_000).optional()
    .meta({ description: "`nextCursor` of the page before; absent for the first page." }),
};

/** A page of a list as the API answers it: `id` names the schema in the published document. */
export function pageSchema<Item extends z.ZodType>(item: Item, id: string) {
  return z.strictObject({
    items: z.array(item).max(MAX_PAGE_ITEMS),
    nextCursor: z.string().nullable().meta({ description: "Leads to the next page; null at the end." }),
  }).meta({ id });
}
