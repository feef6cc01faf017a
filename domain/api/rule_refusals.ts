import { NOTE_REFUSALS } from "../notes/refusals.ts";
import { ORDER_REFUSALS } from "../orders/refusals.ts";
import { PALLET_REFUSALS } from "../pallets/refusals.ts";

/** Everything for which a rule of orders, notes and pallets says no, with its HTTP status. */
export const RULE_REFUSALS = { ...ORDER_REFUSALS, ...NOTE_REFUSALS, ...PALLET_REFUSALS } as const;

export type RuleRefusalCode = keyof typeof RULE_REFUSALS;
