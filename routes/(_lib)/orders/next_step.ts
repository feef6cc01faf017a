import { isCompletable } from "../../../domain/orders/complete_order.ts";
import { isEditable } from "../../../domain/orders/edit_order.ts";
import { hasProof, isRunOver } from "../../../domain/orders/execution.ts";
import type { OrderView } from "../../../domain/orders/parties.ts";
import { may } from "../../../domain/rights/policy.ts";
import type { Viewer } from "../../../domain/identity/types.ts";
import type { Instant } from "../../../domain/time/instant.ts";

/** What somebody may do about an order from its page. */
export type OrderStep =
  | "publish"
  | "edit"
  | "copy"
  | "cancel"
  | "accept"
  | "refuse"
  | "assign"
  | "reassign"
  | "send_proof"
  | "verify"
  | "settle_flags"
  | "close";

/** The one next step, where there is one, and the quieter ones beside it. */
export interface OrderSteps {
  readonly next: OrderStep | null;
  readonly others: readonly OrderStep[];
}

type Steps = readonly (OrderStep | false)[];

/** The steps that state and rights leave to `viewer`; the rules decide again when one is taken. */
export function stepsFor(viewer: Viewer, side: "shipper" | "carrier", order: OrderView, now: Instant): OrderSteps {
  const [next, others] = side === "shipper" ? shipperSteps(viewer, order) : carrierSteps(viewer, order, now);
  return {
    next: next.find((step) => step !== false) ?? null,
    others: others.filter((step) => step !== false),
  };
}

function shipperSteps(viewer: Viewer, order: OrderView): [next: Steps, others: Steps] {
  const mayWrite = may(viewer, "orders.write"), mayVerify = may(viewer, "proofs.verify");
  const isOpen = !order.closed && !order.cancelled;
  const flags = order.flags.filter((flag) => !flag.settled).length;
  return [
    [
      mayWrite && isEditable(order) && "publish",
      mayVerify && isOpen && !order.verified && isRunOver(order) && hasProof(order) && "verify",
      mayVerify && isOpen && order.verified !== undefined && flags > 0 && "settle_flags",
      mayVerify && isOpen && order.verified !== undefined && flags === 0 && "close",
      mayWrite && isOpen && isRunOver(order) && !hasProof(order) && "send_proof",
    ],
    [
      mayWrite && (isEditable(order) || isCompletable(order)) && "edit",
      mayWrite && "copy",
      mayWrite && isCancellable(order) && "cancel",
    ],
  ];
}

function carrierSteps(viewer: Viewer, order: OrderView, now: Instant): [next: Steps, others: Steps] {
  if (!may(viewer, "orders.write")) return [[], []];
  const offer = order.offers.at(-1);
  const isOffered = offer?.state === "sent" && now < offer.deadline;
  const isTaken = order.commercial === "accepted" || order.commercial === "confirmed";
  const hasLeft = order.stops.some((stop) => stop.departed);
  return [
    [
      isOffered && "accept",
      order.commercial === "accepted" && "assign",
      order.commercial === "confirmed" && isRunOver(order) && !hasProof(order) && "send_proof",
    ],
    [
      isOffered && "refuse",
      order.commercial === "confirmed" && !hasLeft && !isRunOver(order) && "reassign",
      isTaken && isCancellable(order) && "cancel",
    ],
  ];
}

/** Until goods are on a truck. */
function isCancellable(order: OrderView): boolean {
  return !order.closed && !order.cancelled && !order.verified &&
    !order.stops.some((stop) => stop.kind === "pickup" && stop.state === "done");
}
