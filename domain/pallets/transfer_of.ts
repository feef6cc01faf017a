import { mirrorOf } from "./account.ts";
import type { AccountKind, PalletAccount, PartyKey, Transfer } from "./types.ts";

/** A transfer said in the trade's way: by how many pallets `holder` owes, or holds for, `counterpart` more. */
export type TransferFacts = Omit<Transfer, "debit" | "credit"> & {
  readonly account: AccountKind;
  readonly holder: PartyKey;
  readonly counterpart: PartyKey;
};

/** The transfer between the holder's account and its mirror. The only place where transfers are made, so each sums to zero. */
export function transferOf({ account: kind, holder, counterpart, ...rest }: TransferFacts): Transfer {
  const debit: PalletAccount = { kind, holder, counterpart, type: rest.type, quality: rest.quality };
  return { ...rest, debit, credit: mirrorOf(debit) };
}
