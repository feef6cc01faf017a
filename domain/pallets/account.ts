import type { PalletAccount, PartyKey } from "./types.ts";

/** The account's stable name parts, holder first, so that one range read gives all accounts of a holder or of one of its relations. */
export function accountParts(account: PalletAccount): readonly [string, string, string, string, string] {
  return [account.holder, account.counterpart, account.kind, account.type, account.quality];
}

/** The account's stable name as one string. */
export function accountKey(account: PalletAccount): string {
  return accountParts(account).join("|");
}

/** The same account seen by the counterpart. */
export function mirrorOf(account: PalletAccount): PalletAccount {
  return { ...account, holder: account.counterpart, counterpart: account.holder };
}

/** The name of the relation between two parties, the same whoever asks. */
export function relationKey(one: PartyKey, other: PartyKey): string {
  return one < other ? `${one}~${other}` : `${other}~${one}`;
}
