import type { Instant } from "../../domain/time/instant.ts";
import { dayOf } from "../../domain/time/zoned.ts";
import { keys } from "../keys.ts";

/** Months of a budget are those of France, "2026-11". */
export function budgetMonth(now: Instant): string {
  return dayOf(now, "Europe/Paris").slice(0, 7);
}

/** Pages that were read for an organisation in a month; a PDF's own text costs nothing and does not count. */
export async function countPagesRead(kv: Deno.Kv, orgId: string, month: string): Promise<number> {
  return Number((await kv.get<Deno.KvU64>(keys.pagesRead(orgId, month))).value?.value ?? 0n);
}
