import { DAY_MS, type Instant } from "../time/instant.ts";

/** Why the order of a file that came by mail was not found, or did not take it. */
export type UnplacedReason =
  /** Neither its name nor the subject says a number. */
  | "no_number"
  /** No order of the organisation has it. */
  | "number_unknown"
  /** Several numbers, or a number that several shippers gave. */
  | "several_orders"
  | "order_ended"
  /** The order has as many documents as it may. */
  | "order_full";

/** How long such a file waits for somebody to say where it belongs. */
export const UNPLACED_MS = 30 * DAY_MS;
/** So many wait for one organisation; more are refused. */
export const MAX_UNPLACED = 200;

/** A file that came by mail to an organisation, until somebody says which order it belongs to. */
export interface UnplacedDocument {
  readonly id: string;
  readonly orgId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly pageCount: number;
  /** Whose mail it said it was, which anybody can forge. */
  readonly sentBy: string;
  readonly subject: string;
  readonly reason: UnplacedReason;
  readonly receivedAt: Instant;
  readonly expiresAt: Instant;
}
