import { Kept } from "../../../components/kept/Kept.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { ordersWords } from "../../../domain/i18n/orders/orders_words.ts";
import type { Instant } from "../../../domain/time/instant.ts";
import type { OrderRow } from "../../../kv/orders/row.ts";
import type { Page } from "../../../kv/page.ts";
import type { State } from "../state.ts";
import { isRowLate, needHref, rowHref, rowRoute, rowStatus } from "./row_words.ts";

export interface OrdersTableProps {
  state: State;
  page: Page<OrderRow>;
  mayWrite: boolean;
  now: Instant;
}

/**
 * The rows of a list of orders, looking as `Table` does. This is the page that is asked for most and its fifty rows are most of its cost, so each
 * row is one piece of markup, drawn once for a version of its order.
 */
export function OrdersTable(props: OrdersTableProps) {
  const { state: { lang, words: { trade } }, page: { rows, versionstamps }, mayWrite, now } = props;
  const words = ordersWords(lang);
  return (
    <div class="table-frame">
      <table class="table">
        <caption class="sr-only">{trade.orders}</caption>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.route}</th>
            <th scope="col" class="when">{words.window}</th>
            <th scope="col">{words.status}</th>
            <th scope="col" class="num">{words.load}</th>
            <th scope="col" class="num">{words.price}</th>
            <th scope="col" class="act">
              <span class="sr-only">{words.nextAction}</span>
            </th>
          </tr>
        </thead>
        <Kept
          as="tbody"
          parts={rows.map((row, index) => ({
            key: `${versionstamps[index]} ${row.id} ${row.side} ${row.need} ${lang} ${mayWrite} ${isRowLate(row, now)}`,
            draw: () => <OrderRowLine {...props} row={row} />,
          }))}
        />
      </table>
    </div>
  );
}

function OrderRowLine({ state: { lang, words: { trade } }, row, mayWrite, now }: OrdersTableProps & { row: OrderRow }) {
  const words = ordersWords(lang);
  const formats = formatsFor(lang);
  const { number, reference, counterpart, pickup, pallets, weightGrams, priceCents, need } = row;
  return (
    <tr>
      <th scope="row">
        <a href={rowHref(row)}>{number}</a>
        <small>{reference}</small>
      </th>
      <td data-label={words.route}>
        <span>
          {rowRoute(row)}
          <small>{counterpart}</small>
        </span>
      </td>
      <td data-label={words.window} class="when">{formats.window(pickup.from, pickup.to, pickup.zone)}</td>
      <td data-label={words.status}>{Status(rowStatus(row, trade, now))}</td>
      <td data-label={words.load} class="num">
        <span>
          {words.palletsShort(formats.integer(pallets))}
          <small>{formats.weight(weightGrams)}</small>
        </span>
      </td>
      <td data-label={words.price} class="num">{priceCents === undefined ? "" : formats.money(priceCents)}</td>
      <td data-label={words.nextAction} class="act">
        {need && <a href={needHref(row, need, mayWrite)} class="btn btn-secondary btn-small">{words.action[need]}</a>}
      </td>
    </tr>
  );
}
