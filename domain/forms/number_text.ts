import { accept, refuse, type Result } from "../result.ts";

const NUMBER = /^([+\-−]?)(?:(\d+)|(\d{1,3}(?:([ .,'’])\d{3})(?:\4\d{3})*))(?:([.,])(\d+))?$/;
/** "1.234" and "1,234" are a thousand to one reader and one to another: goods must not change weight on the way. */
const AMBIGUOUS = /^[+\-−]?[1-9]\d{0,2}[.,]\d{3}$/;
const MAX_DIGITS = 15;

export type NumberRefusal = "not_a_number" | "ambiguous_number" | "too_many_decimals" | "out_of_range";

/**
 * A number as people write it ("1 234,5", "1.234,50", "1234.5", any kind of space), as an integer of its smallest unit: with
 * `decimals` 3, "1 234,5" kilograms are 1234500 grams.
 */
export function readNumber(text: string, decimals: number): Result<number, NumberRefusal> {
  const written = text.trim().replace(/\s/g, " ");
  if (AMBIGUOUS.test(written)) return refuse("ambiguous_number");
  const match = NUMBER.exec(written);
  const [, sign, plain, grouped, groupMark, decimalMark, fraction = ""] = match ?? [];
  if (match === null || (groupMark !== undefined && groupMark === decimalMark)) return refuse("not_a_number");
  const whole = plain ?? grouped!.replace(/\D/g, "");
  const significant = fraction.replace(/0+$/, "");
  if (significant.length > decimals) return refuse("too_many_decimals");
  const digits = (whole + significant.padEnd(decimals, "0")).replace(/^0+(?=\d)/, "");
  if (digits.length > MAX_DIGITS) return refuse("out_of_range");
  const value = Number(digits);
  return accept(sign === "-" || sign === "−" ? 0 - value : value);
}

/** An integer of the smallest unit as a French reader types it, which `readNumber` reads back: 1234500 with 3 decimals is "1234,5". */
export function writeNumber(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
  const text = `${value < 0 ? "-" : ""}${whole}${fraction && ","}${fraction}`;
  return AMBIGUOUS.test(text) ? `${text}0` : text;
}
