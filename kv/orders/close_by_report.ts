import type { Viewer } from "../../domain/identity/types.ts";
import { closeByReport } from "../../domain/orders/close_by_report.ts";
import type { OrderDocument } from "../../domain/orders/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import type { Store } from "../store.ts";
import { changeOrder, type ChangeResult } from "./change_order.ts";
import { actorOf } from "./events.ts";
import type { OrderRequest } from "./offers.ts";

/** What another system tells of a delivery: when, and the consignee's signature. */
export interface DeliveryReport extends OrderRequest {
  readonly deliveredAt: Instant;
  /** Its bytes are stored. */
  readonly signature: Pick<OrderDocument, "mediaType" | "sizeBytes" | "sha256">;
}

/** Ends an order of the viewer's firm by what it knows of the delivery, in one commit; the signature is its proof. */
export function closeOrderByReport(store: Store, viewer: Viewer, report: DeliveryReport): Promise<ChangeResult> {
  const { deliveredAt } = report;
  const signature = { ...report.signature, id: store.newId(), kind: "pod" as const, name: "signature" };
  return changeOrder(store, viewer, {
    ...report,
    deviceAt: deliveredAt,
    decide: (order, now) => closeByReport(order, { by: actorOf(viewer), deliveredAt, signature }, now),
  });
}
