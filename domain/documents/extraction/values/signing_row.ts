import { DRIVERS } from "../labels/drivers.ts";
import { plainText } from "../labels/label_cells.ts";
import type { FieldRule } from "../field_rule.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { type Cell, isClosed, isInside } from "../page/walls.ts";
import { isOfFormWords } from "../readers/form_words.ts";
import { readSignature } from "../readers/read_text.ts";
import { type Candidate, fieldOf } from "./candidate.ts";
import { regionOfSum } from "./regions.ts";
import { isDrawnIn } from "./signed_by_ink.ts";

/** Who signs side by side, by words of the heading of each: the first that has any tells. */
const ROLES = [
  ["taker", /\b(?:destinat\w*|consignee|receiver|recipient|consignatari\w*|empfanger|geadresseerde)\b/],
  ["driver", new RegExp(`\\b(?:conduct\\w*|${DRIVERS}|driver)\\b`)],
  [
    "giver",
    /\b(?:transport\w*|voiturier|carrier|haulier|porteador|expedit\w*|remett\w*|remit\w*|cedant|prepar\w*|depart|charge\w*|loading|loaded|collect\w*|carga\w*|salida|sender|shipper|enlevement)\b/,
  ],
  [
    "taker",
    /\b(?:client|clients|customer|cliente|recept\w*|recu\w*|received|recibi\w*|site|magasin|entrepot|depot|warehouse|store|almacen|tienda|livraison|delivery)\b/,
  ],
] as const;
/** What else is asked of them. */
const OTHER = /\b(?:reserv\w*|observations?|remarques?|remarks?|comments?|observaciones)\b/;
/** What is asked for where somebody signs. */
const ASKS =
  /\b(?:signat\w*|sign|signed|firmas?|visas?|emarg\w*|cachet|tampon|timbre|stamp|sello|recus?|recues?|received|recibi\w*|handtekening|unterschrift)\b/;
/** A sentence has more words. */
const MOST_WORDS = 9;
/** Where on a page somebody signs: below this share of it. */
const FOOT = 0.4;
/** How far below its heading somebody signs where no box ends before, and how high boxes are, in heights of the row. */
const DOWN = 14, LEAST_BOX = 3, MOST_BOX = 26;
/** What an engine is as sure of is print. */
const PRINT = 70;
/** What is seen there goes before what other words say. */
const SCORE = 5;

interface Place {
  readonly words: readonly PlacedWord[];
  readonly role: (typeof ROLES)[number][0];
}

/**
 * Whether the receiver signed, where those who sign have their places side by side ("Expéditeur | Transporteur | Destinataire") and at least one of them did: his place is as
 * wide as theirs, whatever is asked for in it.
 */
export function inSigningRow(layout: Layout, rules: readonly FieldRule[]): Candidate[] {
  const rule = rules.find(({ read }) => read === readSignature);
  if (rule === undefined || layout.ink === null) return [];
  const { words } = layout, top = words[0]?.y0 ?? 0, bottom = words.at(-1)?.y1 ?? 0;
  const heads = words.filter((word) => beginsCell(word) && word.y0 > top + FOOT * (bottom - top)).map(cellFrom)
    .filter(({ length }) => length <= MOST_WORDS).flatMap(placeOf);
  return heads.filter(({ role }) => role === "taker").flatMap((own) => {
    const row = heads.filter((other) => isBeside(own.words[0]!, other.words[0]!));
    const isRow = row.length > 1 && row.filter(({ role }) => role === "taker").length === 1;
    if (!isRow || !row.some((place) => place.role === "driver" || ASKS.test(plainText(place.words)))) return [];
    const isDrawn = (place: Place) => isDrawnIn(layout, areaOf(layout, place, row), place.words[0]!);
    const isSigned = isDrawn(own), area = areaOf(layout, own, row);
    // What is written there may be a signature too.
    if (!isSigned && (!row.some(isDrawn) || words.some((word) => isInside(area, word) && !isOfForm(word)))) return [];
    const reading = { value: isSigned ? "present" : "not_seen", from: 0, to: 0, isCertain: true } as const;
    return [{ rule, field: fieldOf(layout, rule, 0, regionOfSum(own.words), reading, own.words), score: SCORE }];
  });
}

function placeOf(words: readonly PlacedWord[]): Place[] {
  const text = plainText(words), role = OTHER.test(text) ? undefined : ROLES.find(([, named]) => named.test(text))?.[0];
  return role === undefined ? [] : [{ words, role }];
}

/** Whether a word is of what a place asks for: "Date :", "Nom". */
function isOfForm(word: PlacedWord): boolean {
  return word.confidence > PRINT && isOfFormWords(word.text);
}

function isBeside(one: PlacedWord, other: PlacedWord): boolean {
  return Math.abs(one.y0 - other.y0) < one.em;
}

/** The box of a place, or what is below it, up to the place beside: as high as the highest of the row, since the frame of a stamp looks like the end of a box. */
function areaOf({ walls }: Layout, { words }: Place, row: readonly Place[]): Cell {
  const [first] = words, last = words.at(-1)!, { em } = first!;
  const box = walls.cellOf(first!);
  const ends = row.map(({ words: [other] }) => walls.cellOf(other!)).filter(isClosed).map(({ y1 }) => y1).filter((end) =>
    end - last.y1 > LEAST_BOX * em && end - last.y1 < MOST_BOX * em
  );
  const next = Math.min(Infinity, ...row.map(({ words: [other] }) => other!.x0).filter((x0) => x0 > last.x1));
  const isBoxed = Number.isFinite(box.x1 - box.x0);
  return {
    x0: isBoxed ? box.x0 : first!.x0 - em,
    x1: isBoxed ? box.x1 : next - em,
    y0: last.y1,
    y1: ends.length > 0 ? Math.max(...ends) : first!.y1 + DOWN * em,
  };
}
