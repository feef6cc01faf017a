import type { GoodsLine, Order } from "./types.ts";

/** What a load takes: packages, load carriers, gross weight with its pallets, and room on the floor. */
export interface Totals {
  readonly packages: number;
  readonly pallets: number;
  readonly weightGrams: number;
  readonly volumeDm3: number;
  readonly loadingLengthMm: number;
}

/** Loading length of one EUR pallet: 0.8 m x 1.2 m on a floor 2.4 m wide. */
const PALLET_LENGTH_MM = 400;

/** Adds the ordered goods of an order or draft up. A line without its own loading length takes 0.4 m for each pallet. */
export function totalsOf({ goods }: { readonly goods: readonly GoodsLine[] }): Totals {
  return goods.reduce<Totals>((sum, line) => ({
    packages: sum.packages + line.quantity,
    pallets: sum.pallets + line.palletCount,
    weightGrams: sum.weightGrams + line.grossWeightGrams,
    volumeDm3: sum.volumeDm3 + (line.volumeDm3 ?? 0),
    loadingLengthMm: sum.loadingLengthMm +
      (line.loadingLengthMm ?? line.palletCount * PALLET_LENGTH_MM),
  }), { packages: 0, pallets: 0, weightGrams: 0, volumeDm3: 0, loadingLengthMm: 0 });
}

/** Totals of what is loaded or unloaded at one stop. */
export function stopTotals(order: Pick<Order, "goods">, stopId: string): Totals {
  return totalsOf({ goods: linesAt(order, stopId) });
}

/** The goods lines that are loaded or unloaded at a stop. */
export function linesAt(order: Pick<Order, "goods">, stopId: string): GoodsLine[] {
  return order.goods.filter((line) => line.pickupStopId === stopId || line.deliveryStopId === stopId);
}
