import type { Instant } from "../../../domain/time/instant.ts";
import { dayOf } from "../../../domain/time/zoned.ts";
import type { OrderRow } from "../../../kv/orders/row.ts";
import { isRowLate } from "./row_words.ts";

/** A row that asks for something. */
export type NeedRow = OrderRow & Required<Pick<OrderRow, "need" | "needDueAt">>;

/** A day's work: what needs doing, and where the day's trucks are. An order may be in both. */
export interface TodayGroups {
  /** Trucks that should have been at their next stop. */
  readonly late: readonly OrderRow[];
  /** Due before the day ends, or overdue. */
  readonly urgent: readonly NeedRow[];
  readonly later: readonly NeedRow[];
  /** First stop today, whatever is still to do. */
  readonly today: readonly OrderRow[];
}

/** Sorts what an organisation needs to do, and the orders of the last days (`recent`), by urgency. */
export function groupToday(needs: readonly OrderRow[], recent: readonly OrderRow[], now: Instant): TodayGroups {
  const asked = needs.filter(isNeedRow).toSorted((one, other) => one.needDueAt - other.needDueAt);
  const isUrgent = ({ needDueAt, pickup: { zone } }: NeedRow) => dayOf(needDueAt, zone) <= dayOf(now, zone);
  return {
    late: recent.filter((row) => isRowLate(row, now)),
    urgent: asked.filter(isUrgent),
    later: asked.filter((row) => !isUrgent(row)),
    today: recent.filter(({ phase, pickup: { from, zone } }) => phase !== "cancelled" && dayOf(from, zone) === dayOf(now, zone)),
  };
}

function isNeedRow(row: OrderRow): row is NeedRow {
  return row.need !== undefined && row.needDueAt !== undefined;
}
