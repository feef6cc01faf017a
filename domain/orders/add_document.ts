import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { isAssignedDriver, isCarrier, isMailOfParty, isPartyOfStop, isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { hasEnded } from "./execution.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Order, OrderChange, OrderDocument } from "./types.ts";

export const MAX_DOCUMENTS = 40;

export interface AddDocument {
  readonly by: Actor;
  /** Its bytes are already stored as a blob under `sha256`. */
  readonly document: Omit<OrderDocument, "addedAt" | "addedBy">;
}

/** Any party or its driver attaches a proof, photo or scan, until the order is closed or cancelled. */
export function addDocument(
  order: Order,
  { by, document }: AddDocument,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const isParty = [isShipper, isCarrier, isAssignedDriver, isPartyOfStop, isMailOfParty]
    .some((belongs) => belongs(order, by));
  if (!isParty) return refuse({ code: "not_a_party" });
  if (hasEnded(order)) return refuse({ code: "order_ended" });
  if (order.documents.length >= MAX_DOCUMENTS) {
    return refuse({ code: "too_many_documents", facts: { max: MAX_DOCUMENTS } });
  }
  if (order.documents.some(({ id }) => id === document.id)) {
    return refuse({ code: "id_repeated", field: "document.id" });
  }
  if (document.stopId !== undefined && !order.stops.some(({ id }) => id === document.stopId)) {
    return refuse({ code: "stop_unknown", field: "document.stopId" });
  }
  const added: OrderDocument = { ...document, addedAt: now, addedBy: by.name };
  return accept(
    changeOrder(order, { ...order, documents: [...order.documents, added] }, now, [
      {
        type: "document.added",
        facts: { documentId: document.id, kind: document.kind, name: document.name },
      },
    ]),
  );
}
