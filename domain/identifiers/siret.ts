import { passesLuhn } from "./luhn.ts";

const LA_POSTE_SIREN = "356000000";

/**
 * The fourteen digits of a SIRET (French establishment, INSEE) without spaces or dots, or null if it is none.
 * La Poste ran out of Luhn numbers: its establishments need only a digit sum divisible by 5; its head office is Luhn-valid.
 */
export function normaliseSiret(text: string): string | null {
  const digits = text.replace(/[\s.]/g, "");
  if (!/^\d{14}$/.test(digits)) return null;
  const valid = passesLuhn(digits) || (digits.startsWith(LA_POSTE_SIREN) && digitSum(digits) % 5 === 0);
  return valid ? digits : null;
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
