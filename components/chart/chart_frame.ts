import type { Lang } from "../../domain/i18n/lang.ts";

/** One figure of a chart. */
export interface Point {
  label: string;
  value: number;
}

/** What every chart takes; one idea a chart. */
export interface ChartProps {
  lang: Lang;
  /** Unique on the page. */
  id: string;
  title: string;
  /** What the reader should see in it, as one sentence. */
  description: string;
  /** Headings of the table: what the labels are, what the values are. */
  heads: { label: string; value: string };
  points: readonly Point[];
  /** The value as shown (default: the language's number format). */
  format?: ((value: number) => string) | undefined;
}

/** The least round number (1, 2, 2.5 or 5 times a power of ten) that is at least `value`: the top of an axis from zero. */
export function axisTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((multiple) => multiple * power >= value) ?? 10;
  return step * power;
}
