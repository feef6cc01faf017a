import type { VNode } from "preact";

/** What a status means to its reader; the domain's states map onto these five. */
export type StatusTone = "done" | "underway" | "waiting" | "needs-you" | "stopped";

const TONE_CLASS: Record<StatusTone, string> = {
  done: "status status-done",
  underway: "status status-underway",
  waiting: "status status-waiting",
  "needs-you": "status status-needs-you",
  stopped: "status status-stopped",
};

const SHAPE: Record<StatusTone, () => VNode> = {
  done: () => (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" fill="currentColor" />
    </svg>
  ),
  underway: () => (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </svg>
  ),
  waiting: () => (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" />
    </svg>
  ),
  "needs-you": () => (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 1.5 11 10.5H1z" fill="currentColor" />
    </svg>
  ),
  stopped: () => (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="m2 2 8 8m0-8-8 8" />
    </svg>
  ),
};

/** A status is always a shape, a word and a colour; the same word everywhere. */
export function Status({ tone, word }: { tone: StatusTone; word: string }) {
  return (
    <span class={TONE_CLASS[tone]}>
      {SHAPE[tone]()}
      {word}
    </span>
  );
}
