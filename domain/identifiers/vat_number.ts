import { normaliseSiren } from "./siren.ts";

/** What follows the country prefix, per member state, Northern Ireland and Switzerland (VIES structure of VAT numbers). */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CHE: /^\d{9}(MWST|TVA|IVA)?$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^([A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  GB: /^(\d{9}|\d{12})$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12})$/,
};

/** The two digits between "FR" and the SIREN: (12 + 3 × (SIREN mod 97)) mod 97. */
export function frenchVatKey(siren: string): string {
  return String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, "0");
}

/**
 * A European VAT number in capitals without separators, or null if it is none. French numbers are checked by key and SIREN (a key
 * with letters, which the tax office gives to some firms, cannot be computed and is taken); others by their pattern.
 */
export function normaliseVatNumber(text: string): string | null {
  const number = text.toUpperCase().replace(/[\s.\-]/g, "");
  if (number.startsWith("FR")) return isFrench(number) ? number : null;
  const prefix = number.startsWith("CHE") ? "CHE" : number.slice(0, 2);
  return PATTERNS[prefix]?.test(number.slice(prefix.length)) ? number : null;
}

function isFrench(number: string): boolean {
  const [, key, siren] = /^FR([0-9A-HJ-NP-Z]{2})(\d{9})$/.exec(number) ?? [];
  if (key === undefined || siren === undefined || normaliseSiren(siren) === null) return false;
  return /[A-Z]/.test(key) || key === frenchVatKey(siren);
}
