import { budgetMonth, readSpent } from "../monthly_budget.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

/** Pages that were read for an organisation in a month; a PDF's own text costs nothing and does not count. */
export function countPagesRead(kv: Deno.Kv, orgId: string, month: string): Promise<number> {
  return readSpent(kv, keys.pagesRead(orgId, month));
}

/** Whether an organisation has read all pages that it may read this month; `monthlyPages` is null without a limit. */
export async function arePagesSpent({ kv, now }: Store, orgId: string, monthlyPages: number | null): Promise<boolean> {
  return monthlyPages !== null && await countPagesRead(kv, orgId, budgetMonth(now())) >= monthlyPages;
}
