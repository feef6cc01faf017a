import type { Viewer } from "../../domain/identity/types.ts";
import { confirmProof } from "../../domain/orders/confirm_proof.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import { accept } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import type { Operation } from "../operations.ts";
import { changeOrder, type ChangeResult } from "../orders/change_order.ts";
import { actorOf } from "../orders/events.ts";
import type { Store } from "../store.ts";

/** Which scan of which order. */
export interface ConfirmMailedProof {
  readonly orderId: string;
  readonly documentId: string;
  readonly operation: Operation;
}

/** Takes the viewer's word that a scan which came by mail is the proof of delivery, with a line of audit. */
export function confirmMailedProof(
  store: Store,
  viewer: Viewer,
  { orderId, documentId, operation }: ConfirmMailedProof,
): Promise<ChangeResult> {
  return changeOrder<OrderRefusal>(store, viewer, {
    orderId,
    operation,
    decide: (order, now) => confirmProof(order, { by: actorOf(viewer), documentId }, now),
    also(commit, { order }) {
      const after = order.documents.find(({ id }) => id === documentId)?.name ?? documentId;
      recordAudit(commit, store, viewer, { action: "mailed_document.confirmed", target: order.number, after });
      return Promise.resolve(accept([]));
    },
  });
}
