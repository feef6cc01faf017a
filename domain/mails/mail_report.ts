import type { Instant } from "../time/instant.ts";

/** What a provider tells of a mail that it took from us. */
export interface MailReport {
  /** The provider's own id of the report: the same when it is told again. */
  readonly id: string;
  /** Our id of the mail where the provider gives it back, else its own. */
  readonly mail: { readonly id: string } | { readonly providerId: string };
  readonly type: "delivered" | "opened" | "bounced" | "complained" | "failed";
  /** Of "bounced": "hard" when the address takes no mail at all, "soft" when it did not take this one. */
  readonly bounce?: "hard" | "soft";
  readonly at: Instant;
  /** What the receiving server said. */
  readonly detail?: string;
}
