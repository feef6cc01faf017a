import type { Viewer } from "../../domain/identity/types.ts";
import { addDocument } from "../../domain/orders/add_document.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import type { DocumentKind } from "../../domain/orders/types.ts";
import { accept, refuse } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import type { Operation } from "../operations.ts";
import { changeOrder, type ChangeResult } from "../orders/change_order.ts";
import { actorOf } from "../orders/events.ts";
import type { Store } from "../store.ts";
import { getUnplaced, UNPLACED_DOCUMENTS } from "./unplaced_documents.ts";

/** Which file goes to which order, as what. */
export interface PlaceDocument {
  readonly id: string;
  readonly orderId: string;
  readonly kind: DocumentKind;
  readonly operation: Operation;
}

/** Somebody else has placed or discarded it, or it has waited too long. */
export type PlaceRefusal = OrderRefusal | { readonly code: "document_gone" };

/** Attaches a file that waited to an order of the viewer's, with a line of audit. It is the viewer's word now that it belongs there, and what it is. */
export async function placeDocument(
  store: Store,
  viewer: Viewer,
  { id, orderId, kind, operation }: PlaceDocument,
): Promise<ChangeResult<PlaceRefusal>> {
  const waiting = await getUnplaced(store.kv, viewer.orgId, id);
  return await changeOrder<PlaceRefusal>(store, viewer, {
    orderId,
    operation,
    decide(order, now) {
      if (waiting === null) return refuse({ code: "document_gone" });
      const { name, mediaType, sizeBytes, sha256, pageCount, sentBy } = waiting.value;
      const document = { id, kind, name, mediaType, sizeBytes, sha256, pageCount, source: "mail" as const, sentBy };
      return addDocument(order, { by: actorOf(viewer), document }, now);
    },
    async also(commit, { order }) {
      const still = await getUnplaced(store.kv, viewer.orgId, id);
      if (still === null) return refuse({ code: "document_gone" });
      commit.remove(UNPLACED_DOCUMENTS, still);
      recordAudit(commit, store, viewer, {
        action: "mailed_document.placed",
        target: order.number,
        before: still.value.sentBy,
        after: still.value.name,
      });
      return accept([]);
    },
  });
}
