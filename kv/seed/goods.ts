import type { AdrEntry } from "../../domain/orders/adr_entry.ts";
import type { DraftLine } from "../../domain/orders/order_draft.ts";

/** Goods without their stops. */
export type Goods = Omit<DraftLine, "id" | "pickupStopId" | "deliveryStopId">;

const KG = 1_000;

/** Pots of paint, by the pallet of 780 kg. */
export function paint(pallets: number): Goods {
  return {
    description: "Peinture acrylique blanche, pots de 15 l",
    packaging: "PX",
    quantity: pallets,
    palletCount: pallets,
    grossWeightGrams: pallets * 780 * KG,
    loadingLengthMm: pallets * 400,
  };
}

/** Bags of render, by the pallet of 40 bags and 1,020 kg. */
export function render(pallets: number): Goods {
  return {
    description: "Enduit de façade, sacs de 25 kg",
    packaging: "BG",
    quantity: pallets * 40,
    palletCount: pallets,
    grossWeightGrams: pallets * 1_020 * KG,
  };
}

/** Drums of thinner, four on a pallet: dangerous goods. */
export function thinner(drums: number): Goods {
  return {
    description: "Diluant synthétique, fûts de 200 l",
    packaging: "DR",
    quantity: drums,
    palletCount: Math.ceil(drums / 4),
    grossWeightGrams: drums * 178 * KG,
    adr: PAINT_RELATED,
  };
}

/** ADR table A, UN 1263 packing group III. */
const PAINT_RELATED: AdrEntry = {
  unNumber: "1263",
  properShippingName: "MATIÈRES APPARENTÉES AUX PEINTURES",
  hazardClass: "3",
  packingGroup: "III",
  tunnelCode: "D/E",
  transportCategory: 3,
  limitedQuantity: false,
  environmentallyHazardous: false,
};

/** Cartons of biscuits, by the pallet of 48 cartons and 310 kg. */
export function biscuits(pallets: number): Goods {
  return {
    description: "Biscuits secs, cartons de 6 kg",
    packaging: "CT",
    quantity: pallets * 48,
    palletCount: pallets,
    grossWeightGrams: pallets * 310 * KG,
  };
}
