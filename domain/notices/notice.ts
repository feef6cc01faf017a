import type { UnreadableMail } from "../mail_intake/received_mail.ts";
import type { AlertRule } from "../monitoring/alert_rules.ts";
import type { SuppressionReason } from "../mails/address_standing.ts";
import type { FlagKind } from "../orders/flag.ts";
import type { DocumentKind, FailureReason, PalletType } from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";
import type { LocalDate } from "../time/local.ts";
import type { RefusalReason } from "../vigilance/vigilance_refusal.ts";
import type { VigilanceKind } from "../vigilance/vigilance_rules.ts";

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

/** Pallets whose exchange one side alone has signed. */
export interface PalletFacts {
  /** The firm on the other side of the account. */
  readonly other: string;
  readonly quantity: number;
  readonly palletType: PalletType;
  /** When it posts by itself. */
  readonly until: Instant;
  readonly timeZone: string;
}

/** A target that does not take what is sent to it. */
export interface WebhookFacts {
  /** Its host. */
  readonly target: string;
  /** Attempts that failed. */
  readonly count: number;
}

/** Somebody who wants to join the organisation; their address was not shown to be theirs. */
export interface JoinRequestFacts {
  readonly email: string;
}

/** An address of one of the organisation's people to which no mail goes any more. */
export interface SuppressionFacts {
  readonly email: string;
  readonly reason: SuppressionReason;
}

/** Files of one mail whose order was not found. */
export interface UnplacedFacts {
  readonly count: number;
  /** Whose mail it said it was. */
  readonly sentBy: string;
}

/** A mail to an address of the organisation that could not be read. */
export interface UnreadableMailFacts {
  /** By its envelope; "?" where that says nothing. */
  readonly sentBy: string;
  readonly reason: UnreadableMail;
  /** Of the order whose address it came to. */
  readonly number?: string;
}

/** How many pages of documents the organisation had read this month. */
export interface PageBudgetFacts {
  readonly percent: 80 | 100;
  readonly pages: number;
  readonly monthlyPages: number;
}

/** How many parts of texts the organisation had sent this month. */
export interface TextBudgetFacts {
  readonly percent: 80 | 100;
  readonly texts: number;
  readonly monthlyTexts: number;
}

/** A document of the organisation's vigilance file that ends, or has ended. */
export interface VigilanceEndFacts {
  readonly document: VigilanceKind;
  readonly until: LocalDate;
  /** Negative once it has ended. */
  readonly daysLeft: number;
}

/** A document of the carrier's vigilance file that one of its shippers does not take. */
export interface VigilanceRefusalFacts {
  readonly document: VigilanceKind;
  readonly shipper: string;
  readonly reason: RefusalReason;
  readonly text?: string;
}

/** An alert rule of the platform that is broken, or holds again; values in its unit. */
export interface AlertFacts {
  readonly rule: AlertRule;
  readonly value: number;
  readonly threshold: number;
  readonly since: Instant;
}

/** What each kind of notice tells; named after the order event that causes it, or the work that waits. Never a price: some readers may not know it. */
export interface NoticeFacts {
  readonly "offer.sent": OrderFacts & { readonly shipper: string; readonly deadline: Instant; readonly timeZone: string };
  readonly "offer.accepted": OrderFacts & { readonly carrier: string };
  readonly "offer.refused": OrderFacts & { readonly carrier: string; readonly reason: string };
  readonly "offer.expired": OrderFacts & { readonly carrier: string };
  readonly "carrier.assigned": OrderFacts;
  readonly "order.detailed": OrderFacts;
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
  readonly "pallets.to_confirm": PalletFacts;
  readonly "webhook.parked": WebhookFacts & { readonly type: string };
  readonly "webhook.paused": WebhookFacts;
  readonly "member.requested": JoinRequestFacts;
  readonly "mail.suppressed": SuppressionFacts;
  readonly "reading.budget": PageBudgetFacts;
  readonly "texts.budget": TextBudgetFacts;
  readonly "chat.paused": WebhookFacts;
  readonly "vigilance.ending": VigilanceEndFacts;
  readonly "vigilance.refused": VigilanceRefusalFacts;
  readonly "vigilance.restored": Pick<VigilanceRefusalFacts, "document" | "shipper">;
  readonly "vigilance.answered": { readonly document: VigilanceKind; readonly carrier: string; readonly text: string };
  readonly "document.unplaced": UnplacedFacts;
  readonly "mail.unreadable": UnreadableMailFacts;
  readonly "alert.opened": AlertFacts;
  readonly "alert.closed": AlertFacts;
}

export type NoticeType = keyof NoticeFacts;
export type WebhookNoticeType = "webhook.parked" | "webhook.paused";
export type AlertNoticeType = "alert.opened" | "alert.closed";
export type VigilanceNoticeType = "vigilance.ending" | "vigilance.refused" | "vigilance.restored" | "vigilance.answered";
/** Types of notices that an order's event causes. */
export type OrderNoticeType = Exclude<
  NoticeType,
  | "pallets.to_confirm"
  | "member.requested"
  | "mail.suppressed"
  | "reading.budget"
  | "document.unplaced"
  | "mail.unreadable"
  | "texts.budget"
  | "chat.paused"
  | VigilanceNoticeType
  | WebhookNoticeType
  | AlertNoticeType
>;

/** What happened, as it is told. */
export type NoticeContent<Types extends NoticeType = NoticeType> = {
  [Type in Types]: { readonly type: Type; readonly facts: NoticeFacts[Type] };
}[Types];

/** A notice to one organisation, with the page of its portal that shows more. */
export type Notice<Types extends NoticeType = NoticeType> = NoticeContent<Types> & {
  readonly orgId: string;
  readonly path: string;
};
/** A notice about an order. */
export type OrderNotice = Notice<OrderNoticeType>;
