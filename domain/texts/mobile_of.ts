/** Numbers that the French plan gives to lines that take no texts: of a place (1 to 5) and of services (8, 9). Source: ARCEP, numbering plan. */
const FIXED_IN_FRANCE = /^\+33[1-589]/;

/** A number (E.164) as one that takes texts, or null: of what other countries number nothing is known, and it is tried. */
export function mobileOf(phone: string | undefined): string | null {
  return phone === undefined || FIXED_IN_FRANCE.test(phone) ? null : phone;
}
