import type { LocalDate } from "../time/local.ts";
import { shipperStatus } from "./shipper_status.ts";
import type { VigilanceRow } from "./vigilance_document.ts";
import type { VigilanceRefusal } from "./vigilance_refusal.ts";

/** Of all that shippers refused of a carrier's file, what still stands for each of them on `today`: no newer document is in force. */
export function standingRefusals(
  rows: readonly VigilanceRow[],
  refusals: readonly VigilanceRefusal[],
  today: LocalDate,
): VigilanceRefusal[] {
  const byShipper = Map.groupBy(refusals, ({ shipperId }) => shipperId).values();
  return [...byShipper].flatMap((own) =>
    shipperStatus(rows, own, today).kinds.flatMap(({ refusal }) => refusal === null ? [] : [refusal])
  );
}
