import type { OrgKind } from "../../domain/directory/types.ts";
import type { Viewer } from "../../domain/identity/types.ts";

const HOMES: Record<OrgKind, string> = {
  shipper: "/industry",
  carrier: "/transporter",
  recipient: "/recipient",
  platform: "/admin",
};

/** The first screen of a viewer. */
export function homeOf(viewer: Viewer): string {
  if (viewer.kind === "driver") return "/driver";
  if (viewer.delivery) return `/recipient/deliveries/${viewer.delivery.orderId}`;
  return HOMES[viewer.orgKind];
}
