import type { Anchor } from "./anchors.ts";
import { LAYERS } from "./counted_words.ts";
import { opensCell, plainText } from "./label_cells.ts";
import type { FieldRule } from "../field_rule.ts";
import { inParenthesesBehind } from "./said_again.ts";
import { isText } from "../values/is_text.ts";
import { beginsCell, cellFrom, isAlone, rowOf } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";

/** A column that counts pallets of goods, and what stands beside it in the head of a table of goods. */
const PALLETS =
    /^(?:(?:nb|nbre|nombre|qte|no|number|total|tot)(?: total)? (?:de |des |d |of )?)?(?:pal|pales|palettes?|pallets?|palets?|supports?|um|uls?)(?: (?:eur|europe|epal))?$/,
  GOODS =
    /\b(?:poids|weight|peso|kgs?|brut|gross|designation|libelle|description|nature|marchandises?|goods|article|articulo|produit|product|produc\w*|lot|contenu)\b/;
/** "Cartons / palette": how many stand on each. */
const OF_EACH = new RegExp(`^(?:par |per |por )?(?:${LAYERS})$`);
/** From one row of a list to the next, in heights of the row. */
const NEXT_ROW = 3.2;

/**
 * The labels of a page, of which the column that counts pallets in a table of goods, or the row in a list of what they are, leads to the packages, where no other label does: what goes on
 * pallets alone is counted by them, and so it is where a label of packages says so: "Total bultos (palets)". Then it counts none of those that go to and fro.
 */
export function withPalletColumns({ words }: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const rule = rules.find(({ isOfGoodsLines }) => isOfGoodsLines);
  const isCounted = anchors.some(({ standing, uses, words }) =>
    standing !== "inline" && uses.some((use) => use.rule === rule) && !uses.some((use) => isText(use.rule)) &&
    !rule?.wording?.less?.test(plainText(words)) && !OF_EACH.test(plainText(cellFrom(words.at(-1)!).slice(1)))
  );
  if (rule === undefined) return anchors;
  const inPallets = anchors.flatMap((anchor) => {
    const behind = inParenthesesBehind(anchor.words.at(-1)!);
    const isOfPallets = anchor.uses.some((use) => use.rule === rule) && PALLETS.test(plainText(behind));
    return isOfPallets ? [{ anchor, behind }] : [];
  });
  if (inPallets.length > 0) return withoutPallets(anchors, inPallets);
  if (isCounted) return anchors;
  const opening = words.filter(opensCell);
  const counted = words.filter(beginsCell).map(cellFrom).filter(isInHead).map(columnIn).find((cell) => cell !== null) ??
    opening.map(listedFrom).find((label) => PALLETS.test(plainText(label)) && isOfGoods(label, opening));
  if (!counted) return anchors;
  const text = plainText(counted);
  return [
    ...anchors.map((anchor) =>
      anchor.words.some((word) => counted.includes(word))
        ? { ...anchor, uses: anchor.uses.filter((use) => !use.rule.isOfPallets) }
        : anchor
    ),
    {
      uses: [{ rule, rank: 0 }],
      words: counted,
      length: text.length,
      edits: 0,
      standing: "heading",
      isPhrase: counted.length > 1,
      isWorded: true,
    },
  ];
}

/** Labels that say in parentheses what packages are counted in. */
type InPallets = readonly { readonly anchor: Anchor; readonly behind: readonly PlacedWord[] }[];

/** "Total bultos (palets): 8" is one label, and then the column of pallets in the table of goods counts none that go to and fro. */
function withoutPallets(anchors: readonly Anchor[], inPallets: InPallets): Anchor[] {
  const said = new Map(inPallets.map(({ anchor, behind }) => [anchor, behind]));
  const within = new Set(inPallets.flatMap(({ behind }) => behind));
  const others = anchors.filter(({ words: [first] }) => !within.has(first!));
  return others.map((anchor) => {
    // Without a colon they are read past.
    if (/:$/.test(said.get(anchor)?.at(-1)?.text ?? "")) {
      return { ...anchor, words: [...anchor.words, ...said.get(anchor)!], isPhrase: true };
    }
    const isColumn = PALLETS.test(plainText(anchor.words)) && isInHead(anchor.words);
    return isColumn ? { ...anchor, uses: anchor.uses.filter(({ rule }) => !rule.isOfPallets) } : anchor;
  });
}

/** What heads the column in a cell, where a heading before it stands so near that both are one: "Quantité Nb pal."; null where nothing does. */
function columnIn(cell: readonly PlacedWord[]): readonly PlacedWord[] | null {
  const isOfEach = (at: number) => /^\//.test(cell[at]!.text) || (at > 0 && /^(?:\/|par|per|por)$|\/$/i.test(cell[at - 1]!.text));
  return cell.map((_, at) => isOfEach(at) ? [] : cell.slice(at)).find((words) => PALLETS.test(plainText(words))) ?? null;
}

/** Whether a cell stands in a row of headings that speak of goods and hold no figures. */
function isInHead([first]: readonly PlacedWord[]): boolean {
  const row = rowOf(first!);
  return row.every(({ text }) => !/^\W*\d/.test(text)) && GOODS.test(plainText(row));
}

/** The label that a word begins in a list, before its number: "Nombre de palettes   14"; none where it leads to no number. */
function listedFrom(first: PlacedWord): readonly PlacedWord[] {
  const cell = cellFrom(first), figure = cell.findIndex(({ text }) => /\d/.test(text));
  const label = figure < 0 ? cell : cell.slice(0, figure), number = label.at(-1)?.right;
  return number && /^\d{1,3}$/.test(number.text) && (figure >= 0 || isAlone(number)) ? label : [];
}

/** Whether the cells on its row, above or below a label say what goods are: "Nature   Linge   Nombre de palettes   14". */
function isOfGoods([first]: readonly PlacedWord[], opening: readonly PlacedWord[]): boolean {
  const row = rowOf(first!);
  return opening.some((word) =>
    word !== first && GOODS.test(plainText([word])) &&
    (row.includes(word) || (Math.abs(word.x0 - first!.x0) < first!.em && Math.abs(word.y0 - first!.y0) < NEXT_ROW * first!.em))
  );
}
