import { type Anchor, isOfNumber } from "./anchors.ts";
import { countsSomething, LAYERS } from "./counted_words.ts";
import type { FieldRule } from "../field_rule.ts";
import { isText } from "../values/is_text.ts";
import { ENUMERATOR, isInParentheses, labelStart, opensCell, plainText, SIGNS } from "./label_cells.ts";
import { areJoinedHeadings } from "./joined_headings.ts";
import { labelWord } from "./label_text.ts";
import { cellFrom, cellUpTo, isAlone } from "../page/cells.ts";
import { gapAfter, type Layout, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { readReference } from "../readers/read_code.ts";
import { readDate } from "../readers/read_date.ts";
import { readCount } from "../readers/read_number.ts";
import { readName, readRemark, readSignature } from "../readers/read_text.ts";
import { hasFigureNear } from "./figure_near.ts";
import { movementOf } from "./pallet_movements.ts";
import { isAboutPallets } from "./pallet_subject.ts";
import { sectionOf } from "./sections.ts";

/** How labels of a field are worded that no list has: the stems that tell it, and those that tell another thing; without accents, in small. */
export interface Wording<Test extends Pick<RegExp, "test"> = RegExp> {
  readonly has: Test;
  readonly not: Test;
  /** What in or just below a label says that its value is rather another's: taken where nothing else is. */
  readonly less?: RegExp;
}

/** Longer than labels are, and than a cell is that is nothing but a label. */
const MOST_WORDS = 12, MOST_WORDS_OF_CELL = 9;
/** Of its words that are none of a label's: a sentence has more. */
const MOST_UNKNOWN = 2;
/** Behind a sentence stands another label: "suivi sur bordereau séparé. Qualité : AQP 3". */
const ENDS_LABEL = /:$/, ENDS_SENTENCE = /\p{Ll}{4}\.$/u, FULL_STOP = /\p{L}{6}\.$/u;
/** A party, which signs below where it is named alone. */
const PARTY = /^(?:le|la|l|the|el) \w+$/;
/** A place, of which its section says whose it is. */
const PLACE = /^(?:lieu|site|place|location|lugar)$/;

/**
 * Labels by the stems of their words, whatever stands between those: what begins a cell, or follows a value, up to a colon or the end of a cell that has no
 * value, else as far as words go that labels are made of. `known` are those words, as `labelWord` writes them. A text has a label of ours only where no listed
 * one leads to it, or where it fills its cell: then it stands in place of those within.
 */
export function withWordedLabels(
  { words }: Layout,
  listed: readonly Anchor[],
  rules: readonly FieldRule[],
  known: ReadonlySet<string>,
): Anchor[] {
  const worded = rules.filter(({ wording }) => wording !== undefined);
  const listedAt = new Map(listed.flatMap((anchor) => anchor.words.map((word) => [word, anchor])));
  const countsPallets = worded.some(({ isOfPallets }) => isOfPallets);
  const isOfLabels = (word: PlacedWord) =>
    (countsPallets && movementOf(plainText([word])) !== null) ||
    known.has(labelWord(word.text)) || listedAt.has(word) || worded.some(({ wording }) => wording!.has.test(plainText([word])));
  const asked = new Map<PlacedWord, boolean>();
  const isLabel = (word: PlacedWord) => {
    if (!asked.has(word)) asked.set(word, !isOfNumber(word) && isOfLabels(word));
    return asked.get(word)!;
  };
  const replaced = new Set<Anchor>();
  const found = words.filter(isOpening).flatMap((first): Anchor[] => {
    const phrase = phraseFrom(first, isLabel), last = phrase.at(-1);
    if (last === undefined || isCutShort(phrase) || isListed(phrase) || goesOnFromComma(words, first)) return [];
    const instructed = instructionBehind(last), said = instructed.at(-1) ?? last;
    const hasColon = ENDS_LABEL.test(last.text) || ENDS_LABEL.test(said.text) || /^:/.test(said.right?.text ?? "");
    const leadsToNumber = /^\d/.test(last.right?.text ?? "");
    const subject = subjectBefore(first, isLabel);
    const own = plainText(phrase), leads = hasColon || leadsToNumber || endsCell(last);
    const pallets = leads && isAboutPallets(words, first, own) ? `palettes ${own}` : "";
    const isTold = phrase.length > 1 || subject.length > 0 || pallets !== "";
    if (!hasColon && !opensCell(first) && !(leadsToNumber && isTold)) return [];
    const text = plainText([...subject, ...phrase]);
    const section = sectionOf(words, first, text);
    // "Réserves (état et nombre des colis)": what to note is no label of its own.
    const isNoted = worded.some(({ read, wording }) => read === readRemark && isWorded(wording!, own));
    const instruction = isNoted ? "" : plainText(instructed), inFull = `${text} ${instruction}`.trim();
    // "Lieu de dépose (destinataire)": whose place it is.
    const ofName = PLACE.test(text) ? `${section} ${text}`.trim() : instructed.length === 1 ? inFull : text;
    // "Créneau de livraison :": words that no label has say what it is besides.
    const besides = hasColon && first !== phrase[0] ? plainText(cellUpTo(phrase[0]!).slice(0, -1)) : "";
    const told = ({ wording, read, isOfPallets }: FieldRule) =>
      !(read === readDate && besides !== "" && wording!.not.test(`${besides} ${own}`)) &&
      !(section !== "" && wording!.not.test(`${section} ${text}`) && !(read === readRemark && isNoted)) &&
      ((isOfPallets && pallets !== "" && isWorded(wording!, pallets)) ||
        isWorded(wording!, read === readRemark ? `${own} ${instruction}`.trim() : read === readName ? ofName : inFull) ||
        (hasColon && !PLACE.test(own) && isWorded(wording!, own)) ||
        (section !== "" && isWorded(wording!, `${section} ${text}`)) ||
        (read === readCount && !isOfPallets && isWorded(wording!, text)) ||
        ((read === readCount || read === readReference) && isWorded(wording!, firstOfTwo(phrase))));
    const isHeading = hasColon || endsCell(last);
    // "Livrées au client   31" leads to no client.
    const isCounted = last.right !== null && /^\d{1,3}$/.test(last.right.text) && isAlone(last.right);
    const within = new Set(phrase.flatMap((word) => listedAt.get(word) ?? []));
    if (areJoinedHeadings(phrase, within)) {
      within.forEach((label) => replaced.add(label));
      return [...within].map((label) => ({ ...label, standing: "heading", isWorded: true }));
    }
    // "Statistical" over "number".
    const isRest = phrase.length === 1 && !hasColon && /^\p{Ll}{4}/u.test(first.text);
    const isWhole = opensCell(first) && (endsCell(last) || (leadsToNumber && isTold)) &&
      [...within].every((label) => count(label.words) < count(phrase));
    const led = new Set([...within].flatMap(({ uses }) => uses).map(({ rule }) => rule));
    // "Depositados en:   Fecha:   Matrícula:": heads of columns, of which the first is no subject of the others.
    const isOfOwn = within.size > 0 && subject.length > 0;
    const uses = worded.filter((rule) =>
      told(rule) && !(isRest && rule.read === readReference) && !(isOfOwn && isText(rule) && !led.has(rule)) &&
      (hasColon || isWhole || !led.has(rule)) &&
      (!(rule.read === readSignature && !isHeading && PARTY.test(text))) &&
      (!isText(rule) ||
        ((isHeading || isBeforeName(phrase)) && !isCounted && (beginsText(first) || (endsCell(last) && last.right !== null))))
    );
    if (!hasColon && uses.every(({ read }) => read === readDate) && !hasFigureNear(words, first, last)) return [];
    if (isWhole && uses.length > 0) within.forEach((label) => replaced.add(label));
    return uses.length === 0 ? [] : [{
      uses: uses.map((rule) => ({ rule, rank: 0 })),
      ...{ words: phrase, length: text.length, edits: 0, isPhrase: phrase.length > 1, isWorded: true },
      standing: isHeading ? "heading" : phrase.length === 1 && leadsToNumber ? "inline" : "leading",
    }];
  });
  return [...listed.filter((label) => !replaced.has(label)), ...found];
}

/** "N°" before a word that is none of a label's is the number of another thing. */
function isCutShort(phrase: readonly PlacedWord[]): boolean {
  const { right } = phrase.at(-1)!;
  return phrase.every(({ text }) => labelWord(text) === "") && right !== null && gapAfter(phrase.at(-1)!) <= WIDE_GAP &&
    /\p{L}/u.test(right.text) && !/\d/.test(right.text) && !isOfNumber(right);
}

/** How many words of a label say something. */
function count(words: readonly PlacedWord[]): number {
  return words.filter(({ text }) => labelWord(text) !== "" && !ENUMERATOR.test(text)).length;
}

/** "Cartons / palette": how many go on each. */
const OF_EACH = new RegExp(`^(?:${LAYERS}|carton|colis|box|caja|unite|unit)$`);

/** "Colis / poids brut : 12 / 340 kg", "N° cde/Date": what the first number is of, where a label is of two; "" where it is of one. */
function firstOfTwo(phrase: readonly PlacedWord[]): string {
  // "N/CDE" and "V/réf" are ours and yours.
  const stroke = phrase.findIndex(({ text }) => /^\/|^.{2,}\//.test(text));
  if (stroke < 0 || OF_EACH.test(plainText(phrase.slice(stroke)))) return "";
  const { text } = phrase[stroke]!;
  return plainText([...phrase.slice(0, stroke), { ...phrase[stroke]!, text: text.slice(0, text.indexOf("/")) }]);
}

/** Whether a label is of a field by its stems. */
function isWorded({ has, not }: Wording<Pick<RegExp, "test">>, text: string): boolean {
  return has.test(text) && !not.test(text);
}

/** "(cachet et signature)": what a label says in parentheses. */
export function instructionBehind(last: PlacedWord): PlacedWord[] {
  const words: PlacedWord[] = [], { right } = last;
  if (!right?.text.startsWith("(") || gapAfter(last) > WIDE_GAP) return words;
  for (let word: PlacedWord | null = right; word !== null && words.length < MOST_WORDS; word = word.right) {
    words.push(word);
    if (/\)\W*$/.test(word.text) || gapAfter(word) > WIDE_GAP) break;
  }
  return words;
}

/** Whether nothing but an instruction in parentheses stands behind a word in its cell. */
export function endsCell(word: PlacedWord): boolean {
  if (gapAfter(word) > WIDE_GAP) return true;
  if (!word.right!.text.startsWith("(")) return false;
  let last = word.right!;
  while (!/\)\W*$/.test(last.text) && gapAfter(last) <= WIDE_GAP) last = last.right!;
  return gapAfter(last) > WIDE_GAP || /:$/.test(last.text) || /^:/.test(last.right!.text);
}

/** A sentence that goes on from the line above is no label of a text. */
function beginsText({ text, left }: PlacedWord): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(text) || left !== null;
}

/** "Point de livraison KERALIA BREST": a label in small of several words, before a name in capitals. */
function isBeforeName(label: readonly PlacedWord[]): boolean {
  const last = label.at(-1)!;
  return label.length > 2 && gapAfter(last) <= WIDE_GAP && label.every(({ text }) => /\p{Ll}/u.test(text)) &&
    opensCell(label[0]!) &&
    /^\p{Lu}{3,}$/u.test(last.right!.text);
}

/** "carton enfoncé,": what ends its cell with a comma goes on in the next line, as remarks do; "BLEU POUR LE DESTINATAIRE." is a sentence. */
function isListed(phrase: readonly PlacedWord[]): boolean {
  const last = phrase.at(-1)!;
  return (/,$/.test(last.text) || (phrase.length > 2 && FULL_STOP.test(last.text))) && endsCell(last);
}

/** "1 carton crushed on pallet 3, / accepted by customer": what begins its line in small behind a line that ends with a comma. */
function goesOnFromComma(words: readonly PlacedWord[], first: PlacedWord): boolean {
  if (!/^\p{Ll}/u.test(first.text)) return false;
  const above = words.findLast((word) =>
    word.y1 < first.y0 + first.em / 2 && first.y0 - word.y1 < first.em && Math.abs(word.x0 - first.x0) < first.em
  );
  return above !== undefined && /,$/.test(cellFrom(above).at(-1)!.text);
}

/** A word that begins a cell, or follows a value, a sign or a comma. */
function isOpening(word: PlacedWord): boolean {
  if (
    !/\p{L}/u.test(word.text) || /\d/.test(word.text) || isInParentheses(word) || countsSomething(word)
  ) return false;
  // "N/ réf" and "V/ commande" are one word, and "Réf. expédition" one label.
  return opensCell(word) ||
    !/\p{L}$|^[NVS]\/$|^(?:[Rr][ée]f|[Nn]o?|[Nn]um|[Nn]br?e?|[Pp]al|[Qq]t[ée]|[Cc]o?de|[Ii]mm(?:at)?|[Aa]dr)\.$/u.test(
      word.left!.text,
    );
}

/** "SUPPORTS EUROPE : LAISSES 8 REPRIS 5": what a row is about, where its first label leads to further ones. */
function subjectBefore(word: PlacedWord, isLabel: (word: PlacedWord) => boolean): PlacedWord[] {
  const before: PlacedWord[] = [];
  for (let at = word.left; at !== null; at = at.left) before.unshift(at);
  const colon = before.findIndex(({ text }) => /^:|:$/.test(text));
  const subject = before.slice(0, colon + 1);
  const further = before.slice(colon + 1);
  const isOfList = (other: PlacedWord) => /^\W*\d+\W*$/.test(other.text) || (isLabel(other) && !ENDS_SENTENCE.test(other.text));
  const isList = further.every(isOfList) && (further.length > 0 || isLabel(word));
  return isList && subject.every(({ text }) => !/\d/.test(text)) ? subject : [];
}

function phraseFrom(first: PlacedWord, isLabel: (word: PlacedWord) => boolean): PlacedWord[] {
  const cell: PlacedWord[] = [];
  for (let word: PlacedWord | null = first; word !== null && cell.length < MOST_WORDS && isOfLabel(word); word = word.right) {
    cell.push(word);
    if (ENDS_LABEL.test(word.text) || (/^:/.test(word.right?.text ?? "") && gapAfter(word) <= WIDE_GAP)) {
      const isSentence = cell.slice(0, -1).some(({ text }) => ENDS_SENTENCE.test(text));
      return isSentence ? [] : cell.slice(labelStart(cell, isLabel));
    }
    if (gapAfter(word) > WIDE_GAP) break;
  }
  const last = cell.at(-1);
  const isWhole = last !== undefined && cell.length <= MOST_WORDS_OF_CELL && endsCell(last) && opensCell(first);
  if (isWhole && isFirm(cell, isLabel)) return [];
  if (isWhole && cell.some(isLabel) && goesOnSmall(cell, isLabel)) return cell;
  const end = cell.findIndex((word) => labelWord(word.text) !== "" && !isLabel(word) && !SIGNS.test(word.text));
  const phrase = end < 0 ? cell : cell.slice(0, end);
  while (phrase.length > 0 && SIGNS.test(phrase.at(-1)!.text)) phrase.pop();
  return phrase.length === MOST_WORDS ? [] : phrase;
}

/** "Réserves saisies par le destinataire", but not "Transports Ferrand": what follows the first words of a label is in small, or all is in large letters. */
function goesOnSmall(whole: readonly PlacedWord[], isLabel: (word: PlacedWord) => boolean): boolean {
  // Behind a stroke the same may stand in another language.
  const stroke = whole.findIndex(({ text }) => text === "/"), cell = stroke > 1 ? whole.slice(0, stroke) : whole;
  const unknown = cell.filter((word) => /\p{L}/u.test(word.text) && labelWord(word.text) !== "" && !isLabel(word));
  return unknown.length <= Math.min(cell.length / 2, MOST_UNKNOWN) &&
    unknown.every(({ text }, at) =>
      /^\W*\p{Ll}/u.test(text) || isInCapitals(cell, unknown) || isPlace(text, cell) || (at === 0 && text === cell[0]!.text)
    );
}

/** What firms are at the end of their names. */
const LEGAL_FORM =
  /^(?:plc|pic|Ltd\.?|Limited|Inc\.?|LLP|GmbH|AG|S\.?A\.?S?\.?|SARL|SE|NV|N\.V\.|BV|B\.V\.|S\.?L\.?U?\.?|SpA|S\.p\.A\.|Srl|Lda\.?)$/;

/** "Baltimark Insurance Company plc": a name whose first word is none of a label's, and that goes on in large letters up to its legal form. */
function isFirm(cell: readonly PlacedWord[], isLabel: (word: PlacedWord) => boolean): boolean {
  const [first] = cell, name = cell.slice(0, -1);
  return name.length > 0 && LEGAL_FORM.test(cell.at(-1)!.text) && !isLabel(first!) &&
    name.every(({ text }) => /^(?:\p{Lu}|&|(?:et|and|y|und|de|du|of)$)/u.test(text));
}

/** "ENTREPRISE QUI REÇOIT LES PALETTES": a label in capitals has no more than one word of its own, a name has. */
function isInCapitals(cell: readonly PlacedWord[], unknown: readonly PlacedWord[]): boolean {
  return unknown.length === 1 && cell.length > 3 && cell.every(({ text }) => !/\p{Ll}/u.test(text));
}

/** "Créée à Trappes le". */
function isPlace(text: string, cell: readonly PlacedWord[]): boolean {
  const at = cell.findIndex((word) => word.text === text);
  return at > 0 && /^(?:à|a|en|at|in)$/.test(cell[at - 1]!.text);
}

/** Beside a stroke of print, in heights of the row: a figure by hand and a rule stand further off. */
const BESIDE_STROKE = 0.55;

/** "zurück | repris": a stroke between a label and its translation that was read as a rule. */
function isSlash(word: PlacedWord): boolean {
  const { text, left, right } = word;
  return text === "|" && left !== null && gapAfter(left) < BESIDE_STROKE && gapAfter(word) < BESIDE_STROKE &&
    /^\p{Ll}+$/u.test(left.text) && /^\p{Ll}+$/u.test(right!.text);
}

function isOfLabel(word: PlacedWord): boolean {
  const { text } = word;
  return isSlash(word) || !text.startsWith("(") && !/[«»“”]/.test(text) && !(/\d/.test(text) && !/^(m3|co2)\W*$/i.test(text)) &&
      !/^[|•·=]+$/.test(text);
}
