import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { isCarrier, isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { hasEnded } from "./execution.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Order, OrderChange } from "./types.ts";

/** Somebody of the shipper's or the carrier's says that a scan which came by mail is the proof of delivery. */
export function confirmProof(
  order: Order,
  { by, documentId }: { readonly by: Actor; readonly documentId: string },
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  if (!isShipper(order, by) && !isCarrier(order, by)) return refuse({ code: "not_a_party" });
  if (hasEnded(order)) return refuse({ code: "order_ended" });
  const scan = order.documents.find(({ id, kind, source }) => id === documentId && kind === "scan" && source === "mail");
  if (scan === undefined) return refuse({ code: "nothing_to_confirm" });
  const documents = order.documents.map((document) => document === scan ? { ...scan, kind: "pod" as const } : document);
  const facts = { documentId, name: scan.name };
  return accept(changeOrder(order, { ...order, documents }, now, [{ type: "proof.confirmed", facts }]));
}
