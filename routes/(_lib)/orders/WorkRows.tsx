import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { WorkGroup, type WorkGroupProps, WorkItem } from "../../../components/layout/WorkGroup.tsx";
import { Late } from "../../../components/status/Late.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { ordersWords } from "../../../domain/i18n/orders/orders_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import type { Instant } from "../../../domain/time/instant.ts";
import { dayOf } from "../../../domain/time/zoned.ts";
import type { OrderRow } from "../../../kv/orders/row.ts";
import { type State, viewerOf } from "../state.ts";
import { isRowLate, needHref, needText, rowHref, rowRoute, rowStatus } from "./row_words.ts";

export interface WorkRowsProps extends Pick<WorkGroupProps, "title" | "urgency"> {
  state: State;
  rows: readonly OrderRow[];
  now: Instant;
  /** Say what is needed (default), or only where the order stands. */
  says?: "need" | "status" | undefined;
}

/** A group of orders to work on; nothing when it is empty. */
export function WorkRows({ state, title, urgency, rows, now, says = "need" }: WorkRowsProps) {
  if (rows.length === 0) return null;
  const words = ordersWords(state.lang);
  const mayWrite = may(viewerOf({ state }), "orders.write");
  return (
    <WorkGroup title={title} urgency={urgency} count={rows.length}>
      {rows.map((row) => (
        <WorkItem
          href={rowHref(row)}
          title={`${row.number} · ${rowRoute(row)}`}
          need={<RowSays state={state} row={row} now={now} says={says} />}
          detail={detailOf(state, row)}
          action={says === "need" && row.need && (
            <LinkButton href={needHref(row, row.need, mayWrite)} size="small">{words.action[row.need]}</LinkButton>
          )}
        />
      ))}
    </WorkGroup>
  );
}

function RowSays({ state, row, now, says }: { state: State; row: OrderRow; now: Instant; says: "need" | "status" }) {
  const words = ordersWords(state.lang);
  const { trade } = state.words;
  const formats = formatsFor(state.lang);
  const { need, needDueAt: dueAt, delivery: { zone }, nextStopBy } = row;
  if (says === "need" && need && dueAt !== undefined) {
    return <>{needText({ need, dueAt, zone }, { words, trade, formats, now })}</>;
  }
  if (nextStopBy !== undefined && isRowLate(row, now)) {
    const isToday = dayOf(nextStopBy, zone) === dayOf(now, zone);
    return <Late word={words.lateSince(isToday ? formats.time(nextStopBy, zone) : formats.dateTime(nextStopBy, zone))} />;
  }
  return <Status {...rowStatus(row, trade, now)} />;
}

function detailOf({ lang }: State, { side, pickup, delivery, counterpart, plate, pallets }: OrderRow): string {
  const formats = formatsFor(lang);
  const { from, to, zone } = side === "recipient" ? delivery : pickup;
  const load = ordersWords(lang).palletsShort(formats.integer(pallets));
  return [counterpart, formats.window(from, to, zone), load, plate].filter(Boolean).join(" · ");
}
