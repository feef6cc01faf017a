import type { DoubleTime } from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";
import { type AccountView, signedQuantity } from "./account_view.ts";
import { type Ageing, ageingOf } from "./ageing.ts";
import { contestedQuantity } from "./disputes.ts";
import { postedAtOf } from "./transfer_state.ts";
import type { LedgerEntry, QualityGroup, RefusedPallets, TransferKind, TransferOrigin } from "./types.ts";

/** From `from` up to, not including, `to`. */
export interface StatementPeriod {
  readonly from: Instant;
  readonly to: Instant;
}

/** One transfer on a statement. Pallets; `in` came to the viewer (its account rises), `out` left it. */
export interface StatementLine {
  readonly transferId: string;
  readonly kind: TransferKind;
  readonly quality: QualityGroup;
  readonly occurredAt: DoubleTime;
  /** null: not posted at the end of the period. */
  readonly postedAt: Instant | null;
  /** Order, note, voucher and site. */
  readonly origin?: TransferOrigin;
  readonly in: number;
  readonly out: number;
  /** Signed like the balance it will change: above zero would come in. Not in the balance. */
  readonly pending: number;
  /** Contested and unanswered at the end of the period. Still in the balance. */
  readonly disputed: number;
  readonly refused?: RefusedPallets;
}

/** A statement of account (*relevé de compte palettes*). `closing` = `opening` + all in - all out. */
export interface Statement {
  readonly view: AccountView;
  readonly period: StatementPeriod;
  readonly opening: number;
  /** Posted lines by date of posting, then the pending ones. */
  readonly lines: readonly StatementLine[];
  readonly closing: number;
  readonly pending: number;
  readonly disputed: number;
  readonly ageing: Ageing;
}

/**
 * The balance of `view` at `from`, from the account's `balance` now and every entry posted since. Reads no history before `from`.
 */
export function openingBalanceOf(view: AccountView, balance: number, entries: readonly LedgerEntry[], from: Instant): number {
  return entries.reduce((sum, entry) => {
    const postedAt = postedAtOf(entry);
    return postedAt !== null && postedAt >= from ? sum - signedQuantity(view, entry.transfer) : sum;
  }, balance);
}

/**
 * One side's statement of one relation and pallet type over `period`; the other side's is its mirror. `opening` is the balance at
 * `period.from`. `entries` hold at least those posted in the period or pending at its end, and those of the 90 days before its end for the
 * ageing; others do no harm.
 */
export function statementOf(
  view: AccountView,
  opening: number,
  entries: readonly LedgerEntry[],
  period: StatementPeriod,
): Statement {
  const lines = entries.filter(({ transfer }) => signedQuantity(view, transfer) !== 0)
    .flatMap((entry) => lineOf(view, entry, period))
    .sort((one, other) =>
      (one.postedAt ?? Infinity) - (other.postedAt ?? Infinity) || (one.transferId < other.transferId ? -1 : 1) || 0
    );
  const total = (pallets: (line: StatementLine) => number) => lines.reduce((sum, line) => sum + pallets(line), 0);
  const closing = opening + total((line) => line.in - line.out);
  return {
    view,
    period,
    opening,
    lines,
    closing,
    pending: total((line) => line.pending),
    disputed: total((line) => line.disputed),
    ageing: ageingOf(view, closing, entries, period.to),
  };
}

function lineOf(view: AccountView, entry: LedgerEntry, { from, to }: StatementPeriod): readonly StatementLine[] {
  const { transfer } = entry;
  const posted = postedAtOf(entry);
  if (posted !== null && posted < from) return [];
  const postedAt = posted !== null && posted < to ? posted : null;
  if (postedAt === null && !isPendingAt(entry, to)) return [];
  const moved = signedQuantity(view, transfer);
  const { kind, quality, occurredAt, origin, refused } = transfer;
  return [{
    transferId: transfer.id,
    kind,
    quality,
    occurredAt,
    postedAt,
    in: postedAt === null ? 0 : Math.max(0, moved),
    out: postedAt === null ? 0 : Math.max(0, -moved),
    pending: postedAt === null ? moved : 0,
    disputed: disputedAt(entry, to),
    ...(origin === undefined ? {} : { origin }),
    ...(refused === undefined ? {} : { refused }),
  }];
}

function isPendingAt({ transfer, resolution }: LedgerEntry, at: Instant): boolean {
  return transfer.entered === "pending" && transfer.occurredAt.serverAt < at && (resolution === undefined || resolution.at >= at);
}

function disputedAt({ dispute, answer }: LedgerEntry, at: Instant): number {
  if (dispute === undefined || dispute.openedAt >= at) return 0;
  return answer === undefined || answer.at >= at ? contestedQuantity(dispute) : 0;
}
