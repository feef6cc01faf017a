import { adrPoints } from "../../domain/orders/adr_points.ts";
import { totalsOf } from "../../domain/orders/totals.ts";
import type { AdrEntry } from "../../domain/orders/adr_entry.ts";
import type { GoodsLine, LineCount, Stop } from "../../domain/orders/types.ts";
import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { ordersWords } from "../../domain/i18n/orders/orders_words.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
import { type Column, Table } from "../table/Table.tsx";

export interface GoodsListProps {
  lang: Lang;
  goods: readonly GoodsLine[];
  /** Names where each line goes, when there is more than one way through the order. */
  stops: readonly Stop[];
}

/** Goods lines as ordered, with what was counted at each end, their totals, and the points of dangerous goods. */
export function GoodsList({ lang, goods, stops }: GoodsListProps) {
  const { trade } = wordsFor(lang);
  const words = ordersWords(lang);
  const formats = formatsFor(lang);
  const totals = totalsOf({ goods });
  const adr = adrPoints(goods);
  const placeOf = (id: string) => stops.find((stop) => stop.id === id)?.place.name;
  const counted = goods.some((line) => line.loaded ?? line.delivered);
  const columns: Column<GoodsLine>[] = [
    { head: words.description, cell: (line) => <LineWords lang={lang} line={line} /> },
    {
      head: words.packaging,
      kind: "number",
      cell: (line) => `${formats.integer(line.quantity)} ${trade.packaging[line.packaging]}`,
    },
    { head: words.palletCount, kind: "number", cell: (line) => formats.integer(line.palletCount) },
    { head: words.weight, kind: "number", cell: (line) => formats.weight(line.grossWeightGrams) },
    { head: words.loadingLength, kind: "number", cell: ({ loadingLengthMm: mm }) => mm === undefined ? "" : formats.metres(mm) },
    { head: words.volume, kind: "number", cell: ({ volumeDm3 }) => volumeDm3 === undefined ? "" : formats.volume(volumeDm3) },
    ...stops.length > 2
      ? [{
        head: words.route,
        cell: (line: GoodsLine) => [placeOf(line.pickupStopId), placeOf(line.deliveryStopId)].filter(Boolean).join(" → "),
      }]
      : [],
    ...counted
      ? [
        { head: words.loaded, kind: "number" as const, cell: (line: GoodsLine) => countText(line.loaded) },
        { head: words.delivered, kind: "number" as const, cell: (line: GoodsLine) => countText(line.delivered) },
      ]
      : [],
  ];
  return (
    <>
      <Table caption={words.goods} columns={columns} rows={goods} />
      <p class="row mt-3">
        <b>{words.total}</b>
        {words.packages(formats.integer(totals.packages))} · {words.pallets(totals.pallets, formats.integer(totals.pallets))} ·
        {" "}
        {formats.weight(totals.weightGrams)} · {formats.metres(totals.loadingLengthMm)}
        {totals.volumeDm3 > 0 && ` · ${formats.volume(totals.volumeDm3)}`}
      </p>
      {goods.some((line) => line.adr) && (
        <p class="text-watch">
          {words.adrPoints(formats.integer(adr.points))}, {adr.partlyExempt ? words.adrExempt : words.adrFull}
        </p>
      )}
    </>
  );
}

/** What a line is, and on further lines what the trade must know about it. */
function LineWords({ lang, line }: { lang: Lang; line: GoodsLine }) {
  const words = ordersWords(lang);
  const { adr, temperature, loaded, delivered } = line;
  return (
    <>
      {line.description}
      {line.marks && <small>{line.marks}</small>}
      {adr && <small class="text-watch">{adrText(adr, lang)}</small>}
      {temperature && <small>{words.temperature(String(temperature.minCelsius), String(temperature.maxCelsius))}</small>}
      {loaded?.reservation && <small class="text-stop">{words.reservationText(loaded.reservation)}</small>}
      {delivered?.reservation && <small class="text-stop">{words.reservationText(delivered.reservation)}</small>}
      {line.sscc && <small>SSCC {line.sscc.join(", ")}</small>}
    </>
  );
}

function countText(count: LineCount | undefined): string {
  return count === undefined ? "" : String(count.quantity);
}

/** Dangerous goods in the order that ADR 5.4.1.1.1 asks for: "UN 1263, PEINTURES, 3, III, (D/E)". */
function adrText(adr: AdrEntry, lang: Lang): string {
  const words = ordersWords(lang);
  return [
    `UN ${adr.unNumber}`,
    adr.properShippingName.toLocaleUpperCase(lang),
    adr.hazardClass,
    adr.packingGroup,
    adr.tunnelCode && `(${adr.tunnelCode.replace(/^\(|\)$/g, "")})`,
    adr.environmentallyHazardous && words.environmentallyHazardous.toLocaleUpperCase(lang),
    adr.limitedQuantity && words.limitedQuantity,
  ].filter(Boolean).join(", ");
}
