import type { Anchor } from "./anchors.ts";
import type { FieldRule } from "../field_rule.ts";
import { isText } from "../values/is_text.ts";
import { plainText, plainTextOf, SIGNS as SIGNS_ALONE } from "./label_cells.ts";
import { instructionBehind } from "./worded_labels.ts";
import { readRemark } from "../readers/read_text.ts";
import { readReference } from "../readers/read_code.ts";
import { readCount, readWeight } from "../readers/read_number.ts";
import { cellFrom, cellUpTo } from "../page/cells.ts";
import type { Region } from "../values/regions.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";

/** Of a label and the words around it. */
const MOST_WORDS = 8;
const MOST_IN_ROW = 40;

/** "Référence" alone, and what stands beside it where it heads a column of a table of goods. */
const REFERENCE = /^(?:ref\w*|code|articles?|(?:qte )?(?:cdes?|cmdes?|cmd|commandes?|commandee?s?|ordered|pedid\w*))$/,
  OF_GOODS = /^(?:d[ée]sig|libell[ée]|articles?$|descri|produ[ci]t|qt[ée]|quantit|qty|cantidad|lote?$)/i;

/** What a printer says of the form, with a number of its own: "Imprimerie Chassagneux - carnet de 25 liasses - réf. LVN-4". */
const OF_PRINTER =
  /(?<!\p{L})(?:imprimerie|imprimeur|gráficas|graficas|imprenta|printed by)(?!\p{L})|(?<!\p{L})(?:carnets?|blocs?|pads?|talonarios?|books?) (?:de|of) \d{2,3} (?:liasses?|feuillets?|sets?|juegos?|jeux)/iu;

/** Between words of one heading, in heights of the row: further off in large letters stands that of the next column. */
const SPACE = 0.9;

/** Who signs below: a heading of a name has no article. */
const SIGNS =
  /^(?:le|la|the|el) (?:client\w*|destinat\w+|receptionnaire|receptor|recepteur|receveur|detenteur|customer|consignee|receiver)$/;

/** "Expéditeur - visa": somebody signs below, whatever is written there. */
function asksForVisa(last: PlacedWord): boolean {
  const [, ...behind] = cellFrom(last);
  return /^(?:visa|signatures?|sign|firma)$/.test(
    plainText(behind.filter(({ text }) => /\p{L}/u.test(text)).slice(0, 1)),
  );
}

/** When something happened, before what it was: "18/11/2026 10:12 Livré". */
const EVENT_AT = /^\d{1,2}[:h]\d\d$|^\d{1,2}\/\d{1,2}\/\d{2,4}$/,
  HOUR = /^\d{1,2}[:h]\d\d$/;

/** What is counted: behind its number, and alone in its cell with that, it is a value and no label of the next cell. */
const THING =
  /^\d{1,5} (?:colis|cartons?|caisses?|caissettes?|cagettes?|sacs?|big bags?|futs?|bidons?|bacs?|rouleaux|bobines?|bottes?|ballots?|fardeaux|tonneaux|barriques|u ?m|pal(?:ettes?)?|pallets?|packages?|parcels?|packs?|boxes|crates?|cases|bags|bales|bundles|coils|kegs|barrels|reels|rolls|drums|cajas|bultos|sacos|bidones|barriles|bobinas|rollos|fardos|pales|palets?)$/;

/** What goods stand on: alone in its cell it heads a column of how many there are, and else it begins a line of goods. */
const PALLETS = /^(?:palettes?|pallets?|palets?)$/;

/** Whether the words around a listed label make another thing of it: "Date de livraison prévue", "Visa du conducteur". */
export function saysOther(anchor: Anchor, rule: FieldRule): boolean {
  if (
    rule.read === readReference && REFERENCE.test(plainText(anchor.words)) &&
    rowOf(anchor).some(({ text }) => OF_GOODS.test(text))
  ) return true;
  if (rule.read === readReference && OF_PRINTER.test(rowOf(anchor).map(({ text }) => text).join(" "))) return true;
  if ((rule.isOfGoodsLines || rule.isOfPallets) && THING.test(plainText(cellFrom(cellUpTo(anchor.words[0]!)[0]!)))) return true;
  if (rule.addsUp !== undefined && PALLETS.test(plainText(anchor.words)) && !isAlone(anchor)) return true;
  // "Nombre: Iker Goñi" asks in Spanish who signs.
  const last = anchor.words.at(-1)!;
  if (rule.isOfGoodsLines && /^Nombre:$/i.test(last.text) && /\p{L}{2}/u.test(last.right?.text ?? "")) return true;
  if (rule.name === "consignee" && anchor.words.at(-1)!.text.endsWith(":") && asksToSign(anchor)) return true;
  // "Unit 6 Springvale Park" is no vehicle.
  if (
    rule.name === "plate" && plainText(anchor.words) === "unit" &&
    /^\d{1,3}[A-Z]?,?$/.test(anchor.words.at(-1)!.right?.text ?? "")
  ) return true;
  // "Vandersteen Truck Parts".
  if (rule.name === "plate" && anchor.standing === "inline" && isWithinCapitals(anchor)) return true;
  const { left: before } = anchor.words[0]!, left = before !== null && SIGNS_ALONE.test(before.text) ? before.left : before;
  if (
    isText(rule) && rule.name !== "signedBy" && left && (anchor.words.length === 1 || left !== before) &&
    (gapAfter(left) <= WIDE_GAP ? EVENT_AT : HOUR).test(left.text)
  ) return true;
  if (isText(rule) && rule.name !== "signedBy" && rule.read !== readRemark && asksForVisa(last)) return true;
  if (isText(rule) && SIGNS.test(plainText(anchor.words)) && !/:$/.test(anchor.words.at(-1)!.text)) return true;
  if (rule.wording === undefined || anchor.isWorded) return false;
  // "N° de bultos (palets)": what they are packed on.
  const countsGoods = rule.read === readCount && !rule.isOfPallets;
  const said = countsGoods ? anchor.words.findIndex(({ text }) => text.startsWith("(")) : -1;
  const words = anchor.words.slice(0, said > 0 ? said : undefined),
    isNumber = rule.addsUp !== undefined || rule.read === readWeight || rule.isOfGoodsLines === true;
  // "Volume hl  Poids kg": the heading of the next column, close behind.
  const isNext = (word: PlacedWord) => isNumber && /^\p{Lu}/u.test(word.text) && gapAfter(word.left!) > SPACE;
  for (let at = words[0]!.left; at !== null && isNear(at) && !isNext(words[0]!) && words.length < MOST_WORDS; at = at.left) {
    words.unshift(at);
  }
  const hasEnd = isText(rule) || said > 0 || /:$/.test(words.at(-1)!.text);
  const isCut = (next: PlacedWord) =>
    (countsGoods && next.text.startsWith("(")) || (rule.isOfGoodsLines === true && isNext(next)) ||
    (isNext(next) && /^\p{Lu}\p{Ll}/u.test(next.text));
  for (
    let at = words.at(-1)!;
    !hasEnd && isNear(at) && !isToFillIn(at.right!) && /\p{L}/u.test(at.right!.text) && !isCut(at.right!) &&
    words.length < MOST_WORDS;
  ) {
    words.push(at = at.right!);
    if (/:$/.test(at.text)) break;
  }
  return rule.wording.not.test(plainText(words));
}

/** Whether an instruction begins with a word on who fills in the box: "(à compléter par le conducteur)". */
function isToFillIn({ text, right }: PlacedWord): boolean {
  const begins = `${text} ${right?.text ?? ""} ${right?.right?.text ?? ""}`;
  return /^\((?:[àa] (?:compl[ée]ter|remplir|renseigner|indiquer|cumplimentar|rellenar)|(?:rempli|compl[ée]t[ée]|renseign[ée])e? par|to be (?:completed|filled|entered)|(?:completed|filled) (?:in )?by)(?!\p{L})/iu
    .test(begins);
}

/** What is said before the day of another thing than of a journey. */
export const OF_OTHER_DAY =
  /\b(?:saisie?s?|enregistre\w*|entered|keyed|grabad[oa]|registrad[oa]|etabl\w*|emis\w*|issued?|edit\w*|imprim\w*|print\w*|cree\w*|created|genere\w*|generated|commande\w*|orders?|pedido|factur\w*|invoice|echeance|valid\w*|expir\w*|convention|decret|arrete|loi|law|lot|ddm|dlc|dluo|peremption|naissance|fabrication|lavage|nettoyage|wash\w*|cleaning|lavado|limpieza|annex\w*|documents?|bl|bon|note|cmr|contrat)( (n|no|du|of|de|le|at|a|the) ?)*$|\b(?:n|no|number)\b/;
/** Whether what stands before a value on its own line below a label speaks of another field: "Chargement" over "Marchandise livrée le 19 août", or over "Prévu le 17 août". */
export function isOfOtherLine({ name, wording }: FieldRule, region: Region, from: number): boolean {
  const said = lineBefore(region, from);
  return wording !== undefined && (wording.not.test(said) || (name === "takenOverOn" && WISHED.test(said)));
}

/** When something was to be. */
export const WISHED =
  /\b(?:prevue?s?|planifie\w*|planned|scheduled|expected|r[do]v|rendez|creneau|slot|booked|booking|requested|required|limite|avant|before|souhait\w*|demande\w*|convenue?|agreed|tard|latest|due|imperati\w*|contractuel\w*|eta|ets|cita|window|prevista|previsto)\b/;
/**
 * Whether a day below a label is of another thing than that of the label: "Chargement" over "Commande du 2 juillet", "Réception" over "RDV le 3 juillet", "Bon de restitution" over "Établi le 4".
 */
export function isOfOtherDay({ name, wording }: FieldRule, region: Region, from: number): boolean {
  const said = lineBefore(region, from);
  if (name === "dueOn") return wording?.not.test(said) === true;
  if (name === "takenOverOn") return OF_OTHER_DAY.test(said);
  const between = plainTextOf(region.text.slice(0, from).replace(/.*[\t\n]/s, ""));
  return name === "deliveredOn" && (OF_OTHER_DAY.test(said) || WISHED.test(said) || WISHED.test(between));
}

/** What stands before a value in its cell, in plain words, where that is not on the label's line. */
function lineBefore({ side, text, words, starts }: Region, from: number): string {
  // All words of a box, whatever their lines.
  if (side === "anywhere") return plainText(cellUpTo(words.findLast((_word, at) => starts[at]! <= from)!).slice(0, -1));
  const before = text.slice(0, from), isBelow = side !== "beside" || before.includes("\n");
  const said = before.slice(before.lastIndexOf("\n") + 1).replace(/.*\t/s, "");
  return isBelow ? plainTextOf(said) : "";
}

/** Whether a label leads to what is rather another's: "Notre commande" beside the customer's own, "N° commande" over "interne". */
export function isLesser(words: readonly PlacedWord[], { words: all }: Anchor, { read, wording }: FieldRule): boolean {
  if (wording?.less === undefined) return false;
  // "N° de bultos (palets)": packages all the same.
  const said = read === readCount ? all.findIndex(({ text }) => text.startsWith("(")) : -1,
    label = said > 0 ? all.slice(0, said) : all;
  const [first] = label, last = label.at(-1)!;
  const under = words.find((word) =>
    Math.abs(word.x0 - first!.x0) < first!.em / 2 && word.y0 > last.y0 + last.em / 2 && word.y0 - last.y1 < last.em
  );
  const wrapped = under && under.right?.left !== under ? cellFrom(under) : [];
  return wording.less.test(
    plainText([
      ...cellUpTo(first!),
      ...label.slice(1),
      ...restOfLabel(last),
      ...read === readCount ? [] : instructionBehind(last),
      ...wrapped,
    ]),
  );
}

/** What stands between the last word of a label and its colon: "Transporteur contractuel :". */
function restOfLabel(last: PlacedWord): readonly PlacedWord[] {
  const behind = cellFrom(last).slice(1), colon = behind.findIndex(({ text }) => /^:|:$/.test(text));
  const rest = behind.slice(0, colon + 1);
  return /:$/.test(last.text) || rest.some(({ text }) => /\d/.test(text)) ? [] : rest;
}

/** "Consignee: print name and sign" heads a box to sign in. */
function asksToSign({ words }: Anchor): boolean {
  const rest = cellFrom(words.at(-1)!).slice(1);
  return /\b(?:sign\w*|firma|visa|cachet|tampon|stamp|emarg\w*)$/.test(plainText(rest));
}

/** Whether a label is a word within a name: words that begin large stand right before and behind it. */
function isWithinCapitals({ words }: Anchor): boolean {
  const { left } = words[0]!, last = words.at(-1)!;
  const isOfName = (word: PlacedWord | null) => /^\p{Lu}\p{L}{2,}$/u.test(word?.text ?? "");
  return isOfName(left) && isOfName(last.right) && gapAfter(left!) < SPACE && gapAfter(last) < SPACE;
}

function isAlone({ words }: Anchor): boolean {
  return cellFrom(cellUpTo(words[0]!)[0]!).length === words.length;
}

function rowOf({ words }: Anchor): PlacedWord[] {
  const row: PlacedWord[] = [];
  for (let at = words[0]!.left; at !== null && row.length < MOST_IN_ROW; at = at.left) row.push(at);
  for (let at = words.at(-1)!.right; at !== null && row.length < MOST_IN_ROW; at = at.right) row.push(at);
  return row;
}

/** A word of the same label as the next: no gap, value, comma, colon or end of a sentence stands between them. */
function isNear(word: PlacedWord): boolean {
  return gapAfter(word) <= WIDE_GAP && !/[\d:]|[,;]$/.test(word.text) &&
    !(/\p{Ll}{4}\.$/u.test(word.text) && /^\p{Lu}/u.test(word.right!.text));
}
