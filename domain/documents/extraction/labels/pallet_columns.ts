import type { Anchor } from "./anchors.ts";
import { plainText } from "./label_cells.ts";
import type { FieldRule } from "../field_rule.ts";
import { isText } from "../values/is_text.ts";
import { beginsCell, cellFrom, rowOf } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";

/** A column that counts pallets of goods, and what stands beside it in the head of a table of goods. */
const PALLETS =
    /^(?:(?:nb|nbre|nombre|qte|no|number|total|tot) (?:de |des |d |of )?)?(?:pal|pales|palettes?|pallets?|palets?|supports?|um|uls?)(?: (?:eur|europe|epal))?$/,
  GOODS =
    /\b(?:poids|weight|peso|kgs?|brut|gross|designation|libelle|description|nature|marchandises?|goods|article|articulo|produit|product|produc\w*|lot|contenu)\b/;

/**
 * The labels of a page, of which the column that counts pallets in a table of goods leads to the packages too, where no other label does: what goes on
 * pallets alone is counted by them.
 */
export function withPalletColumns({ words }: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const rule = rules.find(({ isOfGoodsLines }) => isOfGoodsLines);
  const isCounted = anchors.some(({ standing, uses }) =>
    standing !== "inline" && uses.some((use) => use.rule === rule) && !uses.some((use) => isText(use.rule))
  );
  if (rule === undefined || isCounted) return anchors;
  const column = words.filter(beginsCell).map(cellFrom).filter(isInHead).map(columnIn).find((cell) => cell !== null);
  if (!column) return anchors;
  const text = plainText(column);
  return [
    ...anchors,
    {
      uses: [{ rule, rank: 0 }],
      words: column,
      length: text.length,
      edits: 0,
      standing: "heading",
      isPhrase: column.length > 1,
      isWorded: true,
    },
  ];
}

/** What heads the column in a cell, where a heading before it stands so near that both are one: "Quantité Nb pal."; null where nothing does. */
function columnIn(cell: readonly PlacedWord[]): readonly PlacedWord[] | null {
  return cell.map((_, at) => cell.slice(at)).find((words) => PALLETS.test(plainText(words))) ?? null;
}

/** Whether a cell stands in a row of headings that speak of goods and hold no figures. */
function isInHead([first]: readonly PlacedWord[]): boolean {
  const row = rowOf(first!);
  return row.every(({ text }) => !/^\W*\d/.test(text)) && GOODS.test(plainText(row));
}
