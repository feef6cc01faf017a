import { textOfInstant } from "../../../../../domain/api/fields.ts";
import { moneyOf } from "../../../../../domain/api/transport_orders/answer_of_order.ts";
import type { OrderItem } from "../../../../../domain/api/transport_orders/order_list.ts";
import { present } from "../../../../../domain/forms/present.ts";
import { listOrders, type OrderFilter } from "../../../../../kv/orders/list_orders.ts";
import type { OrderRow, RowEnd } from "../../../../../kv/orders/row.ts";
import type { Call } from "../../../(_lib)/call.ts";
import { listed } from "../../../(_lib)/listed.ts";
import type { Reply } from "../../../(_lib)/reply.ts";

/** One page of the orders of the caller's firm. */
export async function listAnswer(call: Pick<Call, "url" | "state" | "viewer">, filter: OrderFilter): Promise<Reply> {
  const { viewer, state } = call;
  const page = await listOrders(state.deps.store.kv, viewer.orgId, filter, state.listVersion);
  return listed(call, page.rows.map(itemOf), page.next);
}

function itemOf(row: OrderRow): OrderItem {
  return present({
    orderId: row.id,
    number: row.number,
    reference: row.reference,
    status: row.phase,
    commercialState: row.commercial,
    executionState: row.execution,
    side: row.side,
    priority: row.priority,
    counterpart: row.counterpart,
    pickup: endOf(row.pickup),
    delivery: endOf(row.delivery),
    palletCount: row.pallets,
    weightGrams: row.weightGrams,
    price: moneyOf(row.priceCents),
    plate: row.plate,
    openFlags: row.openFlags,
  });
}

function endOf({ city, postcode, country, zone, from, to }: RowEnd): OrderItem["pickup"] {
  return { city, postcode, country, timeZone: zone, from: textOfInstant(from), to: textOfInstant(to) };
}
