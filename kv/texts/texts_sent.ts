import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { budgetMonth, readSpent, spend } from "../monthly_budget.ts";
import type { Store } from "../store.ts";

/** Parts of texts that an organisation had sent this month. */
export function countTextsSent({ kv, now }: Pick<Store, "kv" | "now">, orgId: string): Promise<number> {
  return readSpent(kv, keys.textsSent(orgId, budgetMonth(now())));
}

/** Adds to the commit that an organisation had a text of `parts` sent, of those that its month has. */
export async function countText(
  commit: Commit,
  store: Store,
  orgId: string,
  { parts, monthlyTexts }: { readonly parts: number; readonly monthlyTexts: number | null },
): Promise<void> {
  await spend(commit, store, {
    key: keys.textsSent(orgId, budgetMonth(store.now())),
    amount: parts,
    limit: monthlyTexts,
    alarm: (percent, texts, limit) => ({
      orgId,
      path: "/notices",
      type: "texts.budget",
      facts: { percent, texts, monthlyTexts: limit },
    }),
  });
}
