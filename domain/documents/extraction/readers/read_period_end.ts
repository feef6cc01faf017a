import { readDate } from "./read_date.ts";
import type { Reader } from "./reading.ts";

/** The last day of a period written in one text, "du 01/01/2026 au 31/12/2026"; a day alone is that day. */
export const readPeriodEnd: Reader = (text) => {
  const first = readDate(text);
  const second = first && readDate(text.slice(first.to));
  return first && second ? { ...second, from: second.from + first.to, to: second.to + first.to } : first;
};
