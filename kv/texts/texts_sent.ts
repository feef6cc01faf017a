import type { Commit } from "../commit.ts";
import { budgetMonth } from "../documents/pages_read.ts";
import { keys } from "../keys.ts";
import { tellFirm } from "../notices/tell_firm.ts";
import type { Store } from "../store.ts";

/** Shares of a month's texts, in percent, of which the organisation is told. */
const ALARMS = [80, 100] as const;

/** Parts of texts that an organisation had sent this month. */
export async function countTextsSent({ kv, now }: Pick<Store, "kv" | "now">, orgId: string): Promise<number> {
  return Number((await kv.get<Deno.KvU64>(keys.textsSent(orgId, budgetMonth(now())))).value?.value ?? 0n);
}

/**
 * Adds to the commit that an organisation had a text of `parts` sent; tells it when 80 and 100 % of the month are spent. The count is checked where there
 * is a limit: of two texts at once, one reaches an alarm.
 */
export async function countText(
  commit: Commit,
  store: Store,
  orgId: string,
  { parts, monthlyTexts }: { readonly parts: number; readonly monthlyTexts: number | null },
): Promise<void> {
  const key = keys.textsSent(orgId, budgetMonth(store.now()));
  commit.add(key, parts);
  if (monthlyTexts === null) return;
  const { value, versionstamp } = await store.kv.get<Deno.KvU64>(key);
  commit.check(key, versionstamp);
  const before = Number(value?.value ?? 0n);
  const texts = before + parts;
  for (const percent of ALARMS) {
    const share = Math.ceil(monthlyTexts * percent / 100);
    if (before >= share || texts < share) continue;
    tellFirm(commit, store, { orgId, path: "/notices", type: "texts.budget", facts: { percent, texts, monthlyTexts } });
  }
}
