import type { FieldRule } from "../field_rule.ts";
import { labelText, labelWord, runTogether } from "./label_text.ts";
import type { Reader } from "../readers/reading.ts";
import { readSignerName } from "../readers/read_person.ts";
import { readHolder, readName, readRemark } from "../readers/read_text.ts";
import { endsInColon, isInParentheses } from "./label_cells.ts";
import { nearestLabel } from "./nearest_label.ts";
import { beginsCell, isAlone } from "../page/cells.ts";
import { gapAfter, type Layout, type PlacedWord, WIDE_GAP } from "../page/layout.ts";

/** A label found on a page. */
export interface Anchor {
  /** The rules that the label leads to; none for a label that only ends the values of others. */
  readonly uses: readonly { readonly rule: FieldRule; readonly rank: number }[];
  readonly words: readonly PlacedWord[];
  /** How long the label is, in letters. */
  readonly length: number;
  /** Letters that were misread. */
  readonly edits: number;
  /**
   * A "heading" stands as labels do: at the start of its cell, and alone in it or of several words, or before a colon. What only begins a
   * cell is "leading". All else is "inline", as words of a sentence.
   */
  readonly standing: "heading" | "leading" | "inline";
  /** Of several words: sentences have it less often. */
  readonly isPhrase: boolean;
  /** Known by the stems of its words alone. */
  readonly isWorded?: true;
}

/** The labels of one type of document, made once. */
export type LabelIndex = ReadonlyMap<string, Anchor["uses"]>;

const MOST_WORDS = 9;
/** Readers of names and sentences. */
const TEXTS: ReadonlySet<Reader> = new Set([readName, readHolder, readRemark, readSignerName]);

/** All labels of `rules`, and `others` that only end values, by their comparable text. */
export function labelIndex(rules: readonly FieldRule[], others: readonly string[]): LabelIndex {
  const index = new Map<string, { rule: FieldRule; rank: number }[]>();
  const add = (label: string, uses: { rule: FieldRule; rank: number }[]) => {
    for (const text of new Set([labelText(label), runTogether(label)].filter(Boolean))) {
      index.set(text, [...index.get(text) ?? [], ...uses]);
    }
  };
  others.forEach((label) => add(label, []));
  for (const rule of rules) rule.labels.forEach((label, rank) => add(label, [{ rule, rank }]));
  return index;
}

/** What may stand between a label and its value, besides signs. */
const LINKS = /^(de|du|des|d|of|n|no|nr|n[°º]|num|number|numero|del|a|à|al|to|au|le)\W*$/i;
/** The number of a box on a form: "16", "16.". */
const BOX_NUMBER = /^[([]?\d{1,2}[.)\]]?$/;
/** The same behind its label: "Gross weight kg (11)". */
const BOX_NUMBER_BEHIND = /^\(\d{1,2}\):?$/;

/** The labels on a page; of labels that share words only the longest. The number of its box belongs to a label. */
export function findAnchors({ words }: Layout, labels: LabelIndex): Anchor[] {
  const found = words.flatMap((word) => startsLabel(word) ? startingAt(word, labels) : []);
  const best = found.sort((a, b) => (b.length - 2 * b.edits) - (a.length - 2 * a.edits));
  const taken = new Set<PlacedWord>();
  return best.flatMap((found) => {
    // "la marchandise de la commande": what links two labels is the first one's.
    const from = found.words.findIndex((word) => !taken.has(word) || !isFiller(word));
    const to = found.words.findLastIndex((word) => !taken.has(word) || !isFiller(word)) + 1;
    const anchor = { ...found, words: found.words.slice(from, to) };
    if (from < 0 || anchor.words.some((word) => taken.has(word))) return [];
    anchor.words.forEach((word) => taken.add(word));
    return [anchor];
  }).flatMap(withoutNames);
}

/** What firms are called, in capitals, at the beginning of their names too: "COMPAGNIE BERRICHONNE DE CAMIONNAGE". */
const KIND_OF_FIRM = /^(?:ENTREPRISE|COMPAGNIE|SOCIÉTÉ|SOCIETE|TRANSPORTEURS?|EMPRESA|COMPAÑÍA|COMPANY)$/;

/** The same in small letters, as names have it: "Aseguradora Levantina del Motor". */
const KIND_IN_SMALL = /^(?:Aseguradora|Compañía|Mutua|Mutuelle|Compagnie|Société)$/;
/** Between words of a name, in heights of the row: a label is further from its value. */
const SPACE = 0.8;

/** Whether a label is but the first word of a name in capitals, or of one in small letters without a gap. */
function isOfName({ words, standing }: Anchor): boolean {
  const [first] = words, next = first!.right;
  if (words.length !== 1 || standing !== "leading" || next === null) return false;
  return (KIND_OF_FIRM.test(first!.text) && /^\p{Lu}{2,}$/u.test(next.text)) ||
    (KIND_IN_SMALL.test(first!.text) && gapAfter(first!) < SPACE && /^\p{Lu}/u.test(next.text));
}

/** What firms are called at the end of their names: "Calder & Holme Insurance Company Ltd". */
const END_OF_NAME =
  /^(?:Company|Compagnie|Mutuelle|Mutua|Aseguradora|Underwriters?|Insurers?|Carriers?|Transporteurs|Assurances?|SARL|S\.?A\.?S?\.?U?|EURL|SNC|SCOP|Ltd\.?|Limited|plc|GmbH|NV|BV|S\.?L\.?U?\.?|SpA|Srl|Lda\.?)$/i;

/** Whether a label is but what kind of firm a name says that it is, behind the firm's own name without a gap. */
function isWithinName({ words }: Anchor): boolean {
  const { left } = words[0]!, last = words.at(-1)!;
  return left !== null && gapAfter(left) < SPACE && /^(?:\p{Lu}[\p{L}.'’]+|&)$/u.test(left.text) &&
    /^\p{Lu}/u.test(words[0]!.text) &&
    END_OF_NAME.test(last.text) && !/^:/.test(last.right?.text ?? "");
}

/** "Sin reservas" is a value, and "livrée avec réserves" without a colon. */
const DENIAL = /^(?:sin|sans|aucune?|without|no|pas|ninguna?)$/i, BESIDES = /^(?:avec|with|con|sous)$/i;

/** Of what stands right behind the colon of a label only what leads to a number or a day: "Raison sociale : Société nouvelle du Vexin". */
function withoutNames(anchor: Anchor): Anchor[] {
  const { left } = anchor.words[0]!, last = anchor.words.at(-1)!;
  if (isWithinName(anchor)) return [];
  const isNamed = endsInColon(last);
  const isDenied = left !== null && (DENIAL.test(left.text) || (BESIDES.test(left.text) && !isNamed)) &&
    gapAfter(left) <= WIDE_GAP;
  if (isOfName(anchor) || isDenied) return [];
  const isValue = left !== null && /:$/.test(left.text) && gapAfter(left) <= WIDE_GAP + 1;
  if (!isValue || isNamed) return [anchor];
  // "Situation : à jour" ends with what it says.
  const uses = gapAfter(last) > WIDE_GAP ? [] : anchor.uses.filter(({ rule }) => !TEXTS.has(rule.read));
  return uses.length > 0 ? [{ ...anchor, uses, standing: "inline" }] : [];
}

/** "N° LV 26/04417": the kind of a paper behind "N°" is of its number, before "n°" it is a label. */
export function isOfNumber({ text, left, right }: PlacedWord): boolean {
  return /^(?:BL|BR|BP|LV)$/.test(text) && /^n[°º]$/i.test(left?.text ?? "") && /^\d\S*\d{2}/.test(right?.text ?? "");
}

function startsLabel(word: PlacedWord): boolean {
  return /\p{L}/u.test(word.text) && !isOfNumber(word) && !/^\(.*\)$/.test(word.text) &&
    (labelWord(word.text) !== "" || isAlone(word) || isBeforeColon(word));
}

/** "Du : 01/03/2026". */
function isBeforeColon(word: PlacedWord): boolean {
  return beginsCell(word) && (/:$/.test(word.text) || (/^:/.test(word.right?.text ?? "") && gapAfter(word) <= WIDE_GAP));
}

function startingAt(first: PlacedWord, labels: LabelIndex): Anchor[] {
  const anchors: Anchor[] = [];
  const words: PlacedWord[] = [];
  let text = "", told = 0;
  for (let word: PlacedWord | null = first; word !== null && words.length < MOST_WORDS; word = word.right) {
    if (words.length > 0 && gapAfter(words.at(-1)!) > WIDE_GAP) break;
    // "Total 6 colis" is no label.
    if (told > 0 && (beginsName(word, words) || /^\d+$/.test(word.text) || isParted(words.at(-1)!, word))) break;
    words.push(word);
    if (labelWord(word.text) === "") {
      // "Du" and "Au" say nothing in a label, but are one when they head a column or stand before a colon.
      const uses = words.length === 1 && (isAlone(word) || isBeforeColon(word)) ? labels.get(runTogether(word.text)) : undefined;
      if (uses) anchors.push({ uses, words: [word], standing: "heading", isPhrase: false, edits: 0, length: word.text.length });
      continue;
    }
    text += labelWord(word.text);
    told++;
    if (!/\p{L}/u.test(word.text)) continue;
    const match = bestMatch(text, labels) ?? (words.length === 1 ? bestMatch(runTogether(word.text), labels) : null);
    if (!match) continue;
    // A scrawl that is like a short label by chance.
    if (match.edits > 0 && told === 1 && word.text.length < SHORT && word.confidence < SCRAWL) continue;
    if (match.edits > 0 && (isSpoiltNumber(words) || isOfTwo(words, labels))) continue;
    const whole = withLinks(words), standing = standingOf(whole, told);
    if (match.edits === 0 || standing === "heading" || told > 1) {
      anchors.push({ ...match, words: whole, standing, isPhrase: told > 1 });
    }
  }
  return anchors;
}

/** "Nombre  Poids": words that are each a label are the headings of columns close by, and no label misread. */
function isOfTwo(words: readonly PlacedWord[], labels: LabelIndex): boolean {
  const told = words.map(({ text }) => labelWord(text)).filter((word) => word !== "");
  const isApart = words.slice(0, -1).some((word) => gapAfter(word) > SPACE);
  return isApart && told.length > 1 && told.every((word) => labels.has(word));
}

/** "CE Marques" of "6 Marques": a number of a box that was read as letters is no part of another label. */
function isSpoiltNumber([first, second]: readonly PlacedWord[]): boolean {
  return /^\p{Lu}{2}$/u.test(first!.text) && /^\p{Lu}\p{Ll}/u.test(second?.text ?? "");
}

/** Whether a colon stands between two words: "Forme : société". */
function isParted(one: PlacedWord, other: PlacedWord): boolean {
  return /:$/.test(one.text) || /^:/.test(other.text);
}

/** "la compagnie Assurances du Rhône": a label that begins in small does not go on in capitals. */
function beginsName({ text }: PlacedWord, before: readonly PlacedWord[]): boolean {
  const first = before.find((word) => labelWord(word.text) !== "");
  return /^\p{Lu}\p{Ll}/u.test(text) && /^\p{Ll}/u.test(first?.text ?? "");
}

const known = new WeakMap<LabelIndex, ReturnType<typeof nearestLabel<Anchor["uses"]>>>();

function bestMatch(text: string, labels: LabelIndex): Pick<Anchor, "uses" | "edits" | "length"> | null {
  const nearest = known.get(labels) ?? nearestLabel(labels);
  known.set(labels, nearest);
  return nearest(text);
}

function withLinks(label: readonly PlacedWord[]): PlacedWord[] {
  const words = [...label];
  for (
    let first = words[0]!;
    first.left !== null && gapAfter(first.left) <= WIDE_GAP && isFiller(first.left);
    first = first.left
  ) {
    words.unshift(first.left);
  }
  const number = words[0]!.left;
  // What stands behind a colon is the value of another label.
  const isValue = /:$/.test(number?.left?.text ?? "") ||
    (number !== null && /\p{L}{2}\)?$/u.test(number.left?.text ?? "") && !beginsCell(number));
  if (number !== null && !isValue && BOX_NUMBER.test(number.text) && gapAfter(number) <= WIDE_GAP + 1) words.unshift(number);
  for (
    let last = words.at(-1)!;
    last.right !== null && gapAfter(last) <= WIDE_GAP && LINKS.test(last.right.text) && !beginsValue(last.right, words[0]!) &&
    !isInitial(last.right);
    last = last.right
  ) {
    words.push(last.right);
  }
  const behind = words.at(-1)!.right;
  if (behind !== null && BOX_NUMBER_BEHIND.test(behind.text) && gapAfter(words.at(-1)!) <= WIDE_GAP) words.push(behind);
  return words;
}

/** "Nom en capitales LE GOFF", "preuve de livraison n° AL 26-1172", "FRACHTBRIEF No. DE 448190": in capitals behind a label that is not, or behind "n°" before figures. */
function beginsValue({ text, left, right }: PlacedWord, label: PlacedWord): boolean {
  return /^(?:AL|AU|LE|TO|DE|DU|DES|DEL|OF)$/.test(text) &&
    (/\p{Ll}/u.test(label.text) || (/^\d{4,}/.test(right?.text ?? "") && /^n[°ºo]\.?$/i.test(left?.text ?? "")));
}

/** "Reçu par D. Abadie". */
function isInitial({ text, right }: PlacedWord): boolean {
  return /^\p{Lu}\.$/u.test(text) && /^\p{Lu}\p{L}/u.test(right?.text ?? "");
}

function isFiller({ text }: PlacedWord): boolean {
  return /\p{L}/u.test(text) && labelWord(text) === "";
}

/** "(nom, adresse)" or a translation behind a stroke; a number there is a value. */
function isInstruction({ text, right }: PlacedWord): boolean {
  return text.startsWith("(") || (text.startsWith("/") && !/^\/? ?\d/.test(text === "/" ? right?.text ?? "" : text));
}

/** What a remark counts, and no label in a box of that number: "2  colis manquants" by a hand with wide spaces. */
export const THINGS =
  /^(?:colis|cartons?|caisses?|sacs?|palettes?|pallets?|packages?|parcels?|boxes|bags|cases|bultos?|cajas?|palets?|sacos?)$/;

/** What a pen drew beside a label is read with less. */
const SCRAWL = 40, SHORT = 7;

/** "Livré le 21/08/2026", "Tipped on 3 May": what the day's own preposition ends is all of a label. */
function leadsToDay(last: PlacedWord): boolean {
  return /^(?:le|on|el|am|du)$/i.test(last.text) && /^\d{1,2}(?:$|[/.-]\d)/.test(last.right?.text ?? "") &&
    gapAfter(last) <= WIDE_GAP;
}

/** "Loaded by shipper": by whom something was done goes on in small in a sentence, and no name does. */
function isBySomebody(last: PlacedWord): boolean {
  return /^(?:par|by|por)$/i.test(last.text) && gapAfter(last) <= WIDE_GAP && /^\p{Ll}{4}/u.test(last.right!.text);
}

function standingOf(words: readonly PlacedWord[], told: number): Anchor["standing"] {
  const [first, last] = [words[0]!, words.at(-1)!];
  // "à la charge / de l'assureur.": the end of a sentence.
  if (/^\p{Ll}/u.test(first.text) && /\p{L}{4}\.$/u.test(last.text)) return "inline";
  if (isInParentheses(first) || (/^\d{1,2}$/.test(first.text) && THINGS.test(words.slice(1).map(({ text }) => text).join(" ")))) {
    return "inline";
  }
  if (beginsCell(first) && words.length > told && leadsToDay(last)) return "heading";
  if (endsInColon(last)) return "heading";
  // "Chargé par expéditeur, colis 3 : caisse fendue".
  if (isBySomebody(last)) return "inline";
  const before = first.left;
  const opens = before === null || gapAfter(before) > WIDE_GAP,
    closes = gapAfter(last) > WIDE_GAP || isInstruction(last.right!) || last.right!.confidence < SCRAWL;
  const parted = opens || !/[\p{L}\d]/u.test(before.text);
  if (parted && (closes || (told > 1 && !BOX_NUMBER.test(first.text)))) return "heading";
  if (parted && BOX_NUMBER.test(first.text) && told > 1) return "heading";
  return opens && !BOX_NUMBER.test(first.text) ? "leading" : "inline";
}
