import { readAmount } from "./read_number.ts";
import type { Reader, Reading } from "./reading.ts";

/** "1,5 million d'euros", "8 M€", "500 K€". */
const ROUND =
  /(?<![\w.,/-])(\d{1,4}(?:[ .]\d{3})?(?:[.,]\d{1,2})?) ?(M|millions?|millones|K|mille|mil|milliers)(?: d['’]| de | )?\s?(?:€|EUR|euros?)/iu;
/** A round number in groups of three that fills its cell, as columns have it whose heading names the currency; a SIREN is not round. */
const CELL = /(?<=^|[\t\n])\d{1,3}(?:[ .,'’]\d{3})*[ .,'’]\d00(?=[\t\n]|$)/u;

/** No limit is lower, in cents: less is a franchise, a fee, or what is left of a misread amount. */
const LEAST_CENTS = 100_000;
/** Amounts tried in a text: the work is bounded whatever a page says. */
const TRIED = 60;

/** The limit of a policy, in cents: an amount of money, in words or short for thousands or millions, or a large number alone in its cell. */
export const readLimit: Reader = (written) => {
  // What engines make of the sign of the euro; a limit in another currency is one too.
  const text = written.replaceAll("£", "€").replace(/(?<!\p{L})(?:GBP|CHF|USD)(?!\p{L})/gu, "EUR");
  for (let at = 0, tries = 0; tries < TRIED; tries++) {
    const rest = text.slice(at);
    const found = [readAmount(rest), rounded(rest), ofCell(rest)].filter((one) => one !== null && one.fault === undefined);
    const first = found.sort((one, other) => one!.from - other!.from || other!.to - one!.to)[0];
    if (!first) return null;
    if (Number(first.value) >= LEAST_CENTS) return { ...first, from: at + first.from, to: at + first.to };
    at += first.to;
  }
  return null;
};

/** The largest amount of a text that nothing else is said of, and the first of its row: what a policy pays at most. */
export function largestBut(unless: RegExp): Reader {
  return (text) => {
    let largest: Reading | null = null;
    for (let at = 0, tries = 0; tries < TRIED; tries++) {
      const reading = readLimit(text.slice(at));
      if (reading === null) break;
      const placed = { ...reading, from: at + reading.from, to: at + reading.to };
      const line = text.slice(Math.min(text.lastIndexOf("\n", placed.from) + 1, Math.max(placed.from - NEAR, 0)), placed.from);
      const isLarger = largest === null || Number(placed.value) > Number(largest.value);
      if (isLarger && !unless.test(line)) largest = placed;
      // What stands further right in its row is for a year, or a franchise.
      const isTabled = text[placed.to] === "\t" || /^[^\n]{0,20}\t/.test(text.slice(placed.to));
      const rowEnd = text.indexOf("\n", placed.to);
      at = !isTabled ? placed.to : rowEnd < 0 ? text.length : rowEnd;
    }
    return largest;
  };
}

/** What stands so near before an amount, in letters, is said of it. */
const NEAR = 20;

function rounded(text: string): Reading | null {
  const found = ROUND.exec(text);
  if (found === null) return null;
  const amount = Number(found[1]!.replace(/[ .](?=\d{3})/g, "").replace(",", "."));
  const cents = Math.round(
    amount * (/^(?:M|mill[io])/i.test(found[2]!) && !/^mil(?:le|iers)?$/i.test(found[2]!) ? 100_000_000 : 100_000),
  );
  return { value: String(cents), from: found.index, to: found.index + found[0].length };
}

function ofCell(text: string): Reading | null {
  const found = CELL.exec(text);
  return found && { value: `${found[0].replace(/\D/g, "")}00`, from: found.index, to: found.index + found[0].length };
}
