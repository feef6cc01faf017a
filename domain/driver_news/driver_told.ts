import type { MailLife, MailState } from "../mails/mail_life.ts";
import type { Sending, SendingState } from "../sendings/sending.ts";
import type { Instant } from "../time/instant.ts";

/** How a driver's own carrier sees whether they know of an order. */
export type DriverTold =
  /** They are told then. */
  | { readonly kind: "due"; readonly at: Instant }
  /** There was no way to tell them: no mobile, no browser, or their carrier does without texts. */
  | { readonly kind: "by_nobody" }
  /** A message was made; `at` is the last that is known of it, `isTexted` that a text went where no browser took it. */
  | {
    readonly kind: "message";
    readonly channel: "text" | "push";
    readonly state: SendingState;
    readonly at: Instant;
    readonly isTexted: boolean;
  }
  | { readonly kind: "mail"; readonly state: MailState; readonly at: Instant };

const MISSED: ReadonlySet<SendingState | MailState> = new Set([
  ...["failed", "withheld", "cancelled", "undelivered"] as const,
  ...["suppressed", "unsubscribed", "bounced", "complained"] as const,
]);

/** What the message to a driver has come to. */
export function toldBy(sending: Sending): DriverTold | null {
  if (sending.channel === "chat") return null;
  const { channel, state, createdAt, steps } = sending;
  const isTexted = channel === "push" && state === "failed" && sending.instead !== undefined;
  return { kind: "message", channel, state, at: steps.at(-1)?.at ?? createdAt, isTexted };
}

/** What the mail to a driver has come to. */
export function toldByMail({ state, history }: MailLife, createdAt: Instant): DriverTold {
  return { kind: "mail", state, at: history.at(-1)?.at ?? createdAt };
}

/** Whether somebody had better call the driver. */
export function isUntold(told: DriverTold): boolean {
  if (told.kind === "message") return !told.isTexted && MISSED.has(told.state);
  return told.kind === "mail" ? MISSED.has(told.state) : told.kind === "by_nobody";
}
