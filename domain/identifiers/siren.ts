import { passesLuhn } from "./luhn.ts";

/** The nine digits of a SIREN (French firm, INSEE) without spaces or dots, or null if it is none. */
export function normaliseSiren(text: string): string | null {
  const digits = text.replace(/[\s.]/g, "");
  return /^\d{9}$/.test(digits) && passesLuhn(digits) ? digits : null;
}
