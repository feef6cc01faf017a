import type { Instant } from "../time/instant.ts";
import type { MailReport } from "./mail_report.ts";

/** Why no more mail goes to an address. */
export type SuppressionReason = "hard_bounce" | "soft_bounces" | "complaint";

/** Why and since when no mail goes to an address. */
export interface Suppression {
  readonly reason: SuppressionReason;
  readonly at: Instant;
  /** The mail after which it was so. */
  readonly mailId: string;
  readonly detail?: string;
}

/** What is known of an address to which not every mail came through. */
export interface AddressStanding {
  /** In lower case. */
  readonly address: string;
  /** Soft bounces since the last mail that came through. */
  readonly softBounces: number;
  readonly suppressed?: Suppression;
}

/** So many soft bounces in a row are one hard. */
const MOST_SOFT_BOUNCES = 3;

/** What is known of an address after what was told of a mail to it; null when nothing is held against it. What is suppressed stays so. */
export function standingAfter(
  before: AddressStanding | null,
  { address, mailId, report: { type, bounce, at, detail } }: {
    readonly address: string;
    readonly mailId: string;
    readonly report: Pick<MailReport, "type" | "bounce" | "at" | "detail">;
  },
): AddressStanding | null {
  if (before?.suppressed !== undefined) return before;
  if (type === "delivered" || type === "opened") return null;
  const softBounces = (before?.softBounces ?? 0) + (type === "bounced" && bounce === "soft" ? 1 : 0);
  const reason = type === "complained"
    ? "complaint"
    : type === "bounced" && bounce === "hard"
    ? "hard_bounce"
    : softBounces >= MOST_SOFT_BOUNCES
    ? "soft_bounces"
    : null;
  if (reason === null) return softBounces === 0 ? null : { address, softBounces };
  return { address, softBounces, suppressed: { reason, at, mailId, ...detail !== undefined && { detail } } };
}
