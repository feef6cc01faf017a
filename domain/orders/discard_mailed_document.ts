import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { isCarrier, isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { hasEnded } from "./execution.ts";
import type { Flag } from "./flag.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Order, OrderChange, OrderDocument } from "./types.ts";

export interface DiscardMailedDocument {
  readonly by: Actor;
  readonly documentId: string;
  readonly reason: string;
}

/** Takes a scan off its order that came by mail and is no document of it, at the word of somebody of the party to whose address it came. */
export function discardMailedDocument(
  order: Order,
  { by, documentId, reason }: DiscardMailedDocument,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  if (!isShipper(order, by) && !isCarrier(order, by)) return refuse({ code: "not_a_party" });
  if (hasEnded(order)) return refuse({ code: "order_ended" });
  const scan = order.documents.find(({ id }) => id === documentId);
  if (scan === undefined || !isDiscardable(order, scan, by.orgId)) return refuse({ code: "nothing_to_discard" });
  if (!reason.trim()) return refuse({ code: "reason_required", field: "reason" });
  const documents = order.documents.filter((document) => document !== scan);
  const facts = { documentId, name: scan.name, reason };
  return accept(changeOrder(order, { ...order, documents }, now, [{ type: "document.discarded", facts }]));
}

/** Whether a document may still be discarded by somebody of `orgId`: nobody took it for the proof, nor found on it what differs from the order. */
export function isDiscardable(
  { flags }: { readonly flags: readonly Pick<Flag, "proof">[] },
  { id, kind, source, mailedTo }: OrderDocument,
  orgId: string | undefined,
): boolean {
  return kind === "scan" && source === "mail" && mailedTo !== undefined && mailedTo === orgId &&
    !flags.some(({ proof }) => proof?.documentId === id);
}
