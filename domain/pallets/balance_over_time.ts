import type { Instant } from "../time/instant.ts";
import type { Statement } from "./statement.ts";

/** The balance at a moment. */
export interface BalancePoint {
  readonly at: Instant;
  readonly balance: number;
}

/** The balance of a statement at `count` moments, evenly from the beginning of its period to its end (`count` at least 2). */
export function balanceOverTime({ period: { from, to }, opening, lines }: Statement, count: number): readonly BalancePoint[] {
  return Array.from({ length: count }, (_, index) => {
    const at = from + Math.round((to - from) * index / (count - 1));
    const moved = lines.filter(({ postedAt }) => postedAt !== null && postedAt < at);
    return { at, balance: moved.reduce((balance, line) => balance + line.in - line.out, opening) };
  });
}
