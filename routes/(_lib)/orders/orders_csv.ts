import Papa from "papaparse";
import { ordersWords } from "../../../domain/i18n/orders/orders_words.ts";
import { MINUTE_MS } from "../../../domain/time/instant.ts";
import { dayOf, localOf } from "../../../domain/time/zoned.ts";
import type { OrderRow } from "../../../kv/orders/row.ts";
import { type RequestContext, type State, viewerOf } from "../state.ts";
import { readOrders, readQuery } from "./order_query.ts";
import { isRowLate } from "./row_words.ts";

const BOM = "\ufeff";

/**
 * The orders that the list's address names, whole, as a file for spreadsheets: semicolons, UTF-8 with its mark, the language's decimal sign. It
 * is sent page by page, so that its length costs no memory; what a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function answerOrdersCsv(ctx: RequestContext, side: "shipper" | "carrier"): Response {
  const { state, url } = ctx;
  const { store } = state.deps;
  const { orgId, timeZone } = viewerOf(ctx);
  const query = readQuery(url, side);
  const words = ordersWords(state.lang);
  const encoder = new TextEncoder();
  let cursor: string | null | undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(BOM + csvOf([Object.values(words.csv)])));
    },
    async pull(controller) {
      if (cursor === null) return controller.close();
      const page = await readOrders(store, orgId, { ...query, ...cursor ? { cursor } : {} });
      cursor = page.next;
      // Sent even when it is empty: a stream that was given nothing does not ask again.
      controller.enqueue(encoder.encode(csvOf(page.rows.map((row) => fieldsOf(row, state)))));
    },
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${words.csvFile}-${dayOf(store.now(), timeZone)}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}

function csvOf(lines: readonly (readonly string[])[]): string {
  if (lines.length === 0) return "";
  return Papa.unparse(lines as string[][], { delimiter: ";", newline: "\r\n", escapeFormulae: true }) + "\r\n";
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
