import type { DoubleTime } from "../orders/types.ts";
import { accept, refuse, type Result } from "../result.ts";
import { DAY_MS, type Instant } from "../time/instant.ts";
import type { PalletRefusal } from "./refusals.ts";
import type { LedgerEntry, PartyKey, Transfer, TransferResolution } from "./types.ts";

const REMINDER_DAYS = [3, 6] as const;
const POSTING_DAY = 8;

/** What time asks for on a pending transfer. */
export interface PendingAction {
  readonly action: "remind" | "post";
  /** Days since the exchange. */
  readonly day: number;
  readonly at: Instant;
}

/** When an exchange with one signature posts by itself. Counted from server time: only then could the other side learn of it. */
export function pendingUntilOf(occurredAt: DoubleTime): Instant {
  return occurredAt.serverAt + POSTING_DAY * DAY_MS;
}

/** Everything time will ask for on `transfer`: reminders on days 3 and 6, posting on day 8. Empty when both sides signed. */
export function pendingSchedule({ entered, occurredAt }: Transfer): readonly PendingAction[] {
  if (entered === "posted") return [];
  const on = (action: PendingAction["action"], day: number) => ({ action, day, at: occurredAt.serverAt + day * DAY_MS });
  return [...REMINDER_DAYS.map((day) => on("remind", day)), on("post", POSTING_DAY)];
}

/** What may happen to a pending exchange. "lapse" is time's own command, on day 8. */
export type PendingCommand =
  | { readonly kind: "confirm"; readonly by: PartyKey }
  | { readonly kind: "reject"; readonly by: PartyKey; readonly reason: string }
  | { readonly kind: "lapse" };

/**
 * Ends a pending exchange: `entries` are all its transfers, for they stand or fall together. From day 8 on the clock has posted it: a
 * rejection comes too late even when the job that records the posting is behind, and the way left is a dispute.
 *
 * Refuses `transfer_not_pending`, `transfer_already_resolved`, `transfer_not_yours_to_confirm`, `transfer_rejection_reason_missing`,
 * `transfer_rejection_too_late`, `transfer_not_due`.
 */
export function resolveExchange(
  entries: readonly LedgerEntry[],
  command: PendingCommand,
  now: Instant,
): Result<readonly TransferResolution[], PalletRefusal> {
  for (const entry of entries) {
    const refusal = refusalOf(entry, command, now);
    if (refusal !== null) return refuse(refusal);
  }
  return accept(entries.map(({ transfer }) => ({
    transferId: transfer.id,
    outcome: command.kind === "reject" ? "voided" : "posted",
    at: now,
    by: command.kind === "lapse" ? "time" : command.by,
    ...(command.kind === "reject" ? { reason: command.reason.trim() } : {}),
  })));
}

function refusalOf({ transfer, resolution }: LedgerEntry, command: PendingCommand, now: Instant): PalletRefusal | null {
  if (transfer.entered === "posted") return "transfer_not_pending";
  if (resolution !== undefined) return "transfer_already_resolved";
  const lapsed = now >= pendingUntilOf(transfer.occurredAt);
  if (command.kind === "lapse") return lapsed ? null : "transfer_not_due";
  if (command.by !== transfer.awaiting) return "transfer_not_yours_to_confirm";
  if (command.kind === "confirm") return null;
  if (command.reason.trim() === "") return "transfer_rejection_reason_missing";
  return lapsed ? "transfer_rejection_too_late" : null;
}
