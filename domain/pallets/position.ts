import type { PalletType } from "../orders/types.ts";
import type { AccountTotal } from "./account_sums.ts";
import { signedQuantity } from "./account_view.ts";
import type { AccountKind, LedgerEntry, QualityGroup } from "./types.ts";

/** Pallets given to the other side and got from it. */
export interface Movements {
  readonly out: number;
  readonly in: number;
}

/** What one side has given to and got from another on one account, all of it since the account exists. */
export interface Position {
  readonly kind: AccountKind;
  readonly type: PalletType;
  readonly quality: QualityGroup;
  /** Signed by both sides, or posted by time. */
  readonly posted: Movements;
  /** Declared by one side, not yet confirmed by the other. */
  readonly pending: Movements;
}

/** The positions of the holder of `accounts`, from their sums and the entries that wait. */
export function positionsOf(accounts: readonly AccountTotal[], waiting: readonly LedgerEntry[]): readonly Position[] {
  return accounts.map(({ account, sums }) => {
    const moved = waiting.filter(({ transfer }) => transfer.quality === account.quality)
      .map(({ transfer }) => signedQuantity(account, transfer));
    const sumOf = (quantities: readonly number[]) => quantities.reduce((sum, quantity) => sum + quantity, 0);
    const { kind, type, quality } = account;
    return {
      kind,
      type,
      quality,
      posted: { out: sums.postedCredits, in: sums.postedDebits },
      pending: { out: Math.abs(sumOf(moved.filter((by) => by < 0))), in: sumOf(moved.filter((by) => by > 0)) },
    };
  });
}

/** Pallets that the other side owes, or holds, after `movements`; below zero it is the viewer that does. */
export function netOf(movements: Movements): number {
  return movements.out - movements.in;
}

/** Several movements together. */
export function totalOf(movements: readonly Movements[]): Movements {
  return movements.reduce<Movements>((sum, one) => ({ out: sum.out + one.out, in: sum.in + one.in }), { out: 0, in: 0 });
}

/** Pallets of a type, unsorted, that the other side owes and holds, pending movements included; below zero it is the viewer that does. */
export function openBalances(positions: readonly Position[], type: PalletType): Readonly<Record<AccountKind, number>> {
  const openOn = (account: AccountKind) => {
    const found = positions.filter((one) => one.kind === account && one.type === type && one.quality === "unsorted");
    return netOf(totalOf(found.flatMap(({ posted, pending }) => [posted, pending])));
  };
  return { debt: openOn("debt"), custody: openOn("custody") };
}
