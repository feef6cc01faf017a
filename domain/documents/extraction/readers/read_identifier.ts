import { normaliseSiren } from "../../../identifiers/siren.ts";
import { normaliseSiret } from "../../../identifiers/siret.ts";
import { normaliseVatNumber } from "../../../identifiers/vat_number.ts";
import { ibanLengthIn, normaliseIban } from "./iban.ts";
import type { Fault } from "../extracted_field.ts";
import { asDigits, DIGITISH, type Reading } from "./reading.ts";

/** Digits in a row, whatever spaces and dots group them; a bar behind a space is a rule of the form, and no one. */
const RUN = new RegExp(
  `(?<![\\w])(?![A-Za-z|] )(?=[^\\n\\t]*\\d)${DIGITISH}(?:(?:[ .]{0,2}|,(?=\\d{3}(?!\\d)))(?!(?<= )\\|)${DIGITISH}){7,17}(?!\\w)`,
  "g",
);
const VAT =
  /(?<!\w)(?:FR[ .-]?[0-9A-Z|]{2}(?:[ .]?[0-9OoIl|SB]){9}|(?:AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)[ .-]?(?:[0-9A-Z][ .]?){7,11}[0-9A-Z])(?!\w)/g;
const IBAN = /(?:(?<!\w)|(?<=(?<!\w)IBAN))[A-Z]{2}[0-9OoIlSB]{2}(?: ?[A-Za-z0-9|]{4}){2,7}(?: ?[A-Za-z0-9|]{1,3})?(?!\w)/g;

/** A SIREN: nine digits that pass the check, or the first nine of a SIRET that does. */
export function readSiren(text: string): Reading | null {
  return checked(text, RUN, sirenOf, "siren_check_fails", (run) => digitsIn(run) === 9);
}

/** A SIRET: fourteen digits that pass the check. */
export function readSiret(text: string): Reading | null {
  return checked(
    withoutIbans(text),
    RUN,
    normaliseSiret,
    "siret_check_fails",
    (run) => digitsIn(run) >= 12 && digitsIn(run) <= 16,
  );
}

/** A text with each IBAN as long as it was, whose figures are no other number's. */
function withoutIbans(text: string): string {
  return text.replace(IBAN, (run) => "_".repeat(run.length));
}

/** A SIREN that no label leads to: nine digits that pass the check, and no part of a longer number. */
export function readLoneSiren(text: string): Reading | null {
  return lone(text, 9, normaliseSiren);
}

/** A SIRET that no label leads to. */
export function readLoneSiret(text: string): Reading | null {
  return lone(text, 14, normaliseSiret);
}

function lone(written: string, digits: number, normalise: (run: string) => string | null): Reading | null {
  return loneIn(written, digits, normalise) ?? loneIn(unwrapped(written), digits, normalise);
}

function loneIn(text: string, digits: number, normalise: (run: string) => string | null): Reading | null {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    // A SIRET goes on with its five digits, in the next line too.
    const isShort = digits === 9 && /^\s\d{5}(?!\d)/.test(text.slice(index + run.length));
    const value = digitsIn(run) === digits && /^\d/.test(run) && !isShort ? normalise(run.replaceAll(",", "")) : null;
    if (value !== null) return { value, from: index, to: index + run.length };
  }
  return null;
}

/** A European VAT number; of a French one the key and the SIREN are checked. */
export function readVatNumber(text: string): Reading | null {
  const french = (run: string) => normaliseVatNumber(run) ?? null;
  return checked(
    text,
    VAT,
    french,
    "vat_number_check_fails",
    (run) => /\d{3}/.test(run),
    (run) => run.slice(0, 2) + asDigits(run.slice(2)),
  );
}

/** An IBAN (ISO 13616), its length and its two check digits tested. */
export function readIban(text: string): Reading | null {
  return checked(
    withIbansApart(text),
    IBAN,
    normaliseIban,
    "iban_check_fails",
    () => true,
    (run) => run.slice(0, 2) + asDigits(run.slice(2)),
  );
}

/** A text as long as it was, with a gap between an IBAN and the words that follow it. */
function withIbansApart(text: string): string {
  return text.replace(IBAN, (run) => {
    const length = ibanLengthIn(run);
    return length === null ? run : run.slice(0, length) + run.slice(length).replace(" ", "\t");
  });
}

function sirenOf(digits: string): string | null {
  return normaliseSiren(digits) ?? normaliseSiret(digits)?.slice(0, 9) ?? null;
}

function digitsIn(run: string): number {
  return run.replace(/[ .,]/g, "").length;
}

/** A text of which numbers go on where a line of prose ends in one: "sous le numéro SIREN 845 009 / 364, satisfait". */
function unwrapped(text: string): string {
  return text.replace(/(?<=[^\n\t]{30}[\dA-Z])\n(?=\d)/g, " ");
}

/** The first match that passes its check, in its line or over its end, as it stands or with confused letters put right; else the first that looks like one, marked. */
function checked(
  text: string,
  pattern: RegExp,
  normalise: (run: string) => string | null,
  fault: Fault,
  resembles: (run: string) => boolean,
  correct: (run: string) => string = asDigits,
): Reading | null {
  const runs = (written: string) =>
    [...written.matchAll(pattern)].map((match) => ({ run: match[0], from: match.index, to: match.index + match[0].length }));
  const found = runs(text), whole = unwrapped(text);
  for (const { run: written, ...place } of whole === text ? found : [...found, ...runs(whole)]) {
    const run = written.replaceAll(",", "");
    const plain = normalise(run);
    if (plain !== null) return { value: plain, ...place };
    const corrected = normalise(correct(run));
    if (corrected !== null) return { value: corrected, ...place, corrected: true };
  }
  const doubtful = found.find(({ run }) => resembles(run));
  return doubtful ? { value: doubtful.run.replace(/[ .,]/g, ""), from: doubtful.from, to: doubtful.to, fault } : null;
}
