import type { NeedKind } from "../../domain/orders/needs.ts";
import { type Phase, PHASES } from "../../domain/orders/phase.ts";
import { type FirstPage, keptPages, type ListVersion } from "../kept_pages.ts";
import { keys } from "../keys.ts";
import { type Page, PAGE_ROWS, readAll, readPage } from "../page.ts";
import { searchable } from "../searchable.ts";
import type { DriverStopRow } from "./orders.ts";
import type { OrderRow } from "./row.ts";

/** What an orders page asks for; at most one of `phase`, `day` and `search` narrows the list. */
export interface OrderFilter {
  readonly phase?: Phase | undefined;
  /** Local day of the first pickup (of the delivery for a recipient), "YYYY-MM-DD". */
  readonly day?: string | undefined;
  /** Beginning of a number or reference. */
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  /** Rows a page; `PAGE_ROWS` unless told. */
  readonly limit?: number;
}

/**
 * One page of the orders of an organisation, newest first (by day: in the order of their creation; searched: in that of what was found). At most
 * one range read, none where the page is kept for `version`.
 */
export function listOrders(
  kv: Deno.Kv,
  orgId: string,
  filter: OrderFilter,
  version: ListVersion | null = null,
): Promise<Page<OrderRow>> {
  const { phase, day, search, cursor, limit = PAGE_ROWS } = filter;
  if (search) {
    const start = searchable(search);
    return readPage(kv, { prefix: ["orders_by_reference", orgId], between: [start, start + "\uffff"] }, { cursor, limit });
  }
  // Not kept: there are as many days as anybody asks for.
  if (day) return readPage(kv, { prefix: ["orders_by_day", orgId, day] }, { cursor, limit });
  const prefix = phase ? ["orders_by_phase", orgId, phase] : ["orders_by_org", orgId];
  return listFrom(kv, orgId, { prefix, reverse: true }, { cursor, limit, version });
}

/** What needs an organisation now, most urgent first within each need; at most 60. */
export function listNeeds(kv: Deno.Kv, orgId: string): Promise<OrderRow[]> {
  return readAll<OrderRow>(kv, { prefix: ["orders_by_need", orgId] }, 60);
}

/** Orders that need one thing of an organisation, most urgent first. */
export function listOrdersByNeed(
  kv: Deno.Kv,
  orgId: string,
  need: NeedKind,
  cursor?: string,
  version: ListVersion | null = null,
): Promise<Page<OrderRow>> {
  return listFrom(kv, orgId, { prefix: ["orders_by_need", orgId, need] }, { cursor, limit: PAGE_ROWS, version });
}

function listFrom(
  kv: Deno.Kv,
  orgId: string,
  range: FirstPage,
  { cursor, limit, version }: { cursor: string | undefined; limit: number; version: ListVersion | null },
): Promise<Page<OrderRow>> {
  const isKept = cursor === undefined && limit === PAGE_ROWS && version !== null;
  if (isKept) return keptPages(kv).read(kv, orgId, version, range);
  return readPage(kv, range, { cursor, limit, reverse: range.reverse ?? false });
}

/** Stops of a driver from `firstDay` to `lastDay` (local days, both within), in the order of their windows; at most 100. */
export function listDriverStops(kv: Deno.Kv, driverId: string, firstDay: string, lastDay: string): Promise<DriverStopRow[]> {
  return readAll(
    kv,
    { start: ["stops_by_driver", driverId, firstDay], end: ["stops_by_driver", driverId, lastDay + "\uffff"] },
    100,
  );
}

/** How many orders of an organisation are in each phase: one range read of growing sums. */
export async function countOrders(kv: Deno.Kv, orgId: string): Promise<Record<Phase, number>> {
  const counts = Object.fromEntries(PHASES.map((phase) => [phase, 0])) as Record<Phase, number>;
  for await (const entry of kv.list<Deno.KvU64>({ prefix: keys.orderCount(orgId, "").slice(0, 2) }, { limit: PHASES.length })) {
    counts[entry.key[2] as Phase] = Number(entry.value.value);
  }
  return counts;
}
