import { readPage } from "../page.ts";
import type { OrderRow } from "./row.ts";

/** Orders of an organisation from `firstDay` to `lastDay` (local days, both within), by day; at most `limit`, the first or the last ones. */
export async function listOrdersByDays(
  kv: Deno.Kv,
  orgId: string,
  { firstDay, lastDay, limit, lastFirst = false }: {
    firstDay: string;
    lastDay: string;
    limit: number;
    lastFirst?: boolean;
  },
): Promise<readonly OrderRow[]> {
  const range = { prefix: ["orders_by_day", orgId], between: [firstDay, lastDay + "\uffff"] } as const;
  return (await readPage<OrderRow>(kv, range, { limit, reverse: lastFirst })).rows;
}
