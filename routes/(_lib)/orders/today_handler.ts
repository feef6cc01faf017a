import { page } from "fresh";
import type { Phase } from "../../../domain/orders/phase.ts";
import type { Instant } from "../../../domain/time/instant.ts";
import { addDays } from "../../../domain/time/local.ts";
import { dayOf } from "../../../domain/time/zoned.ts";
import { listOrdersByDays } from "../../../kv/orders/list_days.ts";
import { countOrders, listNeeds } from "../../../kv/orders/list_orders.ts";
import { type PalletWork, readPalletWork } from "../pallets/pallet_work.ts";
import { pageMinute, tagHeaders, unchanged } from "../page_tag.ts";
import { type RequestContext, viewerOf } from "../state.ts";
import { readVigilanceWork, type VigilanceWork } from "../vigilance/vigilance_work.ts";
import { groupToday, type TodayGroups } from "./today_groups.ts";

/** What the first screen of a desk portal shows. */
export interface TodayData {
  readonly title: string;
  readonly groups: TodayGroups;
  readonly counts: Readonly<Record<Phase, number>>;
  readonly pallets: PalletWork;
  readonly vigilance: readonly VigilanceWork[];
  readonly day: string;
  readonly now: Instant;
}

/** A truck that is a week late is no longer today's work. */
const LATE_DAYS = 7;
const MAX_RECENT = 200;

/** Answers the first screen of a shipper or carrier: six range reads, a carrier's eight, or none when the browser has it already. */
export async function answerToday(ctx: RequestContext) {
  const same = unchanged(ctx);
  if (same !== null) return same;
  const { deps: { store: { kv } }, words } = ctx.state;
  const { orgId, timeZone } = viewerOf(ctx);
  const now = pageMinute(ctx);
  const day = dayOf(now, timeZone);
  const [needs, recent, counts, pallets, vigilance] = await Promise.all([
    listNeeds(kv, orgId),
    listOrdersByDays(kv, orgId, { firstDay: addDays(day, -LATE_DAYS), lastDay: day, limit: MAX_RECENT, lastFirst: true }),
    countOrders(kv, orgId),
    readPalletWork(ctx),
    readVigilanceWork(ctx, now),
  ]);
  const groups = groupToday(needs, recent, now);
  const data: TodayData = { title: words.nav.today, groups, counts, pallets, vigilance, day, now };
  return page(data, { headers: tagHeaders(ctx) });
}
