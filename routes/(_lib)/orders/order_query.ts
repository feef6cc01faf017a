import type { NeedKind } from "../../../domain/orders/needs.ts";
import type { Side } from "../../../domain/orders/parties.ts";
import { type Phase, PHASES } from "../../../domain/orders/phase.ts";
import { readLocalDate } from "../../../domain/time/local.ts";
import { dayOf } from "../../../domain/time/zoned.ts";
import type { ListVersion } from "../../../kv/kept_pages.ts";
import { listOrders, listOrdersByNeed } from "../../../kv/orders/list_orders.ts";
import type { OrderRow } from "../../../kv/orders/row.ts";
import type { Page } from "../../../kv/page.ts";
import type { Store } from "../../../kv/store.ts";

/** What a list of orders is narrowed to, as its address says. */
export interface OrderQuery {
  readonly q?: string;
  readonly day?: string;
  readonly need?: NeedKind;
  readonly phase?: Phase;
  readonly cursor?: string;
}

/** What a side may be asked for, most urgent first. */
export const NEEDS_OF: Readonly<Record<Side, readonly NeedKind[]>> = {
  shipper: ["pod_to_verify", "to_publish", "to_complete", "flag_to_settle"],
  carrier: ["offer_to_answer", "to_assign", "pod_to_send"],
  recipient: ["to_sign"],
};

/** The query of an address; what it does not know is left out. */
export function readQuery({ searchParams }: URL, side: Side): OrderQuery {
  const q = searchParams.get("q")?.trim().slice(0, 80);
  const day = readLocalDate(searchParams.get("day") ?? "");
  const need = NEEDS_OF[side].find((kind) => kind === searchParams.get("need"));
  const phase = PHASES.find((kind) => kind === searchParams.get("phase"));
  const cursor = searchParams.get("cursor");
  return { ...q && { q }, ...day && { day }, ...need && { need }, ...phase && { phase }, ...cursor && { cursor } };
}

/** The address of the list at `path` narrowed to `query`. */
export function listHref(path: string, query: OrderQuery): string {
  const params = new URLSearchParams(Object.entries(query));
  return params.size === 0 ? path : `${path}?${params}`;
}

/**
 * One page of the orders asked for: at most one range read over the narrowest index, whose rows are then held against the rest of the query. A page may
 * so hold fewer rows than it has room for, and the next one more.
 */
export async function readOrders(
  { kv }: Store,
  orgId: string,
  query: OrderQuery,
  version: ListVersion | null = null,
): Promise<Page<OrderRow>> {
  const { q, day, need, phase, cursor } = query;
  const byNeed = need !== undefined && !q && !day;
  const page = byNeed
    ? await listOrdersByNeed(kv, orgId, need, cursor, version)
    : await listOrders(kv, orgId, { cursor, ...q ? { search: q } : day ? { day } : { phase } }, version);
  if (Object.keys(query).length <= 1) return page;
  const fits = (row: OrderRow) =>
    (!phase || row.phase === phase) && (!need || row.need === need) &&
    (!day || dayOf(row.pickup.from, row.pickup.zone) === day);
  const kept = page.rows.flatMap((row, index) => fits(row) ? [index] : []);
  return {
    rows: kept.map((index) => page.rows[index]!),
    versionstamps: kept.map((index) => page.versionstamps[index]!),
    next: page.next,
  };
}
