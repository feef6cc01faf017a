import type { AccountKind, PalletAccount, PartyKey } from "./types.ts";
import type { PalletType } from "../orders/types.ts";

/**
 * The facts of a clerk's sentence about an account, told to its holder: "vous devez 12 EPAL1 à Transports X" (you_owe), "Transports X vous
 * doit 12 EPAL1" (owes_you), "compte soldé" (even). For custody the verb is to hold for, not to owe.
 */
export interface BalanceSentence {
  readonly kind: AccountKind;
  readonly side: "you_owe" | "owes_you" | "even";
  readonly viewer: PartyKey;
  readonly other: PartyKey;
  /** Pallets, never negative. */
  readonly quantity: number;
  readonly type: PalletType;
}

/** What to tell the holder of `account` about its `balance` (debits less credits). The mirror's sentence has the opposite side. */
export function balanceSentence(
  { kind, holder, counterpart, type }: Pick<PalletAccount, "kind" | "holder" | "counterpart" | "type">,
  balance: number,
): BalanceSentence {
  const side = balance > 0 ? "you_owe" : balance < 0 ? "owes_you" : "even";
  return { kind, side, viewer: holder, other: counterpart, quantity: Math.abs(balance), type };
}
