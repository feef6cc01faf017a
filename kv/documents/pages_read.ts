import { readSpent } from "../monthly_budget.ts";
import { keys } from "../keys.ts";

/** Pages that were read for an organisation in a month; a PDF's own text costs nothing and does not count. */
export function countPagesRead(kv: Deno.Kv, orgId: string, month: string): Promise<number> {
  return readSpent(kv, keys.pagesRead(orgId, month));
}
