/** Postcodes as each post office writes them (UPU addressing). */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  AT: /^\d{4}$/,
  BE: /^\d{4}$/,
  CH: /^\d{4}$/,
  CZ: /^\d{3} ?\d{2}$/,
  DE: /^\d{5}$/,
  DK: /^\d{4}$/,
  ES: /^(0[1-9]|[1-4]\d|5[0-2])\d{3}$/,
  FR: /^(0[1-9]|[1-8]\d|9[0-57-8])\d{3}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/,
  IT: /^\d{5}$/,
  LU: /^\d{4}$/,
  MC: /^980\d{2}$/,
  NL: /^\d{4} ?[A-Z]{2}$/,
  PL: /^\d{2}-\d{3}$/,
  PT: /^\d{4}-\d{3}$/,
};
const ELSEWHERE = /^[A-Z0-9][A-Z0-9 -]{1,9}$/;

/** A postcode in capitals with single spaces, without its country prefix ("F-69001"), or null if `country` has no such postcode. */
export function normalisePostcode(text: string, country: string): string | null {
  const code = text.trim().toUpperCase().replace(/\s+/g, " ").replace(/^[A-Z]{1,2}-(?=\d)/, "");
  const written = country === "FR" ? code.replaceAll(" ", "") : code;
  return (PATTERNS[country] ?? ELSEWHERE).test(written) ? written : null;
}
