import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { budgetMonth, spend } from "../monthly_budget.ts";
import type { Store } from "../store.ts";

/** Counts one page that an engine read for an organisation's month. True when it was the last of the month. */
export async function countPage(commit: Commit, store: Store, orgId: string, limit: number | null): Promise<boolean> {
  const pagesRead = await spend(commit, store, {
    key: keys.pagesRead(orgId, budgetMonth(store.now())),
    amount: 1,
    limit,
    alarm: (percent, pages, monthlyPages) => ({
      orgId,
      path: "/notices",
      type: "reading.budget",
      facts: { percent, pages, monthlyPages },
    }),
  });
  return limit !== null && pagesRead !== null && pagesRead >= limit;
}
