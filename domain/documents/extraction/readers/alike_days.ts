import { readLocalDate } from "../../../time/local.ts";

/** Figures of a hand that are read as others, by what is read. */
const ALIKE: Readonly<Record<string, string>> = {
  0: "1689",
  1: "470",
  2: "7",
  3: "8",
  4: "19",
  5: "68",
  6: "058",
  7: "12",
  8: "3",
  9: "48",
};

/** Days that differ from one by one figure of its day or its month, as a hand's are misread. */
export function alikeDays(day: string): string[] {
  const places = [5, 6, 8, 9];
  const days = places.flatMap((at) =>
    [...ALIKE[day[at]!] ?? ""].map((figure) => readLocalDate(day.slice(0, at) + figure + day.slice(at + 1)))
  );
  return days.filter((other) => other !== null);
}
