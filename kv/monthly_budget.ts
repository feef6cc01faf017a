import type { Notice } from "../domain/notices/notice.ts";
import type { Instant } from "../domain/time/instant.ts";
import { dayOf } from "../domain/time/zoned.ts";
import type { Commit } from "./commit.ts";
import { tellFirm } from "./notices/tell_firm.ts";
import type { Store } from "./store.ts";

/** Shares of a month's budget, in percent, of which the organisation is told. */
const ALARMS = [80, 100] as const;

/** Months of a budget are those of France, "2026-11". */
export function budgetMonth(now: Instant): string {
  return dayOf(now, "Europe/Paris").slice(0, 7);
}

/** What a month's counter at `key` says was spent. */
export async function readSpent(kv: Deno.Kv, key: Deno.KvKey): Promise<number> {
  return Number((await kv.get<Deno.KvU64>(key)).value?.value ?? 0n);
}

/** What is spent of a month's budget, and by which notice its organisation is told how much that is. */
export interface Spending {
  readonly key: Deno.KvKey;
  readonly amount: number;
  /** Null without a limit. */
  readonly limit: number | null;
  alarm(percent: (typeof ALARMS)[number], spent: number, limit: number): Notice;
}

/**
 * Adds to the commit that some of a month's budget was spent; tells the organisation when 80 and 100 % are. Gives what is spent then, null without a limit. The
 * counter is checked where there is one: of two spendings at once, one reaches an alarm.
 */
export async function spend(commit: Commit, store: Store, { key, amount, limit, alarm }: Spending): Promise<number | null> {
  commit.add(key, amount);
  if (limit === null) return null;
  const { value, versionstamp } = await store.kv.get<Deno.KvU64>(key);
  commit.check(key, versionstamp);
  const before = Number(value?.value ?? 0n);
  const spent = before + amount;
  for (const percent of ALARMS) {
    const share = Math.ceil(limit * percent / 100);
    if (before < share && spent >= share) tellFirm(commit, store, alarm(percent, spent, limit));
  }
  return spent;
}
