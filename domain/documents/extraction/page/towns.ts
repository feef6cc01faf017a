import { cellFrom } from "./cells.ts";
import type { Layout } from "./layout.ts";

/** What stands behind a postal code on a page, in small letters: a name that is no more than that is a place, and no firm. */
export function townsOf({ words }: Layout): ReadonlySet<string> {
  return new Set(
    words.filter(({ text }) => /^\d{5}$/.test(text)).map((code) =>
      cellFrom(code).slice(1).map(({ text }) => text).join(" ").toLowerCase()
    ),
  );
}
