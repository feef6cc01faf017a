import type { DocumentKind, FailureReason, FlagKind } from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";
import type { LocalDate } from "../time/local.ts";

interface OrderFacts {
  readonly number: string;
  /** "Lyon (69) → Lille (59)". */
  readonly route: string;
  /** Who did it. */
  readonly by: string;
}

interface StopFacts extends OrderFacts {
  /** "Entrepôt Nord, Lille". */
  readonly place: string;
}

/** What each kind of notice tells; named after the order event that causes it. Never a price: some readers may not know it. */
export interface NoticeFacts {
  readonly "offer.sent": OrderFacts & { readonly shipper: string; readonly deadline: Instant; readonly timeZone: string };
  readonly "offer.accepted": OrderFacts & { readonly carrier: string };
  readonly "offer.refused": OrderFacts & { readonly carrier: string; readonly reason: string };
  readonly "offer.expired": OrderFacts & { readonly carrier: string };
  readonly "driver.assigned": OrderFacts & { readonly driver: string; readonly plate: string; readonly day: LocalDate };
  readonly "stop.arrived": StopFacts;
  readonly "stop.loaded": StopFacts;
  readonly "stop.unloaded": StopFacts;
  readonly "stop.failed": StopFacts & { readonly reason: FailureReason };
  readonly "flag.opened": StopFacts & { readonly flag: FlagKind };
  readonly "flag.settled": StopFacts & { readonly flag: FlagKind };
  readonly "document.added": OrderFacts & { readonly document: DocumentKind };
  readonly "order.delivered": OrderFacts;
  readonly "proof.received": OrderFacts;
  readonly "proof.verified": OrderFacts;
  readonly "order.closed": OrderFacts;
  readonly "order.cancelled": OrderFacts & { readonly reason: string };
  readonly "pallets.disputed": OrderFacts;
  readonly "pallets.settled": OrderFacts;
}

export type NoticeType = keyof NoticeFacts;

/** What happened, as it is told. */
export type NoticeContent = {
  [Type in NoticeType]: { readonly type: Type; readonly facts: NoticeFacts[Type] };
}[NoticeType];

/** A notice to one organisation, with the page of its portal that shows more. */
export type Notice = NoticeContent & { readonly orgId: string; readonly path: string };
