/** How long an IBAN is (ISO 13616 registry), for the countries whose carriers come to France. */
const LENGTHS: Readonly<Record<string, number>> = {
  ...{ AT: 20, BE: 16, BG: 22, CH: 21, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22, GR: 27, HR: 21, HU: 28 },
  ...{ IE: 22, IT: 27, LT: 20, LU: 20, LV: 21, MC: 27, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24 },
};

/** How much of a run of letters and digits is as long as an IBAN of its country, where more words follow: "BE49 6010 7618 2371 BIC"; null where none do. */
export function ibanLengthIn(run: string): number | null {
  const wanted = LENGTHS[run.slice(0, 2)];
  for (let signs = 0, at = 0; wanted !== undefined && at < run.length; at++) {
    if (run[at] !== " ") signs++;
    if (signs === wanted) return run[at + 1] === " " ? at + 1 : null;
  }
  return null;
}

/** An IBAN in capitals without spaces, or null if its length is not its country's or its check digits fail (ISO 7064, mod 97-10). */
export function normaliseIban(text: string): string | null {
  const iban = text.toUpperCase().replace(/\s/g, "");
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban) || LENGTHS[iban.slice(0, 2)] !== iban.length) return null;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const remainder = [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
  return remainder === 1 ? iban : null;
}
