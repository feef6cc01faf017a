import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { tellFirm } from "../notices/tell_firm.ts";
import type { Store } from "../store.ts";
import { budgetMonth } from "./pages_read.ts";

/** Shares of a month's pages, in percent, of which the organisation is told. */
const ALARMS = [80, 100] as const;

/**
 * Counts one page that an engine read; tells the organisation when 80 and 100 % of its pages are spent. True when it was the last of the month. The count is
 * checked where there is a limit: of two pages at once, one reaches an alarm.
 */
export async function countPage(commit: Commit, store: Store, orgId: string, monthlyPages: number | null): Promise<boolean> {
  const month = budgetMonth(store.now());
  const key = keys.pagesRead(orgId, month);
  commit.add(key, 1);
  if (monthlyPages === null) return false;
  const { value, versionstamp } = await store.kv.get<Deno.KvU64>(key);
  commit.check(key, versionstamp);
  const pages = Number(value?.value ?? 0n) + 1;
  for (const percent of ALARMS) {
    if (pages !== Math.ceil(monthlyPages * percent / 100)) continue;
    tellFirm(commit, store, { orgId, path: "/notices", type: "reading.budget", facts: { percent, pages, monthlyPages } });
  }
  return pages >= monthlyPages;
}
