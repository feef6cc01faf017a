import { POSITION_RETENTION_MS } from "../../domain/tracking/position.ts";
import { DAY_MS, type Instant } from "../../domain/time/instant.ts";
import type { LocalDate } from "../../domain/time/local.ts";
import { dayBounds, dayOf } from "../../domain/time/zoned.ts";
import type { IndexEntry } from "../commit.ts";
import { keys } from "../keys.ts";

/** For so long may the job that erases positions fail, until they end by themselves. */
const SPARE_MS = 7 * DAY_MS;

/** The day under which a position is found when it is to be erased. */
export function positionDay(at: Instant): LocalDate {
  return dayOf(at, "UTC");
}

/** The first moment of such a day, and of the next. */
export function positionDayBounds(day: LocalDate): { readonly from: Instant; readonly to: Instant } {
  return dayBounds(day, "UTC");
}

/** What leads to the positions of an order and a day: the same for each of them. */
export function dayEntry(orderId: string, at: Instant): IndexEntry {
  return { key: keys.positionByDay(positionDay(at), orderId), value: { orderId } };
}

/** Until when a position that comes in at `receivedAt`, its entry and its place as the latest live at the most, should no job erase them. */
export function positionExpiry(at: Instant, receivedAt: Instant): { readonly expireIn: number } {
  return { expireIn: positionDayBounds(positionDay(at)).to + POSITION_RETENTION_MS + SPARE_MS - receivedAt };
}
