import type { Instant } from "../time/instant.ts";

/**
 * How far a mail came, each state further on than those before it: providers tell what happened in any order, and a mail never goes back. "cancelled",
 * "suppressed" and "unsubscribed" were not sent on purpose, the first because an administrator ended its job; "failed" was not sent although it was tried.
 */
export const MAIL_STATES = [
  "waiting",
  "cancelled",
  "unsubscribed",
  "suppressed",
  "failed",
  "sent",
  "delivered",
  "opened",
  "bounced",
  "complained",
] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What happened to a mail, once: a state that it came to, or a try that failed and is followed by another. */
export interface MailStep {
  readonly type: Exclude<MailState, "waiting"> | "tried";
  readonly at: Instant;
  /** What the mail server or the provider said, or why nothing was sent. */
  readonly detail?: string;
}

/** How far a mail came, and how it got there. */
export interface MailLife {
  readonly state: MailState;
  /** Oldest first. */
  readonly history: readonly MailStep[];
}

/** More than a mail that is tried to its end twice goes through. */
const MOST_STEPS = 40;
const MOST_DETAIL_CHARS = 300;

/** The life of a mail after one more step. */
export function afterStep({ state, history }: MailLife, { detail, ...step }: MailStep): MailLife {
  const kept: MailStep = { ...step, ...detail !== undefined && { detail: detail.slice(0, MOST_DETAIL_CHARS) } };
  return {
    state: step.type === "tried" || MAIL_STATES.indexOf(step.type) < MAIL_STATES.indexOf(state) ? state : step.type,
    history: [...history, kept].slice(-MOST_STEPS),
  };
}

/** Whether a step of that type happened to the mail before. */
export function hasStep({ history }: MailLife, type: MailStep["type"]): boolean {
  return history.some((step) => step.type === type);
}

/** The steps that are counted, as the dashboard shows them. */
export const COUNTED_STEPS = [
  "sent",
  "delivered",
  "opened",
  "bounced",
  "complained",
  "suppressed",
  "failed",
] as const satisfies readonly MailState[];
export type CountedStep = (typeof COUNTED_STEPS)[number];
