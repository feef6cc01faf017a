import { ordersWords } from "../../../domain/i18n/orders/orders_words.ts";
import { MINUTE_MS } from "../../../domain/time/instant.ts";
import { dayOf, localOf } from "../../../domain/time/zoned.ts";
import type { OrderRow } from "../../../kv/orders/row.ts";
import { csvStream } from "../csv/csv_text.ts";
import { type RequestContext, type State, viewerOf } from "../state.ts";
import { readOrders, readQuery } from "./order_query.ts";
import { isRowLate } from "./row_words.ts";

/** The orders that the list's address names, whole, as a file for spreadsheets, with the language's decimal sign. */
export function answerOrdersCsv(ctx: RequestContext, side: "shipper" | "carrier"): Response {
  const { state, url } = ctx;
  const { store } = state.deps;
  const { orgId, timeZone } = viewerOf(ctx);
  const query = readQuery(url, side);
  const words = ordersWords(state.lang);
  let cursor: string | null | undefined;
  return csvStream(`${words.csvFile}-${dayOf(store.now(), timeZone)}`, Object.values(words.csv), async () => {
    if (cursor === null) return null;
    const page = await readOrders(store, orgId, { ...query, ...cursor ? { cursor } : {} });
    cursor = page.next;
    return page.rows.map((row) => fieldsOf(row, state));
  });
}

function fieldsOf(row: OrderRow, { lang, words: { trade }, deps: { store } }: State): string[] {
  const { decimalSign } = ordersWords(lang);
  const { pickup, delivery, priceCents, need } = row;
  const decimal = (value: number, digits: number) => value.toFixed(digits).replace(".", decimalSign);
  const now = Math.floor(store.now() / MINUTE_MS) * MINUTE_MS;
  return [
    row.number,
    row.reference ?? "",
    isRowLate(row, now) ? `${trade.phase[row.phase]}, ${trade.late}` : trade.phase[row.phase],
    row.counterpart ?? "",
    pickup.postcode,
    pickup.city,
    localOf(pickup.from, pickup.zone),
    localOf(pickup.to, pickup.zone),
    delivery.postcode,
    delivery.city,
    localOf(delivery.from, delivery.zone),
    localOf(delivery.to, delivery.zone),
    String(row.pallets),
    decimal(row.weightGrams / 1_000, 1),
    priceCents === undefined ? "" : decimal(priceCents / 100, 2),
    row.plate ?? "",
    need === undefined ? "" : trade.need[need],
  ];
}
