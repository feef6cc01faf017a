import type { Phase } from "../orders/phase.ts";
import type { OrderEventType } from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";

/** Version of the payload: grows when a field changes its meaning or goes; new fields may come in any version. */
export const PAYLOAD_VERSION = 1;
/** Subscriptions that one organisation may have. */
export const MAX_WEBHOOKS = 10;
/** How long deliveries, and what was tried with them, are kept. */
export const KEPT_DAYS = 30;

type FamilyOf<Type> = Type extends `${infer Family}.${string}` ? Family : never;
/** What an event is about: "order" of "order.closed". */
export type EventFamily = FamilyOf<OrderEventType>;

/** Which orders a subscription is about; what is absent does not matter. */
export interface WebhookFilters {
  /** Where the order stands when the event is told. */
  readonly phases?: readonly Phase[];
  /** A place of the address book at which the order stops. */
  readonly siteId?: string;
  /** Beginning of the subscriber's own reference. */
  readonly referencePrefix?: string;
}

/** What a partner chooses of a subscription. */
export interface WebhookContent {
  readonly url: string;
  readonly description?: string;
  /** At least one. */
  readonly events: readonly OrderEventType[];
  readonly filters: WebhookFilters;
}

/** A subscription: where an organisation wants to be told of what happens to its orders. Secrets are sealed. */
export interface Webhook extends WebhookContent {
  readonly id: string;
  readonly orgId: string;
  readonly createdAt: Instant;
  /** Grows with every change that a person makes. */
  readonly revision: number;
  /** Events from then on are told; those before were not asked for. */
  readonly since: Instant;
  readonly sealedSecret: string;
  /** The secret before, which signs too while the receiver changes over. */
  readonly previous?: { readonly sealedSecret: string; readonly until: Instant };
  /** Attempts that failed since the last success. */
  readonly failing?: { readonly since: Instant; readonly count: number };
  /** Nothing is sent; events wait. */
  readonly paused?: { readonly at: Instant; readonly by: "owner" | "failures" };
}

/** "waiting" for its turn or next attempt; "parked": every attempt failed, a person may send it again. */
export const DELIVERY_STATES = ["waiting", "delivered", "parked"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One event for one subscription. `id` is the event's, the same in every attempt and replay: by it a receiver knows what it has already. */
export interface Delivery {
  readonly id: string;
  readonly webhookId: string;
  /** Absent for a test. */
  readonly orderId?: string;
  readonly type: OrderEventType | "ping";
  /** Position among the deliveries of one order to one subscription, from 1. */
  readonly sequence?: number;
  /** JSON, byte for byte as sent. */
  readonly body: string;
  readonly createdAt: Instant;
  readonly state: DeliveryState;
  /** Attempts ever made; they number the log. */
  readonly attempts: number;
  /** Attempts since it was queued last; they choose the next delay. */
  readonly tries: number;
  /** Of the next attempt, once one has failed. */
  readonly nextAt?: Instant;
  readonly lastAttempt?: Pick<Attempt, "at" | "outcome">;
}

/** Why no answer came. */
export const FAULTS = ["refused_target", "timeout", "unreachable", "secret_lost"] as const;
export type AttemptFault = (typeof FAULTS)[number];

/** How an attempt ended: the answer's status and the beginning of its body, or why there was none. */
export type AttemptOutcome =
  | { readonly status: number; readonly answer: string }
  | { readonly fault: AttemptFault; readonly detail: string };

/** One line of the log. The body is the delivery's. */
export interface Attempt {
  readonly n: number;
  readonly at: Instant;
  readonly durationMs: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly outcome: AttemptOutcome;
}

/** Whether the receiver took it: any 2xx. */
export function isTaken(outcome: AttemptOutcome): boolean {
  return "status" in outcome && outcome.status >= 200 && outcome.status < 300;
}
