import { expectedAt } from "../orders/count_goods.ts";
import type { GoodsLine, Stop } from "../orders/types.ts";

/**
 * How many packages a driver may expect at a stop. Before the goods are loaded, a delivery foresees what was ordered: a phone without network
 * shows that page after it loaded them.
 */
export function foreseenAt(line: GoodsLine, stop: Pick<Stop, "kind">): number {
  return line.loaded === undefined ? line.quantity : expectedAt(line, stop);
}
