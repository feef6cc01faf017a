import { oneOf } from "../readers/read_text.ts";
import type { Reader } from "../readers/reading.ts";

/** One partner alone, as registers add it in brackets or behind a comma; its last word may be in the next line, below other columns. */
const ALONE =
  ",? ?[([]?(?:soci[ée]t[ée] )?(?:[àa] )?(?:associ[ée] unique|actionnaire unique|unipersonnelle|associ[ée](?=[\\t\\n]|$)|(?<=[àa])\\t[^\\n]{0,60}\\nassoci[ée] unique)";
const SIMPLIFIED = "(?:S\\.? ?A\\.? ?S\\b\\.?|soci[ée]t[ée] par actions simplifi[ée]e)";
const LIMITED =
  "(?:respons[^\\n]{0,4}ilit[ée] limit[ée]e|S\\.? ?A\\.? ?R\\.? ?L\\b\\.?|soci[ée]t[ée] [àa] responsabilit[ée] limit[ée]e|Sté [àa] resp\\.? limitée)";

/** The same in translations of extracts. */
const SIMPLIFIED_EN = "simplified joint[ -]stock company",
  LIMITED_EN = "(?:(?:private )?limited liability company|private limited company)",
  SOLE = "(?: (?:with|having) (?:a |one )?(?:sole|single) (?:shareholder|partner|member|associate))",
  SINGLE = "(?:single|sole)[ -](?:member|shareholder|partner) ";

/** Legal forms of French firms, and of the Spanish and British ones that come to their doors, by their abbreviation. */
export const readLegalForm = oneOf({
  SASU: new RegExp(
    `\\bS\\.? ?A\\.? ?S\\.? ?U\\b|\\b${SIMPLIFIED}${ALONE}|soci[ée]t[ée] par actions simplifi[ée]e unipersonnelle|${SIMPLIFIED_EN}${SOLE}|${SINGLE}${SIMPLIFIED_EN}`,
    "i",
  ),
  SAS: new RegExp(`\\b${SIMPLIFIED}(?!\\.?U|${ALONE})|${SIMPLIFIED_EN}(?!${SOLE})`, "i"),
  EURL: new RegExp(
    `\\bE\\.?U\\.?R\\.?L\\b|\\b${LIMITED}${ALONE}|entreprise unipersonnelle [àa] responsabilit[ée] limit[ée]e|${LIMITED_EN}${SOLE}|${SINGLE}${LIMITED_EN}`,
    "i",
  ),
  SARL: new RegExp(`\\b${LIMITED}(?!${ALONE})|${LIMITED_EN}(?!${SOLE})`, "i"),
  SA:
    /(?<!\p{L})S\.?A(?!\p{L})(?!\.? ?[SR])|soci[ée]t[ée] anonyme|public limited company|(?<!simplified )joint[ -]stock company/iu,
  SNC: /(?<!\p{L})S\.?N\.?C(?!\p{L})|soci[ée]t[ée] en nom collectif|general partnership/iu,
  SCOP: /(?<!\p{L})SCOP(?!\p{L})|soci[ée]t[ée] coop[ée]rative/iu,
  EI:
    /(?<!\p{L})E\.?I(?!\p{L})|entrepreneur individuel|entreprise individuelle|personne physique|affaire personnelle|sole (?:trader|proprietor\p{L}*)|individual entrepreneur/iu,
});

/** A legal form that no label leads to: "sa" alone is a small word of French. */
export const readLoneLegalForm: Reader = (text) => readLegalForm(text.replace(/(?<!\p{L})[Ss]a(?!\p{L})/gu, "__"));
