import { accept, refuse, type Result } from "../result.ts";
import { DAY_MS, type Instant } from "../time/instant.ts";
import { isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { closeOrder, openFlags } from "./close_order.ts";
import { moveCommercial } from "./commercial_states.ts";
import { hasEnded, isEnded, isRunOver } from "./execution.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Order, OrderChange, OrderDocument } from "./types.ts";
import { verifyProof } from "./verify_proof.ts";

export interface CloseByReport {
  readonly by: Actor;
  readonly deliveredAt: Instant;
  /** The consignee's signature as it was handed in; its bytes are stored already. */
  readonly signature: Omit<OrderDocument, "addedAt" | "addedBy">;
}

/** How far ahead of the server a clock may be. */
const CLOCK_TOLERANCE_MS = DAY_MS;

/**
 * The shipper ends an order that it knows delivered: deliveries that the driver left open are recorded as told by it, the signature becomes the
 * proof, which it verifies, and the order is closed, each step by its own rule and with its own event. Flags must be settled before: a report does
 * not waive them.
 */
export function closeByReport(order: Order, report: CloseByReport, now: Instant): Result<OrderChange, OrderRefusal> {
  const { by, deliveredAt } = report;
  if (!isShipper(order, by)) return refuse({ code: "not_the_shipper" });
  if (hasEnded(order)) return refuse({ code: "order_ended" });
  if (order.commercial !== "accepted" && order.commercial !== "confirmed") {
    return refuse({ code: "order_not_under_way", facts: { state: order.commercial } });
  }
  if (deliveredAt > now + CLOCK_TOLERANCE_MS) return refuse({ code: "moment_in_future", field: "deliveredAt" });
  const open = openFlags(order).length;
  if (open > 0) return refuse({ code: "flags_open", facts: { count: open } });
  if (order.verified) return closeOrder(order, { by }, now);
  const proven = reportProof(order, report, now);
  if (!proven.ok) return proven;
  // Nothing is left to settle, so that the verification closes.
  const verified = verifyProof(proven.value.order, { by }, now);
  if (!verified.ok) return verified;
  const { order: after, events } = verified.value;
  return accept({ order: after, events: [...proven.value.events, ...events] });
}

function reportProof(
  order: Order,
  { by, deliveredAt, signature }: CloseByReport,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const confirmed = order.commercial === "confirmed" ? accept(order.commercial) : moveCommercial(order.commercial, "confirmed");
  if (!confirmed.ok) return confirmed;
  const handled = { deviceAt: deliveredAt, serverAt: now, reportedBy: by.name };
  const stops = isRunOver(order)
    ? order.stops
    : order.stops.map((stop) => stop.kind === "delivery" && !isEnded(stop) ? { ...stop, state: "done" as const, handled } : stop);
  const documents = [...order.documents, { ...signature, addedAt: now, addedBy: by.name }];
  return accept(changeOrder(order, { ...order, commercial: confirmed.value, stops, documents }, now, [
    { type: "document.added", facts: { documentId: signature.id, kind: signature.kind, name: signature.name } },
  ]));
}
