import type { StatusTone } from "../../../components/status/Status.tsx";
import type { Formats } from "../../../domain/formats/formats.ts";
import { townOf } from "../../../domain/formats/route.ts";
import type { OrdersWords } from "../../../domain/i18n/orders/fr.ts";
import type { TradeWords } from "../../../domain/i18n/trade/fr.ts";
import type { NeedKind } from "../../../domain/orders/needs.ts";
import type { Side } from "../../../domain/orders/parties.ts";
import type { Phase } from "../../../domain/orders/phase.ts";
import type { Instant } from "../../../domain/time/instant.ts";
import { dayOf } from "../../../domain/time/zoned.ts";
import type { OrderRow } from "../../../kv/orders/row.ts";

/** The page of one order, by the side that looks at it. */
export const ORDER_PATHS: Readonly<Record<Side, string>> = {
  shipper: "/industry/orders",
  carrier: "/transporter/orders",
  recipient: "/recipient/deliveries",
};

/** The page of an order in the portal of a row's side. */
export function rowHref({ side, id }: Pick<OrderRow, "side" | "id">): string {
  return `${ORDER_PATHS[side]}/${id}`;
}

const NEED_PLACES: Readonly<Record<NeedKind, string>> = {
  to_publish: "/offer",
  to_complete: "/edit",
  to_assign: "/assignment",
  pod_to_verify: "#documents",
  flag_to_settle: "#flags",
  pod_to_send: "#documents",
  offer_to_answer: "",
  to_sign: "#stops",
};

/** Where the next thing to do about an order is done; the order itself for somebody who may only read. */
export function needHref(row: Pick<OrderRow, "side" | "id">, need: NeedKind, mayWrite: boolean): string {
  return rowHref(row) + (mayWrite ? NEED_PLACES[need] : "");
}

/** "Lyon (69) → Lille (59)", as `route` of domain/formats says it. */
export function rowRoute({ pickup, delivery }: Pick<OrderRow, "pickup" | "delivery">): string {
  return `${townOf(pickup)} → ${townOf(delivery)}`;
}

/** Whether the truck should have been at its next stop by `now`. */
export function isRowLate({ nextStopBy, phase }: OrderRow, now: Instant): boolean {
  return nextStopBy !== undefined && nextStopBy < now && (phase === "planned" || phase === "under_way");
}

const PHASE_TONES: Readonly<Record<Phase, StatusTone>> = {
  draft: "waiting",
  offered: "waiting",
  declined: "stopped",
  accepted: "waiting",
  planned: "waiting",
  under_way: "underway",
  delivered: "done",
  proof_received: "done",
  closed: "done",
  cancelled: "stopped",
};

/** How orders are placed is between shipper and carrier: a consignee's delivery is planned until it runs. */
const PLACING: ReadonlySet<Phase> = new Set(["offered", "declined", "accepted"]);

/** The status of a row: late by the clock, else its phase, with the triangle where the viewer has something to do. */
export function rowStatus(row: OrderRow, trade: TradeWords, now: Instant): { tone: StatusTone; word: string } {
  if (isRowLate(row, now)) return { tone: "stopped", word: trade.late };
  const phase = row.side === "recipient" && PLACING.has(row.phase) ? "planned" : row.phase;
  return { tone: row.need === undefined ? PHASE_TONES[phase] : "needs-you", word: trade.phase[phase] };
}

/** "Offre à accepter avant 16:40": the hour today, the day and the hour else. */
export function needText(
  { need, dueAt, zone }: { need: NeedKind; dueAt: Instant; zone: string },
  { words, trade, formats, now }: { words: OrdersWords; trade: TradeWords; formats: Formats; now: Instant },
): string {
  const when = dayOf(dueAt, zone) === dayOf(now, zone) ? formats.time(dueAt, zone) : formats.dateTime(dueAt, zone);
  return dueAt < now ? words.needSince(trade.need[need], when) : words.needBefore(trade.need[need], when);
}
