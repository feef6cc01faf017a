import { formatsFor } from "../../domain/formats/formats.ts";
import type { GalleryWords } from "../../domain/i18n/gallery/fr.ts";
import { galleryWords } from "../../domain/i18n/gallery/gallery_words.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import type { TradeWords } from "../../domain/i18n/trade/fr.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
import type { Instant } from "../../domain/time/instant.ts";
import type { StatusTone } from "../status/Status.tsx";
import type { Moment, TimelineEntry } from "../timeline/Timeline.tsx";

/** What the gallery shows: a working day of the demo's firms. */

export const FIRM = {
  shipper: "Couleurs du Rhône",
  carrier: "Transports Marchand Bresse",
  smallCarrier: "Dombes Express",
} as const;
export const DRIVER_NAME = "Karim Benali";
export const PLATE = "GB-274-RT";
export const SITE_ADDRESS = "18 rue de l’Industrie, 69190 Saint-Fons";
export const LATE_BY = "1 h 20";
/** Tuesday 24 November 2026, 08:00 in Paris. */
const MORNING = Date.UTC(2026, 10, 24, 7);
const MINUTE_MS = 60_000;

/** So many minutes after the first window of the day opens. */
export const minutesIn = (minutes: number): Instant => MORNING + minutes * MINUTE_MS;

export interface SampleOrder {
  readonly number: string;
  readonly route: string;
  readonly pickupAt: Instant;
  readonly carrier: string;
  readonly weightGrams: number;
  readonly priceCents: number;
  readonly pallets: number;
  readonly status: keyof ReturnType<typeof statusesIn>;
  readonly isLate?: true;
  readonly next?: keyof GalleryWords["next"];
}

export const ORDERS: readonly SampleOrder[] = [
  {
    number: "OT-2026-000131",
    route: "Saint-Fons (69) → Lesquin (59)",
    pickupAt: minutesIn(0),
    carrier: FIRM.carrier,
    weightGrams: 18_420_000,
    priceCents: 124_000,
    pallets: 33,
    status: "underway",
    isLate: true,
    next: "warn",
  },
  {
    number: "OT-2026-000130",
    route: "Saint-Fons (69) → Marseille (13)",
    pickupAt: minutesIn(150),
    carrier: FIRM.smallCarrier,
    weightGrams: 9_860_500,
    priceCents: 86_500,
    pallets: 18,
    status: "needs-you",
    next: "verify",
  },
  {
    number: "OT-2026-000129",
    route: "Cousance (39) → Lesquin (59)",
    pickupAt: minutesIn(360),
    carrier: FIRM.smallCarrier,
    weightGrams: 24_000_000,
    priceCents: 101_500,
    pallets: 26,
    status: "waiting",
    next: "chase",
  },
  {
    number: "OT-2026-000128",
    route: "Saint-Fons (69) → Saint-Herblain (44)",
    pickupAt: minutesIn(-1_485),
    carrier: FIRM.carrier,
    weightGrams: 12_300_000,
    priceCents: 113_000,
    pallets: 20,
    status: "done",
  },
  {
    number: "OT-2026-000127",
    route: "Cousance (39) → Échirolles (38)",
    pickupAt: minutesIn(-1_380),
    carrier: FIRM.carrier,
    weightGrams: 3_150_000,
    priceCents: 34_000,
    pallets: 6,
    status: "stopped",
    next: "publishAgain",
  },
];

/** A word for each shape and colour that a status has. */
export function statusesIn({ execution, commercial, need }: TradeWords) {
  return {
    done: execution.delivered,
    underway: execution.in_transit,
    waiting: commercial.published,
    "needs-you": need.pod_to_verify,
    stopped: commercial.refused,
  } satisfies Record<StatusTone, string>;
}

export const CARRIERS = [
  { value: "carrier", label: FIRM.carrier },
  { value: "small-carrier", label: FIRM.smallCarrier },
];

/** What happened to the first order, in the words of `lang`. */
export function timelineIn(lang: Lang): readonly TimelineEntry[] {
  const { timeline: words } = galleryWords(lang);
  const { dateTime } = formatsFor(lang);
  const moment = (at: Instant): Moment => ({ iso: new Date(at).toISOString(), text: dateTime(at) });
  return [
    {
      sentence: words.arrived(DRIVER_NAME, FIRM.shipper),
      deviceTime: moment(minutesIn(52)),
      serverTime: moment(minutesIn(63)),
      tone: "go",
    },
    {
      sentence: words.reserved(DRIVER_NAME, 2),
      deviceTime: moment(minutesIn(80)),
      serverTime: moment(minutesIn(81)),
      tone: "watch",
      detail: words.reservation,
    },
    {
      sentence: words.handedOver(33, FIRM.shipper, FIRM.carrier),
      serverTime: moment(minutesIn(84)),
      tone: "pallet",
    },
    { sentence: words.published("Claire Vasseur", FIRM.carrier), serverTime: moment(minutesIn(-950)) },
  ];
}

/** The states of the agreement on the way to a confirmed order, and those of the transport. */
export function stepsIn(lang: Lang) {
  const { commercial, execution } = wordsFor(lang).trade;
  const { draft, published, negotiating, awarded, accepted, confirmed, refused } = commercial;
  return {
    commercial: [draft, published, negotiating, awarded, accepted, confirmed],
    refused: [draft, published, refused],
    execution: Object.values(execution),
  };
}

export const ORDERS_BY_CARRIER = [
  { label: FIRM.carrier, value: 65 },
  { label: FIRM.smallCarrier, value: 31 },
];

/** Orders of a week, by its number. */
export const ORDERS_BY_WEEK: Readonly<Record<number, number>> = {
  40: 61,
  41: 72,
  42: 68,
  43: 80,
  44: 55,
  45: 77,
  46: 91,
  47: 96,
};
