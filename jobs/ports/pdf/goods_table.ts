import { formatsFor } from "../../../domain/formats/formats.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import type { NoteWords } from "../../../domain/i18n/note/fr.ts";
import { noteWords } from "../../../domain/i18n/note/note_words.ts";
import type { AdrEntry } from "../../../domain/orders/adr_entry.ts";
import type { NoteContent, NoteLine } from "../../../domain/notes/types.ts";
import { type Label, labelsFor } from "./label.ts";
import { tradeWords } from "./trade_words.ts";

/** Boxes 6 to 12 and what was counted at both ends; each cell is a list of lines. */
export interface GoodsTable {
  readonly headings: readonly { readonly number: string; readonly label: Label }[];
  readonly rows: readonly (readonly (readonly string[])[])[];
  readonly total: readonly (readonly string[])[];
}

const COLUMNS = [
  ["marksNumbers", "6"],
  ["packageCount", "7"],
  ["packingMethod", "8"],
  ["goodsNature", "9"],
  ["statisticalNo", "10"],
  ["grossWeight", "11"],
  ["volume", "12"],
  ["loaded", ""],
  ["delivered", ""],
] as const;

/** The goods of a note as rows of printed cells, with their totals. Volume and counts are summed only where every line states them. */
export function goodsTable({ goods }: NoteContent, lang: Lang): GoodsTable {
  const words = noteWords(lang), label = labelsFor(lang), formats = formatsFor(lang);
  const figures = (figures: Pick<NoteLine, "packageCount" | "grossWeightGrams" | "volumeDm3" | "loaded" | "delivered">) => ({
    count: [formats.integer(figures.packageCount)],
    weight: [formats.weight(figures.grossWeightGrams)],
    volume: figures.volumeDm3 === undefined ? [] : [formats.volume(figures.volumeDm3)],
    counted: [figures.loaded, figures.delivered].map((counted) => counted ? [formats.integer(counted.quantity)] : []),
  });
  const row = (line: NoteLine, index: number) => {
    const { count, weight, volume, counted } = figures(line);
    const packing = [tradeWords(lang).packaging[line.packingMethod]];
    const nature = [`${index + 1}. ${line.goodsNature}`, ...particulars(line, words)];
    return [line.marksNumbers ? [line.marksNumbers] : [], count, packing, nature, [], weight, volume, ...counted];
  };
  const { count, weight, volume, counted } = figures(totals(goods));
  return {
    headings: COLUMNS.map(([name, number]) => ({ number, label: label(({ box }) => box[name]) })),
    rows: goods.map(row),
    total: [[], count, [], [words.total], [], weight, volume, ...counted],
  };
}

function particulars(line: NoteLine, words: NoteWords): string[] {
  const { adr, temperature, palletCount, sscc = [] } = line;
  return [
    ...adr ? [dangerousGoods(adr, words)] : [],
    ...temperature ? [fill(words.temperature, { min: temperature.minCelsius, max: temperature.maxCelsius })] : [],
    ...palletCount > 0 && line.packingMethod !== "PX" ? [fill(words.pallets, { count: palletCount })] : [],
    ...sscc.length > 0 ? [`SSCC ${sscc.join(", ")}`] : [],
  ];
}

/** The particulars in the order that ADR 5.4.1.1.1 prescribes, e.g. "UN 1263 PEINTURES, 3, II, (D/E)". */
function dangerousGoods(adr: AdrEntry, words: NoteWords): string {
  const { unNumber, properShippingName, hazardClass, packingGroup, tunnelCode } = adr;
  return [
    `UN ${unNumber.replace(/^UN\s*/i, "")} ${properShippingName}`,
    hazardClass,
    packingGroup,
    tunnelCode && `(${tunnelCode.replace(/^\(|\)$/g, "")})`,
    adr.environmentallyHazardous && words.environmentallyHazardous,
    adr.limitedQuantity && words.limitedQuantity,
  ].filter(Boolean).join(", ");
}

function totals(
  goods: readonly NoteLine[],
): Pick<NoteLine, "packageCount" | "grossWeightGrams" | "volumeDm3" | "loaded" | "delivered"> {
  const volume = sumIfAll(goods.map(({ volumeDm3 }) => volumeDm3));
  const loaded = sumIfAll(goods.map(({ loaded }) => loaded?.quantity));
  const delivered = sumIfAll(goods.map(({ delivered }) => delivered?.quantity));
  return {
    packageCount: sum(goods.map(({ packageCount }) => packageCount)),
    grossWeightGrams: sum(goods.map(({ grossWeightGrams }) => grossWeightGrams)),
    ...volume !== null && { volumeDm3: volume },
    ...loaded !== null && { loaded: { quantity: loaded } },
    ...delivered !== null && { delivered: { quantity: delivered } },
  };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

function sumIfAll(figures: readonly (number | undefined)[]): number | null {
  const stated = figures.filter((figure) => figure !== undefined);
  return stated.length === figures.length ? sum(stated) : null;
}
