import { isCount } from "../orders/is_count.ts";
import type { DoubleTime, PalletType } from "../orders/types.ts";
import { accept, refuse, type Result } from "../result.ts";
import { isInFuture } from "./in_future.ts";
import { pendingUntilOf } from "./pending.ts";
import type { PalletRefusal } from "./refusals.ts";
import { transferOf } from "./transfer_of.ts";
import type { AccountKind, PartyKey, Transfer } from "./types.ts";

/** Empties that one side says were brought back, outside of any order. */
export interface DeclaredReturn {
  readonly exchangeId: string;
  readonly returnedBy: PartyKey;
  readonly returnedTo: PartyKey;
  /** The side that declares it: one of the two. */
  readonly declaredBy: PartyKey;
  readonly quantity: number;
  readonly type: PalletType;
  readonly occurredAt: DoubleTime;
  /** Pallets of that type that `returnedBy` owes, or holds for, `returnedTo`, pending transfers included. */
  readonly open: Readonly<Record<AccountKind, number>>;
}

/**
 * The transfer of a return: what `returnedBy` owes falls, or where it owes nothing what it holds for the other. Pending until the side that did not
 * declare it confirms.
 *
 * Refuses `pallet_count_invalid`, `pallet_exchange_in_future`, `pallet_return_exceeds_open`.
 */
export function declareReturn(declared: DeclaredReturn): Result<Transfer, PalletRefusal> {
  const { exchangeId, returnedBy, returnedTo, declaredBy, quantity, type, occurredAt, open } = declared;
  if (!isCount(quantity) || quantity === 0) return refuse("pallet_count_invalid");
  if (isInFuture(occurredAt)) return refuse("pallet_exchange_in_future");
  const account: AccountKind = open.debt > 0 ? "debt" : "custody";
  if (quantity > open[account]) return refuse("pallet_return_exceeds_open");
  return accept(transferOf({
    id: `${exchangeId}-1`,
    exchangeId,
    kind: "return_empty",
    account,
    holder: returnedTo,
    counterpart: returnedBy,
    quantity,
    type,
    quality: "unsorted",
    occurredAt,
    entered: "pending",
    awaiting: declaredBy === returnedBy ? returnedTo : returnedBy,
    pendingUntil: pendingUntilOf(occurredAt),
  }));
}
