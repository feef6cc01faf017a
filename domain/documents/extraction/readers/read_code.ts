import { asDigits, type Reader, type Reading, ZERO_IN_NUMBER } from "./reading.ts";

const TOKEN =
  /(?<![\p{L}\d])[A-Z\d](?:[A-Z\d]|[-/_] ?(?=[A-Z\d])|[.](?=[A-Z\d])| [-/_](?=[A-Z\d])| \/ (?=2[4-9](?:$|[\t\n])))*(?![\p{L}\d])/giu;
/** "N.º" and how it is misread, whether or not a number touches it. */
const NUMBER_SIGN = /^n[.°º](?:[o°º\d*]$)?/i;
/** "No" that touches a number: its small letter tells it. */
const GLUED_SIGN = /^No(?=[A-Z]{0,3}\d)/;
/** "N." that touches the letters of a book: "N.IT 0551827". */
const TOUCHING_SIGN = /(?<![\p{L}\d])[Nn][.°º]{1,2}(?=[A-Z]{1,3} ?\d{3})/gu;
/** A date or a part of one; what a lorry carries, "24T". */
const DATE =
  /^(\d{1,2}H(?:\d{2})?|(19|20)\d{2}([-/.])\d{1,2}\3\d{1,2}|\d{1,2}([-/.])\d{1,2}\4(\d{2}|(19|20)\d{2})|(19|20)\d{2}|\d{1,2}(er|st|nd|rd|th|T))$/i;
/** A number in groups, with its check figure apart or not, and one behind the letters of its book: "0448 21 7730", "FC 10482", "AL 26-1172", "FSC-P 70921". */
const IN_GROUPS =
  /^((?:\d{4} ){2,4}\d(?=$|[\t\n])|\d{2,4}( \d{2,4}){2,4}|[A-Z]\d{1,3}( \d{2,4}){1,2} \d{2,6}|(?!CMR |N[O°]? )[A-Z]{1,3} (\d{2,4}( \d{2,4}){1,3}|\d{2} \d{5,6}|\d{4,})|(?!(?:N[O°]?|CMR|POD|BL|BR|BP|LV|OT|PO|SO|CDE|CMD|REF|DU|LE|AU|ON|EL|TEL|FAX|RCS)[ -])[A-Z]{2,4}(?:-[A-Z] \d{4,}| \d{1,4}[-/]\d{2,6})|[A-Z] \d{3,4} \d{3,4}|[A-Z]{2,4} \d \d{3}|[A-Z]{1,4}\d{2,6}( \d{3,4}){1,3}|[A-Z]{1,2}\d{3,4} \d{5,6}(?! \p{L}{3})|[A-Z]{1,3}-\d{2,4} \d{3,5})(?![\p{L}\d/-]|[.,](?! |$)|\s?[€%]|\s(?:kgs?|colis|pal))/u;
/** A number in groups that fills its cell: "12 881", "00 14", "EP 226 08814". */
const TWO_GROUPS =
  /^(?:(?:\d(?: \d){3,8}|\d{1,3}(?: \d{3}){2}|\d{2,4} ?[/-] ?\d{3,6}|\d{1,3} \d{3,4}|0\d{1,2} \d{2})(?=$|[\t\n]| (?!(?:pal|colis|kg|EUR|EPAL))\p{L}{2})|(?!(?:NO?|REF|DU|LE|AU|TEL|FAX)[ -])[A-Z]{1,4}[- ]?\d{1,5}(?: \d{2,6}){1,3}(?=$|[\t\n])|\d{1,5}(?: \d{1,6}){2,3}(?=$|[\t\n]))/u;
/** The letters for the kind of a paper that a value begins with, where its label has said what it is: "N° document : BR 2026-114-07731". */
const OF_KIND =
  /^(?:BL|BR|BP|BT|LV|PO|SO|CDE|CMDE?|FAC) (?=[\dA-Z/-]*\d{3})[\dA-Z]+(?:[-/][\dA-Z]+){0,3}(?![\p{L}\d/-]|[.,]\d| \d)/u;
/** "N°", "No", or how that was read. */
const NUMBER_SIGN_ALONE = /^\W*(?:\p{L}{1,2}\W{0,3})?$|(?<!\p{L})[nN][.°º*]{1,2}\s*$/u;
/** "N°" as the last of a label, whose small ring was read as a figure: the number stands below. */
const SIGN_MISREAD = /^\W*N[2S9]\W*$/;
/** A registration plate as French ones are written. */
const PLATE = /^[A-HJ-NP-TV-Z]{2}-(?=.*\d)[\dO]{3}-[A-HJ-NP-TV-Z]{2}$/;
/** A British postal code: "PL24 2TL". */
const POSTCODE = /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])/gu;
/** A French telephone number, five groups of two, or that of a service: "0 806 55 01 01", "0800 123 456". */
const TELEPHONE = /(?<!\d)0(?:[1-9](?:[ .]\d{2}){4}|[ .]?8\d{2}(?:[ .]\d{2}){3}|[ .]?8\d{2}(?:[ .]\d{3}){2})(?!\d)/g;
/** The number of a chapter. */
const CHAPTER = /^\d(?:\.\d){1,3}$/;
/** Where a telephone was when somebody signed: "51.5097, -2.6714", "51.1423 N, 0.8827 E". */
const COORDINATES = /(?<![\p{L}\d.])\d{1,2}\.\d{3,8}(?:[ °]{0,2}[NS])? ?[,;/ ] ?[-–]?\d{1,3}\.\d{3,8}(?!\d)/gu;
/** What is no number of a paper: of laws, standards, certified forests, telephones, and of firms in their registers. */
const OF_OTHERS = new RegExp(
  [
    "(?<!\\p{L})(?:[LRD]\\. ?\\d{3,4}-\\d{1,3}(?:-\\d+)?",
    "(?:Ley|R\\.?D\\.?|Real Decreto|Decreto|Reglamento|R[eè]gl(?:ement|\\.)|Rgto\\.|Reg\\.|Regulation|Directiva|Directive|[Dd]écret|[Ll]oi)(?: \\(?[UCE]{2}\\)?)?(?: n°)? ?\\d{1,4}[/-]\\d{2,4}",
    "(?:NF )?(?:EN|ISO|DIN|UNE|IEC|ISPM|NIMP|PEFC|FSC)(?:[ /](?:EN|ISO))* \\d[\\d/.:-]*(?:\\/[A-Z]{2})?",
    "(?:SIRET|SIREN|GLN|EORI|NIF|CIF)[ :n°]{0,4}(?:[A-Z]{2})?\\d[\\d ]{7,16}\\d",
    "R\\.?C\\.?S\\.?(?: \\p{Lu}[\\p{L}'’-]*){0,4}(?: [A-D])? \\d{3} ?\\d{3} ?\\d{3}(?!\\d)",
    "[A-Z]?FR ?\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}(?!\\d)",
    "\\d{4} [BCDFGHJ-NPR-TV-Z]{3}(?![\\p{L}\\d-])",
    "[Hh]oja [A-Z]{1,3}-\\d+",
    "(?:[Tt][ée]l|TEL|Tfno|Fax|FAX|Phone)[.: ]{1,3}[+(\\d][\\d ().-]{7,17}\\d)",
    "(?<!\\d)\\d{3} ?\\d{3} ?\\d{3}(?= R\\.?C\\.?S)",
  ].join("|"),
  "gu",
);
/** A day of which the hour touches it: "25.09.26à8h"; and one with blanks. */
const OF_DAY = /(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{2,4}(?=\p{L})|(?<![\p{L}\d])[\dSOIl|]{1,2} ?\/ ?\d{2} ?\/ ?20\d{2}(?!\d)/gu;
/** An article of a law. */
const ARTICLE = /^[LRD]\.?\d{3,4}-\d{1,3}(?:-\d+)?$/;
/** A zero that an engine took for a letter, right behind the letters for the kind of a paper. */
const ZERO_BEHIND_KIND = /(?<=^(?:BL|BR|BC|BP|LV|LDV|LT|DN|POD|FA|FC|FAC|FACT|INV|AV|CDE|CMD))O(?=\d{4,}$)/;
/** Behind a postal code: "77694 Kehl". */
const TOWN_BEHIND = /^ (?:L(?:[ea]s? |['’]))?\p{Lu}\p{Ll}[\p{L}'’-]+(?:[ -]|[,.)\n\t]|$)/u;
/** The same in capitals, on the line of its street: "RUE DES MARES 77176 SAVIGNY". */
const STREET_BEFORE =
    /(?<!\p{L})(?:rue|av\.?|avenue|route|chemin|bd|boulevard|place|quai|z\.?[ia]\.?|zac|impasse|allée|bp)(?!\p{L})[^\n\t]*$/iu,
  CAPITALS_BEHIND = /^ \p{Lu}{3,}/u,
  NAME_BEFORE = /\p{Ll}{3}, $/u;
/** Of orders "DO", "PO", "SO" and "TO", whose letter an engine took for a zero. */
const O_OF_KIND = /^[DPST]0(?=[-/])/;
/** The hash of a certificate, in groups or not, or its beginning: "7d1e 94bc 02a7 55f0", "8f1c44a907be". */
const HASH =
  /(?<![\p{L}\d-])(?:(?=[\da-f ]{0,80}[a-f])[\da-f]{4,}(?: [\da-f]{4,}){2,}|(?=[\da-f]{0,40}[a-f])[\da-f]{16,}|(?=[a-f]{0,8}(?:\d{1,8}[a-f]{1,8}){3})[\da-f]{10,}|(?=[A-F]{0,8}(?:\d{1,8}[A-F]{1,8}){3})[\dA-F]{10,})(?![\p{L}\d-])/gu;
/** Where a paper can be checked on a site: "docuvia.example/v/7YQ4-0182". */
const SITE = /(?:https?:\/\/|www\.)\S+|(?<=[a-z\d]\.(?:com|fr|eu|net|org|es|be|de|uk|io|app|example)\/)\S+/g;
/** The number of a law, or that of a firm in a register. */
const OF_LAW_OR_FIRM =
  /(?<!\p{L})(?:r[èe]glement|regulation|reglamento|directive|directiva|d[ée]cret|decreto|ley|loi|arr[êe]t[ée])(?: \(?(?:CE|UE|EC|EU)\)?)?(?: n\.?[°ºo]\.?)? ?[A-Z]{0,3}[/ ]?\d[\d/.-]*|(?<!\d)\d{3} ?\d{3} ?\d{3}(?: \d{5})?(?= (?:- )?R\.?C\.?S)/giu;
/** A word of which an engine took a letter for a figure, in capitals. */
const MISREAD_WORD = /^(?=\D*\d\D+$)[A-Z\d]{5,}$/;
/** A page of so many. */
const PAGE = /^\d{1,2}\/\d{1,2}$/;
/** Only our own orders are numbered so, and no letter of theirs is a zero. */
const OUR_ORDER = /^0T-\d{4}-\d{6}$/;
/** What stands before the last group of a number: "18 942". */
const IN_GROUP = /(?<![\p{L}\d/-] ?)\d{1,3} $/u;
/** What stands behind a number that is an amount or a measure. */
const MEASURED = /^(?:,\d\d(?!\d)| ?(?:€|km|kgs?|t|m3|m²|EUR)(?![\p{L}\d]))/u;
/** The sides of a pallet: "80 x 120". */
const SIDES = /(?<![\p{L}\d-])\d{2,4}(?: [xX×] ?|[x×])\d{2,4}(?![\p{L}\d-])/gu;
const SECURITY_CODE_LENGTH = 15;
/** Capitals and figures in a row, with small letters for large ones of the same shape, and with a speck or two. */
const CODE_GROUP = /(?<![\p{L}\d])[A-Z\dckopsuvwxz]+(?:[\]\[|'’.,]?[A-Z\dckopsuvwxz]+)*(?![\p{L}\d])/gu;

/** A reference as firms number orders, notes, invoices and policies: at least three characters with a digit, and no date. */
export const readReference: Reader = referenceOf(3);

/** A reference right behind words that end where it begins, as sentences have it: "suivant votre ordre n° CB-771". */
export function referenceBehind(lead: RegExp): Reader {
  return (written) => {
    const text = written.replaceAll("\n", " ");
    for (const { 0: words, index } of text.matchAll(lead)) {
      const from = index + words.length, reading = readReference(text.slice(from, from + MOST_SIGNS));
      if (reading?.from === 0) return { ...reading, from, to: from + reading.to };
    }
    return null;
  };
}

/** A reference is no longer. */
const MOST_SIGNS = 40;

/** The number of an order of ours, wherever it stands: nothing else looks like it. */
export const readOurOrder: Reader = (text) => {
  const found = /(?<![\p{L}\d-])(?:[O0]T|[O0©Q](?:T|7[1I|]?))-\n?(20\d{2})-\n?([0-9OIlSB]{6})(?![\p{L}\d-])/u.exec(text);
  if (found === null) return readOrderOfKind(text);
  const place = { from: found.index, to: found.index + found[0].length }, serial = asDigits(found[2]!);
  return { value: `OT-${found[1]}-${serial}`, ...place, ...(serial === found[2] ? {} : { corrected: true }) };
};

/** An order of transport that is numbered otherwise: "OT-260117-08". */
function readOrderOfKind(text: string): Reading | null {
  const found = /(?<![\p{L}\d/-])OT-\d[\d-]{4,14}(?![\p{L}\d/-])/u.exec(text);
  return found && { value: found[0], from: found.index, to: found.index + found[0].length };
}

/** The number of a delivery note that no label leads to, behind the letters for its kind: "BL0026417". */
export const readLoneNote: Reader = (text) => {
  const found = /(?<![\p{L}\d/-])(?:BL|BDL|LV|LDV|ALB|DN|POD)[-_ ]?[\dO][\d/-]{4,}(?![\p{L}\d])/u.exec(text);
  const reading = found && readReference(found[0]);
  return reading?.from === 0 ? { ...reading, from: found!.index, to: found!.index + reading.to } : null;
};

/** The number of a carrier's licence, as French regions give it, which is that of no paper. */
export const LICENCE = /^20\d{2}\/\d{2,3}\/\d{7}$/;

/** The number of a licence that no label leads to, as French regions number them: year, department or region, serial number. */
export const readLicenceNumber: Reader = (text) => {
  const found = /(?<![\d/])(?:19|20)\d{2} ?\/ ?\d{2,3} ?\/ ?\d{5,8}(?![\d/])/.exec(text);
  return found && { value: found[0].replaceAll(" ", ""), from: found.index, to: found.index + found[0].length };
};

/** The number of a copy: a reference that may be one figure, right behind its label; of "2/4" the first. */
export const readCopyNumber: Reader = (text) => {
  if (SIGN_MISREAD.test(text)) return null;
  const reading = referenceOf(1)(text);
  const before = reading && text.slice(0, reading.from).replace(/num[ée]ro|number|núm(?:ero)?/giu, "");
  if (before === null || /\p{L}{3}/u.test(before) || /^, \p{Ll}/u.test(text.slice(reading!.to))) return null;
  const [number] = reading!.value.split("/", 1);
  return PAGE.test(reading!.value) ? { ...reading!, value: number!, to: reading!.from + number!.length } : reading;
};

/** A complete security code that no label leads to: fifteen letters and digits in such a mixture as no address has. */
export const readLoneSecurityCode: Reader = (text) => {
  for (const line of text.matchAll(/[^\n\t]+/g)) {
    const code = readSecurityCode(line[0]);
    if (code === null || code.fault !== undefined || (code.value.match(/\d(?=[A-Z])|[A-Z](?=\d)/g) ?? []).length < 4) continue;
    return { ...code, from: line.index + code.from, to: line.index + code.to };
  }
  return null;
};

/** Whether five figures stand before a town. */
function isPostcode(text: string, from: number): boolean {
  const behind = text.slice(from + 5);
  const isLine = /(?:^|[\n\t])$/.test(text.slice(0, from)) &&
    /^ \p{Lu}{3,}[\p{Lu} '’-]*(?:CEDEX \d*)?(?:[\n\t]|$)/u.test(behind) &&
    !/^ (?:COLIS|PALETTES?|KG|CARTONS?|UNITES|PIECES)/.test(behind);
  return isLine || TOWN_BEHIND.test(behind) ||
    (CAPITALS_BEHIND.test(behind) && (STREET_BEFORE.test(text.slice(0, from)) || NAME_BEFORE.test(text.slice(0, from))));
}

/** "1ettre", "1OUTE": more small letters than figures, or one figure within capitals. */
function isMisreadWord(token: string): boolean {
  return MISREAD_WORD.test(token) || (token.match(/\p{Ll}/gu)?.length ?? 0) > (token.match(/\d/g)?.length ?? 0);
}

/** As many spaces, where something is that is no number of a paper. */
const blank = ({ length }: string) => " ".repeat(length);

function referenceOf(least: number): Reader {
  return (written) => {
    // The letter of a book, with a speck above it.
    const text = written.replace(/(?<![\p{L}\d])[ÀÂ](?= ?\d{4})/gu, "A")
      .replace(POSTCODE, blank).replace(OF_OTHERS, blank).replace(OF_DAY, blank).replace(SIDES, blank).replace(COORDINATES, blank)
      .replace(TELEPHONE, blank).replace(TOUCHING_SIGN, blank).replace(HASH, blank).replace(SITE, blank)
      .replace(OF_LAW_OR_FIRM, blank);
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
      const isFirst = /^[\s:]*$/.test(text.slice(0, index));
      const written = (isFirst ? OF_KIND.exec(text.slice(index))?.[0] : undefined) ?? IN_GROUPS.exec(text.slice(index))?.[0] ??
        (NUMBER_SIGN_ALONE.test(text.slice(0, index)) ? TWO_GROUPS.exec(text.slice(index))?.[0] : undefined) ?? token;
      const compact = written.replaceAll(" ", "").replace(NUMBER_SIGN, "").replace(GLUED_SIGN, "");
      if (
        compact.replace(/[^A-Z\d]/gi, "").length < least || !/\d/.test(compact) || DATE.test(compact) || ARTICLE.test(compact) ||
        CHAPTER.test(compact) ||
        PLATE.test(compact) || isMisreadWord(compact) ||
        /^(?:FOM\/|PAGE\d)/i.test(compact) || (/^\d{5}$/.test(written) && isPostcode(text, index)) ||
        (least > 1 && /^\d{3}$/.test(compact) && IN_GROUP.test(text.slice(0, index))) ||
        (/^[\d.]+$/.test(compact) && MEASURED.test(text.slice(index + written.length))) || (least > 1 && PAGE.test(compact))
      ) {
        continue;
      }
      const value = compact.toUpperCase(), place = { from: index, to: index + written.length };
      const put = OUR_ORDER.test(value) ? `O${value.slice(1)}` : value.replace(ZERO_BEHIND_KIND, "0").replace(ZERO_IN_NUMBER, "0")
        .replace(O_OF_KIND, (kind) => `${kind[0]}O`);
      return { value: put, ...place, ...(put === value ? {} : { corrected: true }) };
    }
    return null;
  };
}

/**
 * The security code by which an URSSAF certificate is checked on the body's site: fifteen letters and digits, in groups or not. Signs within that are none of
 * a code's are specks.
 */
export function readSecurityCode(text: string): Reading | null {
  const groups = [...text.matchAll(CODE_GROUP)].map(({ 0: written, index }) => ({
    code: written.replace(/[^A-Z\d]/gi, "").toUpperCase(),
    from: index,
    to: index + written.length,
  })).filter(({ code }) => !/^SIRE[NT]$/.test(code));
  let incomplete: Reading | null = null;
  for (const [start, { from }] of groups.entries()) {
    let value = "";
    for (let last = start; last < groups.length && value.length < SECURITY_CODE_LENGTH; last++) {
      if (last > start && /[^ .–—-]/.test(text.slice(groups[last - 1]!.to, groups[last]!.from))) break;
      value += groups[last]!.code;
      const { to } = groups[last]!, sizes = groups.slice(start, last + 1).map(({ code }) => code.length);
      // What fills a group alone is no words, nor are three of five signs. One code in twelve has one figure or none.
      const isSet = sizes.length === 1 || sizes.join() === "5,5,5";
      const isMixed = (isSet ? /\d/ : /\d.*\d/).test(value) && /[A-Z]/.test(value);
      const isOneLine = !/[^\n]\n./.test(text.slice(from, to));
      if (isMixed && value.length === SECURITY_CODE_LENGTH && isOneLine && areEven(sizes)) return { value, from, to };
      if (isMixed && value.length >= 12 && value.length <= 18 && value.length > (incomplete?.value.length ?? 0)) {
        incomplete = { value, from, to, fault: "security_code_incomplete" };
      }
    }
  }
  return incomplete && mendedCode(incomplete);
}

/** Groups of one size, of which the last may be shorter: words in capitals beside a day are none. */
function areEven(sizes: readonly number[]): boolean {
  const [first] = sizes;
  return sizes.every((size, at) => size === first || (at === sizes.length - 1 && size < first!));
}

/** A sign that an engine saw twice, as a letter and as the figure that looks like it: "S5", "B8"; or a stroke beside a letter: "9IH". */
const SEEN_TWICE = /S(?=5)|(?<=5)S|B(?=8)|(?<=8)B|G(?=6)|(?<=6)G|Z(?=2)|(?<=2)Z|[OQD](?=0)|(?<=0)[OQD]|I|\|/g;

/** A "W" that an engine saw as two letters. */
const SPLIT = /[JVI]V/g;

/** A code with one sign too many, where only one can have been seen twice, or as two. */
function mendedCode(code: Reading): Reading {
  const all = [...code.value.matchAll(SEEN_TWICE)], strokes = all.filter(([sign]) => /[I|]/.test(sign));
  // A stroke is what engines add most.
  const doubles = strokes.length > 0 ? strokes : all;
  if (code.value.length !== SECURITY_CODE_LENGTH + 1) return code;
  const { fault: _fault, ...sound } = code, split = code.value.match(SPLIT);
  if (doubles.length === 0 && split?.length === 1) {
    return { ...sound, value: code.value.replace(SPLIT, "W"), corrected: true };
  }
  if (doubles.length !== 1) return code;
  const { index } = doubles[0]!;
  return { ...sound, value: code.value.slice(0, index) + code.value.slice(index + 1), corrected: true };
}
