import { keys } from "../keys.ts";
import { readPage } from "../page.ts";
import type { OrderRow } from "../orders/row.ts";
import { searchable } from "../searchable.ts";

/** More have one name only by a slip; two are one too many already. */
const MOST = 5;

/** The orders that an organisation ships or carries and that have that number or reference, whole: one range read of its own orders alone. */
export async function findOrdersCalled(kv: Deno.Kv, orgId: string, name: string): Promise<readonly OrderRow[]> {
  const spelt = searchable(name);
  if (spelt === "") return [];
  const prefix = keys.orderByReference(orgId, spelt, "").slice(0, -1);
  const { rows } = await readPage<OrderRow>(kv, { prefix }, { limit: MOST });
  return rows.filter(({ side }) => side !== "recipient");
}
