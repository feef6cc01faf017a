import type { Viewer } from "../../domain/identity/types.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import { mailGeneration, replaceMailAddress } from "../../domain/orders/replace_mail_address.ts";
import { accept } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import type { Operation } from "../operations.ts";
import { changeOrder, type ChangeResult } from "../orders/change_order.ts";
import { actorOf } from "../orders/events.ts";
import type { Store } from "../store.ts";

/** Has another address take the place of the one that an order has for the viewer's organisation, with a line of audit. */
export function replaceOrderAddress(
  store: Store,
  viewer: Viewer,
  request: { readonly orderId: string; readonly operation: Operation },
): Promise<ChangeResult> {
  return changeOrder<OrderRefusal>(store, viewer, {
    ...request,
    decide: (order, now) => replaceMailAddress(order, { by: actorOf(viewer) }, now),
    also(commit, { order }) {
      const after = String(mailGeneration(order, viewer.orgId));
      recordAudit(commit, store, viewer, { action: "mail_address.replaced", target: order.number, after });
      return Promise.resolve(accept([]));
    },
  });
}
