import type { PalletAccount, Transfer } from "./types.ts";

/** One side's view of one relation in one pallet type, all qualities together. */
export type AccountView = Pick<PalletAccount, "kind" | "holder" | "counterpart" | "type">;

/** Pallets that `transfer` adds to the viewer's account: above zero came in (owed, or held, more), below zero went out, 0 is not its account. */
export function signedQuantity(view: AccountView, { debit, credit, quantity }: Transfer): number {
  return isOf(view, debit) ? quantity : isOf(view, credit) ? -quantity : 0;
}

function isOf(view: AccountView, account: PalletAccount): boolean {
  return account.holder === view.holder && account.counterpart === view.counterpart && account.kind === view.kind &&
    account.type === view.type;
}
