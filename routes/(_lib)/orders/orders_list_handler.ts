import { page } from "fresh";
import type { Instant } from "../../../domain/time/instant.ts";
import type { OrderRow } from "../../../kv/orders/row.ts";
import type { Page } from "../../../kv/page.ts";
import { pageMinute, tagHeaders, unchanged } from "../page_tag.ts";
import { type RequestContext, viewerOf } from "../state.ts";
import { type OrderQuery, readOrders, readQuery } from "./order_query.ts";

/** What a list of orders shows. */
export interface OrdersData {
  readonly title: string;
  readonly query: OrderQuery;
  readonly page: Page<OrderRow>;
  readonly now: Instant;
}

/** Answers a portal's list of orders: not at all when the browser has it already, else by one range read at most. */
export async function answerOrders(ctx: RequestContext, side: "shipper" | "carrier") {
  const same = unchanged(ctx);
  if (same !== null) return same;
  const { deps: { store }, words } = ctx.state;
  const query = readQuery(ctx.url, side);
  const rows = await readOrders(store, viewerOf(ctx).orgId, query, ctx.state.listVersion);
  return page<OrdersData>({ title: words.trade.orders, query, page: rows, now: pageMinute(ctx) }, { headers: tagHeaders(ctx) });
}
