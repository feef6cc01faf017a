import { type Reader, ZERO_IN_NUMBER } from "./reading.ts";

/** Words in capitals that stand before or behind a number and are no part of it. */
const NO_PART =
  "(?:DU|AU|LE|LA|DE|EN|ET|NO|EUR|TTC|HT|SIREN|SIRET|RCS|ORIAS|POUR|PAR|CLIENT|ART|TEL|BP|CS|CEDEX)(?![\\p{L}\\d]|[-/]\\d)";
const A_DATE = "\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d)";
/** Figures with letters that touch them, letters before further figures, and one letter at the end. */
const PART =
  `(?!${NO_PART}|${A_DATE})(?:\\d+[A-Z]{0,4}\\d*[A-Z]?|[A-Z]{1,6}\\d[A-Z\\d]*|[A-Z]{2,3}(?= [A-Z]{2,4}\\d{4})|[A-Z]{1,6}(?=(?:[-/.][A-Z]{1,6})* ?[-/.]? ?\\d)|(?<=[-/._])[A-Z]{1,4}|[B-MO-XZ](?= [\\p{Ll}–—-]|[,.;)\\t\\n]|\\s*$)|[ANY](?=[\\t\\n]|\\s*$))`;
const POLICY = new RegExp(
  `(?<![\\p{L}\\d]|\\d[.,/])${PART}(?:(?: ?[-/._] ?| )${PART}){0,6}(?![\\p{L}\\d]|(?: \\d{3})* ?(?:[€%]|EUR|euros?(?!\\p{L}))|\\s(?:kgs?|colis|véhicules?|personnes|tonnes?)(?!\\p{L}))`,
  "gu",
);
/** A part of a date, an article of a law, a French plate, a bare year. */
const OTHER =
  /^(?:[LRDA]\.?\d{3,4}-\d{1,3}(?:-\d+)?|[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}|(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2})$/;

/** The number of a policy: groups of figures and letters, with spaces, strokes and dots between, in a row and without the spaces: "HV 1 409 771 / 04". */
export const readPolicyNumber: Reader = (text) => {
  for (const { 0: written, index } of text.matchAll(POLICY)) {
    const compact = written.replaceAll(" ", ""), value = compact.replace(ZERO_IN_NUMBER, "0");
    if (value.length >= 3 && /\d.*\d/.test(value) && !OTHER.test(value)) {
      return { value, from: index, to: index + written.length, ...(value === compact ? {} : { corrected: true }) };
    }
  }
  return null;
};

/** A number of a policy right behind words that end where it begins. */
export function policyBehind(lead: RegExp): Reader {
  return (written) => {
    const text = written.replaceAll("\n", " ");
    for (const { 0: words, index } of text.matchAll(lead)) {
      const from = index + words.length, reading = readPolicyNumber(text.slice(from, from + 50));
      if (reading?.from === 0) return { ...reading, from, to: from + reading.to };
    }
    return null;
  };
}

/** A number of a policy behind "n°", as sentences have it. */
export const readSignedPolicy: Reader = policyBehind(
  /(?<!\p{L})(?:n[°º](?: ?s)?|no\.?|nr\.?|num[ée]ro|number|núm(?:ero)?\.?|réf(?:érences?)?\.?)[ :]*(?=[A-Z\d])/giu,
);

/** A number behind words for a contract in the same sentence, long enough to be nothing else. */
export const readLongPolicy: Reader = (text) => {
  for (let at = 0;;) {
    const reading = readPolicyNumber(text.slice(at));
    if (reading === null) return null;
    const [from, to] = [at + reading.from, at + reading.to];
    if ((reading.value.match(/\d/g) ?? []).length >= 5) return { ...reading, from, to };
    at = to;
  }
};
