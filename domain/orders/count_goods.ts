import { accept, refuse, type Result } from "../result.ts";
import { isCount } from "./is_count.ts";
import type { OrderRefusal } from "./refusals.ts";
import { linesAt } from "./totals.ts";
import type { GoodsLine, LineCount, Order, Stop } from "./types.ts";
import { isVagueReservation } from "./vague_reservation.ts";

/** What the driver found of one goods line. `damaged` is the driver's own choice: no text is searched for it. */
export interface CountedLine extends LineCount {
  readonly lineId: string;
  readonly damaged: boolean;
}

/** The goods with their counts, and what went wrong with them in words. */
export interface CountedGoods {
  readonly goods: readonly GoodsLine[];
  readonly quantity: number;
  readonly expected: number;
  readonly shortage?: string;
  readonly damage?: string;
}

/** How many packages of `line` a stop can handle: the ordered ones at its pickup, the loaded ones at its delivery. */
export function expectedAt(line: GoodsLine, stop: Pick<Stop, "kind">): number {
  return stop.kind === "pickup" ? line.quantity : line.loaded?.quantity ?? 0;
}

/**
 * Checks the counts of a stop against what was ordered (pickup) or loaded (delivery) and writes them on the lines. Every
 * expected line is counted once; less than expected, or damage, needs a reservation, and at a delivery a precise one.
 */
export function countGoods(
  order: Order,
  stop: Stop,
  counts: readonly CountedLine[],
): Result<CountedGoods, OrderRefusal> {
  const lines = linesAt(order, stop.id);
  const seen = new Set<string>();
  for (const [index, count] of counts.entries()) {
    const line = lines.find(({ id }) => id === count.lineId);
    if (!line || seen.has(line.id)) {
      return refuse({ code: "count_unknown", field: `counts.${index}.lineId` });
    }
    seen.add(line.id);
    const refusal = faultOf(count, line, stop, `counts.${index}`);
    if (refusal) return refuse(refusal);
  }
  const missing = lines.find((line) => !seen.has(line.id) && expectedAt(line, stop) > 0);
  if (missing) {
    return refuse({
      code: "count_missing",
      field: "counts",
      facts: { lineId: missing.id, line: missing.description },
    });
  }
  const expected = lines.reduce((sum, line) => sum + expectedAt(line, stop), 0);
  const quantity = counts.reduce((sum, count) => sum + count.quantity, 0);
  const short = counts.filter((count) =>
    lines.some((line) => line.id === count.lineId && count.quantity < expectedAt(line, stop))
  );
  const damaged = counts.filter((count) => count.damaged);
  return accept({
    goods: order.goods.map((line) => writeCount(line, stop, counts)),
    quantity,
    expected,
    ...(short.length > 0 && { shortage: reservationsOf(short) }),
    ...(damaged.length > 0 && { damage: reservationsOf(damaged) }),
  });
}

function faultOf(
  count: CountedLine,
  line: GoodsLine,
  stop: Stop,
  field: string,
): OrderRefusal | undefined {
  const expected = expectedAt(line, stop);
  const reservation = count.reservation?.trim();
  const facts = { line: line.description, quantity: count.quantity, expected };
  if (!isCount(count.quantity)) return { code: "quantity_invalid", field: `${field}.quantity` };
  if (count.quantity > expected) {
    const code = stop.kind === "pickup" ? "more_than_ordered" : "more_than_loaded";
    return { code, field: `${field}.quantity`, facts };
  }
  if ((count.quantity < expected || count.damaged) && !reservation) {
    return { code: "reservation_required", field: `${field}.reservation`, facts };
  }
  if (stop.kind === "delivery" && reservation && isVagueReservation(reservation)) {
    return { code: "reservation_too_vague", field: `${field}.reservation` };
  }
}

function writeCount(line: GoodsLine, stop: Stop, counts: readonly CountedLine[]): GoodsLine {
  const count = counts.find(({ lineId }) => lineId === line.id);
  if (!count) return line;
  const reservation = count.reservation?.trim();
  const found: LineCount = { quantity: count.quantity, ...(reservation && { reservation }) };
  return stop.kind === "pickup" ? { ...line, loaded: found } : { ...line, delivered: found };
}

function reservationsOf(counts: readonly CountedLine[]): string {
  return counts.map((count) => count.reservation?.trim()).join(" ; ");
}
