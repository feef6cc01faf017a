import { z } from "zod";
import { addError, euros, oneOf, optional, optionalMultiline, optionalText } from "../forms/fields.ts";
import { present } from "../forms/present.ts";
import { group, rows } from "../forms/rows.ts";
import { goodsFields, PREFILLED_GOODS_FIELDS } from "./goods_fields.ts";
import { MAX_GOODS_LINES, MAX_STOPS, type OrderDraft } from "./order_draft.ts";
import { PREFILLED_STOP_FIELDS, stopFields } from "./stop_fields.ts";
import { PRIORITIES } from "./types.ts";

const MAX_PRICE_CENTS = 100_000_000;

/** What is said once for the whole order. */
export const headFields = {
  priority: optional(oneOf(PRIORITIES)).transform((priority) => priority ?? "normal"),
  references: group(z.strictObject({ shipper: optionalText(60), carrier: optionalText(60), recipient: optionalText(60) }))
    .transform((references) => present(references)),
  price: optional(euros({ min: 0, max: MAX_PRICE_CENTS })),
  palletService: optional(euros({ min: 0, max: MAX_PRICE_CENTS })),
  instructions: optionalMultiline(2_000),
};

type StopRow = z.output<typeof stopFields>;
type GoodsRow = z.output<typeof goodsFields>;

/**
 * The order form. Stops and lines keep the id their hidden field carries; new ones get the first free "s1", "l1" and so on. A line
 * that names no stop belongs to the only one there is. What the draft as a whole must satisfy is asked of `checkDraft` afterwards.
 */
export const orderForm = z.strictObject({
  ...headFields,
  stops: rows(stopFields, { max: MAX_STOPS, prefilled: PREFILLED_STOP_FIELDS }),
  goods: rows(goodsFields, { max: MAX_GOODS_LINES, prefilled: PREFILLED_GOODS_FIELDS }),
}).transform(({ stops, goods, price, palletService, ...head }, ctx): OrderDraft => {
  const stopIds = identify("s", "stops", stops, ctx);
  const lineIds = identify("l", "goods", goods, ctx);
  const stopOf = (row: GoodsRow, index: number, end: "pickup" | "delivery") => {
    const position = row[`${end}Stop`] ?? onlyPosition(stops, end);
    if (position !== undefined && stops[position]?.kind === end) return stopIds[position]!;
    addError(ctx, ["goods", index, `${end}Stop`], { code: position === undefined ? "required" : "not_in_list" });
    return z.NEVER;
  };
  return present({
    ...head,
    priceCents: price,
    palletServiceCents: palletService,
    stops: stops.flatMap((row, index) => row ? [{ ...row, id: stopIds[index]! }] : []),
    goods: goods.flatMap((row, index) =>
      row
        ? [{
          id: lineIds[index]!,
          pickupStopId: stopOf(row, index, "pickup"),
          deliveryStopId: stopOf(row, index, "delivery"),
          ...row.line,
        }]
        : []
    ),
  });
});

function onlyPosition(stops: readonly (StopRow | undefined)[], kind: "pickup" | "delivery"): number | undefined {
  const positions = [...stops.keys()].filter((position) => stops[position]?.kind === kind);
  return positions.length === 1 ? positions[0] : undefined;
}

function identify(
  prefix: "s" | "l",
  field: "stops" | "goods",
  rows: readonly ({ readonly id: string | undefined } | undefined)[],
  ctx: z.core.$RefinementCtx,
): string[] {
  const carried = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (row?.id === undefined) continue;
    if (carried.has(row.id)) addError(ctx, [field, index, "id"], { code: "duplicate" });
    carried.add(row.id);
  }
  let number = 0;
  return rows.map((row) => {
    if (row === undefined) return "";
    if (row.id !== undefined) return row.id;
    do number++; while (carried.has(`${prefix}${number}`));
    return `${prefix}${number}`;
  });
}
