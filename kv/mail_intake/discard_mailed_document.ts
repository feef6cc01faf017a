import type { Viewer } from "../../domain/identity/types.ts";
import { discardMailedDocument as discard } from "../../domain/orders/discard_mailed_document.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import { accept, refuse } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { getPictures, PICTURES } from "../documents/pictures.ts";
import { deletePages } from "../documents/reading_pages.ts";
import { getReading, READINGS } from "../documents/readings.ts";
import { changeOrder, type ChangeRequest, type ChangeResult } from "../orders/change_order.ts";
import { actorOf } from "../orders/events.ts";
import type { Store } from "../store.ts";

/** Which document leaves which order, and why. */
export interface DiscardRequest extends Pick<ChangeRequest<OrderRefusal>, "orderId" | "operation" | "revision"> {
  readonly documentId: string;
  readonly reason: string;
}

/**
 * Takes a scan off its order that came by mail to an address of the viewer's organisation, with what was read and drawn of it and a line of audit in one
 * commit; its bytes, to which nothing refers then, go with retention. One whose reading a person confirmed stays.
 */
export function discardMailedDocument(
  store: Store,
  viewer: Viewer,
  { documentId, reason, ...request }: DiscardRequest,
): Promise<ChangeResult> {
  const { orderId } = request;
  return changeOrder<OrderRefusal>(store, viewer, {
    ...request,
    decide: (order, now) => discard(order, { by: actorOf(viewer), documentId, reason }, now),
    async also(commit, { order }, before) {
      const [reading, pictures] = await Promise.all([
        getReading(store.kv, orderId, documentId),
        getPictures(store.kv, orderId, documentId),
      ]);
      if (reading?.value.confirmed) return refuse({ code: "nothing_to_discard" });
      if (reading !== null) {
        commit.remove(READINGS, reading);
        await deletePages(commit, store.kv, reading.value);
      }
      if (pictures !== null) commit.remove(PICTURES, pictures);
      const { name, sentBy = "" } = before.documents.find(({ id }) => id === documentId)!;
      recordAudit(commit, store, viewer, {
        action: "mailed_document.discarded",
        target: order.number,
        before: `${name} ${sentBy}`.trim(),
        after: reason,
      });
      return accept([]);
    },
  });
}
