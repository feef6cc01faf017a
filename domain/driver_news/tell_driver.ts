import { formatsFor } from "../formats/formats.ts";
import { driverNewsWords } from "../i18n/driver_news/driver_news_words.ts";
import type { Lang } from "../i18n/lang.ts";
import { inGsmAlphabet } from "../texts/in_gsm_alphabet.ts";
import { segmentsOf } from "../texts/segments.ts";
import { type News, NEWS_KINDS } from "./news.ts";
import type { TourStop } from "./tour.ts";

/** News as a phone has room for. */
export interface Telling {
  readonly title: string;
  readonly body: string;
  /** As one text message, if it can be; without the link, which opens what there is to run. */
  readonly text: string;
  /** Whether there is anything to open: not where all that is told is gone. */
  readonly opens: boolean;
}

/** A place is cut no shorter than that. */
const FEWEST_CHARS = 8;

/**
 * What a driver is told of some news: of one what, when and where; of several how many of each kind, and the first stop. The name of the place is cut where
 * that makes one text of two; `linkChars` is how many characters its link takes.
 */
export function tellDriver(lang: Lang, news: readonly [News, ...News[]], linkChars: number): Telling {
  const words = driverNewsWords(lang);
  const toRun = news.filter(({ kind }) => kind !== "taken" && kind !== "cancelled");
  const opens = toRun.length > 0;
  const [first = news[0]] = (opens ? toRun : news).toSorted((a, b) => a.stop.from - b.stop.from);
  const title = news.length === 1 ? words.one[first.kind](first.number, first.plate) : countsOf(lang, news);
  const bodyWith = (name: string) => {
    const stop = stopLine(lang, first.stop, name);
    return news.length === 1 ? stop : words.first(stop);
  };
  const textWith = (name: string) => inGsmAlphabet(`${title} : ${bodyWith(name)}`).replaceAll(" - ", "-");
  const room = opens ? " ".repeat(1 + linkChars) : "";
  const { name } = first.stop;
  const lengths = Array.from({ length: Math.max(name.length - FEWEST_CHARS, 0) + 1 }, (_, cut) => name.length - cut);
  const fitting = lengths.find((length) => segmentsOf(textWith(name.slice(0, length)) + room) === 1) ?? name.length;
  return { title, body: bodyWith(name), text: textWith(name.slice(0, fitting).trimEnd()), opens };
}

/** Each of some news as a line of its own, for where there is room. */
export function linesOf(lang: Lang, news: readonly News[]): string[] {
  const words = driverNewsWords(lang);
  return news.map(({ kind, number, plate, stop }) => `${words.one[kind](number, plate)} : ${stopLine(lang, stop, stop.name)}`);
}

function countsOf(lang: Lang, news: readonly News[]): string {
  const words = driverNewsWords(lang);
  return NEWS_KINDS.flatMap((kind) => {
    const count = news.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : words.some[kind](count);
  }).join(", ");
}

function stopLine(lang: Lang, { kind, city, from, to, zone }: TourStop, name: string): string {
  const words = driverNewsWords(lang);
  const place = name.includes(city) ? name : `${name}, ${city}`;
  return words.stop(formatsFor(lang, zone).window(from, to), words.work[kind], place);
}
