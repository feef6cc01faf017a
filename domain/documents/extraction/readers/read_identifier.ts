import { normaliseSiren } from "../../../identifiers/siren.ts";
import { normaliseSiret } from "../../../identifiers/siret.ts";
import { normaliseVatNumber } from "../../../identifiers/vat_number.ts";
import { normaliseIban } from "../iban.ts";
import type { Fault } from "../extracted_field.ts";
import { asDigits, DIGITISH, type Reading } from "./reading.ts";

/** Digits in a row, whatever spaces and dots group them. */
const RUN = new RegExp(`(?<![\\w])(?=[^\\n\\t]*\\d)${DIGITISH}(?:[ .]{0,2}${DIGITISH}){7,17}(?!\\w)`, "g");
const VAT = /(?<!\w)(?:FR[ .-]?[0-9A-Z|]{2}(?:[ .]?[0-9OoIl|SB]){9}|(?!FR)[A-Z]{2}[ .-]?(?:[0-9A-Z][ .]?){7,11}[0-9A-Z])(?!\w)/g;
const IBAN = /(?<!\w)[A-Z]{2}[0-9OoIlSB]{2}(?: ?[A-Za-z0-9|]{4}){2,7}(?: ?[A-Za-z0-9|]{1,3})?(?!\w)/g;

/** A SIREN: nine digits that pass the check, or the first nine of a SIRET that does. */
export function readSiren(text: string): Reading | null {
  return checked(text, RUN, sirenOf, "siren_check_fails", (run) => digitsIn(run) === 9);
}

/** A SIRET: fourteen digits that pass the check. */
export function readSiret(text: string): Reading | null {
  return checked(text, RUN, normaliseSiret, "siret_check_fails", (run) => digitsIn(run) >= 12 && digitsIn(run) <= 16);
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
  return checked(text, IBAN, normaliseIban, "iban_check_fails", () => true, (run) => run.slice(0, 2) + asDigits(run.slice(2)));
}

function sirenOf(digits: string): string | null {
  return normaliseSiren(digits) ?? normaliseSiret(digits)?.slice(0, 9) ?? null;
}

function digitsIn(run: string): number {
  return run.replace(/[ .]/g, "").length;
}

/** The first match that passes its check, as it stands or with confused letters put right; else the first that looks like one, marked. */
function checked(
  text: string,
  pattern: RegExp,
  normalise: (run: string) => string | null,
  fault: Fault,
  resembles: (run: string) => boolean,
  correct: (run: string) => string = asDigits,
): Reading | null {
  const found = [...text.matchAll(pattern)].map((match) => ({
    run: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
  for (const { run, ...place } of found) {
    const plain = normalise(run);
    if (plain !== null) return { value: plain, ...place };
    const corrected = normalise(correct(run));
    if (corrected !== null) return { value: corrected, ...place, corrected: true };
  }
  const doubtful = found.find(({ run }) => resembles(run));
  return doubtful ? { value: doubtful.run.replace(/[ .]/g, ""), from: doubtful.from, to: doubtful.to, fault } : null;
}
