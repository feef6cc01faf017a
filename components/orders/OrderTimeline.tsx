import { fill } from "../../domain/i18n/fill.ts";
import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { ordersWords } from "../../domain/i18n/orders/orders_words.ts";
import { proofWords } from "../../domain/i18n/proofs/proof_words.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
import type { OrderEvent, OrderEventType, Stop } from "../../domain/orders/types.ts";
import { Timeline, type TimelineEntry } from "../timeline/Timeline.tsx";

export interface OrderTimelineProps {
  lang: Lang;
  /** Oldest first. */
  events: readonly OrderEvent[];
  stops: readonly Stop[];
  /** Zone of what happened at no stop. */
  timeZone: string;
}

/** The story of an order, newest first: a dispatcher on the telephone asks what happened last. */
export function OrderTimeline({ lang, events, stops, timeZone }: OrderTimelineProps) {
  const entries = events.toReversed().map((event): TimelineEntry => {
    const zone = stops.find((stop) => stop.id === event.facts.stopId)?.place.timeZone ?? timeZone;
    const tone = TONES[event.type];
    return {
      sentence: (
        <>
          {sentenceOf(lang, event)} <small class="text-ink-soft">· {event.actor.name}</small>
        </>
      ),
      serverTime: momentOf(lang, event.at, zone),
      ...event.deviceAt !== undefined && { deviceTime: momentOf(lang, event.deviceAt, zone) },
      ...tone && { tone },
      ...detailOf(lang, event),
    };
  });
  return <Timeline lang={lang} entries={entries} />;
}

const TONES: Partial<Record<OrderEventType, NonNullable<TimelineEntry["tone"]>>> = {
  "offer.accepted": "go",
  "offer.refused": "stop",
  "offer.expired": "stop",
  "carrier.assigned": "go",
  "order.cancelled": "stop",
  "stop.loaded": "go",
  "stop.unloaded": "go",
  "stop.failed": "stop",
  "flag.opened": "watch",
  "pallets.exchanged": "pallet",
  "pallets.confirmed": "pallet",
  "pallets.disputed": "stop",
  "pallets.settled": "pallet",
  "order.delivered": "go",
  "proof.verified": "go",
  "order.closed": "go",
};

/** An event's sentence, its codes said as the trade says them. */
function sentenceOf(lang: Lang, { type, facts }: OrderEvent): string {
  const { trade } = wordsFor(lang);
  const names: Readonly<Record<string, string>> = { ...trade.flag, ...trade.failure, ...ordersWords(lang).role };
  const shown = Object.entries(facts).map(([name, value]) => {
    const isCode = name === "kind" || name === "role" || (name === "reason" && type === "stop.failed");
    return [name, isCode ? names[String(value)] ?? String(value) : String(value)];
  });
  return fill(trade.event[type], Object.fromEntries(shown));
}

/** What somebody wrote beside it; for a flag that was withdrawn, why. */
function detailOf(lang: Lang, { actor, facts: { comment, withdrawn } }: OrderEvent): Pick<TimelineEntry, "detail"> {
  if (withdrawn === true) return { detail: proofWords(lang).withdrawn(actor.name) };
  return typeof comment === "string" ? { detail: comment } : {};
}

function momentOf(lang: Lang, at: number, timeZone: string) {
  return { iso: new Date(at).toISOString(), text: formatsFor(lang, timeZone).dateTime(at) };
}
