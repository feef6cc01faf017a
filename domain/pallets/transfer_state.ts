import type { Instant } from "../time/instant.ts";
import type { LedgerEntry, TransferState } from "./types.ts";

/** Where a transfer stands now. */
export function transferStateOf({ transfer, resolution }: LedgerEntry): TransferState {
  return transfer.entered === "posted" ? "posted" : resolution?.outcome ?? "pending";
}

/**
 * When a transfer entered the balance, null when it has not. Server time: a device's clock may be wrong, and a statement that both sides
 * have confirmed must not change when a late device or a late confirmation comes in.
 */
export function postedAtOf({ transfer, resolution }: LedgerEntry): Instant | null {
  if (transfer.entered === "posted") return transfer.occurredAt.serverAt;
  return resolution?.outcome === "posted" ? resolution.at : null;
}

/** When a transfer was posted or voided, null while it is pending: nothing but a dispute can happen to it after that. */
export function decidedAtOf(entry: LedgerEntry): Instant | null {
  return postedAtOf(entry) ?? entry.resolution?.at ?? null;
}
