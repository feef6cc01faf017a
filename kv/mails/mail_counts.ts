import { COUNTED_STEPS, type CountedStep } from "../../domain/mails/mail_life.ts";
import { DAY_MS, HOUR_MS, type Instant } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { SHORT_KEYS_PER_COMMIT } from "../limits.ts";
import type { Store } from "../store.ts";

/** How often each step happened to mails. */
export type MailCounts = Readonly<Record<CountedStep, number>>;

const SPANS = { hour: HOUR_MS, day: DAY_MS } as const;
type Span = keyof typeof SPANS;
/** How many spans are shown, the present one among them. */
const SHOWN: Readonly<Record<Span, number>> = { hour: 24, day: 30 };

/** Adds to the commit that `step` happened to one more mail at this moment. */
export function countStep(commit: Commit, store: Store, step: CountedStep): void {
  for (const span of ["hour", "day"] as const) commit.add(keys.mailCount(span, spanOf(store.now(), span), step), 1);
}

/** What happened to mails in the last 24 hours and the last 30 days, to the hour and to the day: two range reads, however many mails there are. */
export async function readMailCounts(store: Store): Promise<{ readonly lastDay: MailCounts; readonly lastMonth: MailCounts }> {
  const [lastDay, lastMonth] = await Promise.all([sumOf(store, "hour"), sumOf(store, "day")]);
  return { lastDay, lastMonth };
}

/** Forgets the counts of hours and days that are shown nowhere any more. */
export async function forgetMailCounts({ kv, now }: Store): Promise<void> {
  for (const span of ["hour", "day"] as const) {
    const past = { start: keys.mailCount(span, 0, ""), end: keys.mailCount(span, firstShown(now(), span), "") };
    const old = await Array.fromAsync(kv.list(past, { limit: SHORT_KEYS_PER_COMMIT }), ({ key }) => key);
    const commit = new Commit(kv);
    for (const key of old) commit.delete(key);
    await commit.send();
  }
}

async function sumOf({ kv, now }: Store, span: Span): Promise<MailCounts> {
  const counts = Object.fromEntries(COUNTED_STEPS.map((step) => [step, 0])) as Record<CountedStep, number>;
  const shown = { start: keys.mailCount(span, firstShown(now(), span), ""), end: keys.mailCount(span, Infinity, "") };
  for await (const { key, value } of kv.list<Deno.KvU64>(shown)) counts[key.at(-1) as CountedStep] += Number(value.value);
  return counts;
}

function spanOf(at: Instant, span: Span): number {
  return Math.floor(at / SPANS[span]);
}

function firstShown(now: Instant, span: Span): number {
  return spanOf(now, span) - SHOWN[span] + 1;
}
