import type { Reader, Reading } from "./reading.ts";

/** A number with its groups of three and its decimals; a percentage, and a number inside a code or a date, is none. */
const NUMBER =
  /(?<![\w.,/-])\d{1,3}(?:([ .,'’\u00a0\u202f])\d{3})(?:\1\d{3})*(?:\s?[.,]\s?\d{1,2})?(?![\w%]|[-/.,]\d|\s?%|\s?[.,]\d)|(?<![\w.,/-])\d+(?:\s?[.,]\s?\d{1,2})?(?![\w%]|[-/.,]\d|\s?%|\s?[.,]\d)/g;
/** A number as NUMBER, with a letter where a digit should be. */
const SPOILT =
  /(?<![\w.,/-])(?=[\dOoIl|SB .,]*\d)(?=[\d .,]*[OoIl|SB])[\dOoIl|SB]+(?:[ .,][\dOoIl|SB]{3})*(?:[.,][\dOoIl|SB]{2})?(?![\w%/-])/;
const CURRENCY = "\\s?(?:€|EUR|euros?)";
const MONEY = new RegExp(`^(?:${CURRENCY})`, "i");
const MONEY_BEFORE = /(?:€|\bEUR|\beuros?)\s?$/i;
const UNIT = /^\s?(kgs?|tonnes?|toneladas?|t)(?![\p{L}\d])/iu;

/** A whole number of things, below 100,000. */
export const readCount: Reader = (text) => first(text, (amount, decimals) => decimals === "" && amount < 100_000 ? amount : null);

/** How many people a firm employs, as sentences tell it: "23 salariés". */
export const readEmployees: Reader = (text) => {
  const found = /(?<![\w.,])(\d{1,3}(?: ?\d{3})?)\s+(?=salari[ée]s?)/i.exec(text);
  return found && { value: found[1]!.replace(" ", ""), from: found.index, to: found.index + found[1]!.length };
};

/** A weight, taken as kilograms unless tonnes are written; in grams. */
export const readWeight: Reader = (text) =>
  first(text, (amount, _decimals, after) => {
    const grams = Math.round(amount * (/^t/i.test(UNIT.exec(after)?.[1] ?? "") ? 1_000_000 : 1_000));
    return grams < 60_000_000 ? grams : null;
  });

/** An amount of money with its cents, or a whole one before its currency or behind it; in cents. */
export const readAmount: Reader = (text) =>
  first(
    text,
    (amount, decimals, after, before) =>
      decimals.length === 2 || MONEY.test(after) || MONEY_BEFORE.test(before) ? Math.round(amount * 100) : null,
  );

function first(
  text: string,
  accept: (amount: number, decimals: string, after: string, before: string) => number | null,
): Reading | null {
  for (const match of text.matchAll(NUMBER)) {
    const [written] = match, to = match.index + written.length;
    const [, whole, decimals = ""] = /^(.*?)(?:\s?[.,]\s?(\d{1,2}))?$/s.exec(written)!;
    const value = accept(
      Number(`${whole!.replace(/\D/g, "")}.${decimals || 0}`),
      decimals,
      text.slice(to),
      text.slice(0, match.index),
    );
    if (value !== null) return { value: String(value), from: match.index, to };
  }
  const spoilt = SPOILT.exec(text);
  return spoilt && { value: spoilt[0], from: spoilt.index, to: spoilt.index + spoilt[0].length, fault: "not_readable" };
}
