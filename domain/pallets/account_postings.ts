import { accept, refuse, type Result } from "../result.ts";
import { pendingUntilOf } from "./pending.ts";
import type { PalletRefusal } from "./refusals.ts";
import { type TransferFacts, transferOf } from "./transfer_of.ts";
import type { PartyKey, Transfer } from "./types.ts";

/** A movement outside an order: `holder` owes, or holds for, `counterpart` `quantity` pallets more. */
export type AccountMovement =
  & Pick<
    TransferFacts,
    "id" | "exchangeId" | "account" | "holder" | "counterpart" | "quantity" | "type" | "quality" | "occurredAt"
  >
  & {
    /** The side that declares it; without agreement the other side is awaited. */
    readonly declaredBy: PartyKey;
    readonly agreedByBoth: boolean;
  };

/** The balance that two parties bring from their earlier books. Refuses `pallet_quantity_invalid`, `pallet_same_party`. */
export function openingPosting(movement: AccountMovement): Result<Transfer, PalletRefusal> {
  return posting("opening", movement);
}

/**
 * Empties that `counterpart` brought back to `holder`: what it owed, or held, falls. Refuses `pallet_quantity_invalid`, `pallet_same_party`.
 */
export function returnPosting(movement: AccountMovement): Result<Transfer, PalletRefusal> {
  return posting("return_empty", movement);
}

function posting(
  kind: "opening" | "return_empty",
  { declaredBy, agreedByBoth, ...movement }: AccountMovement,
): Result<Transfer, PalletRefusal> {
  const { holder, counterpart, quantity, occurredAt } = movement;
  if (!Number.isSafeInteger(quantity) || quantity <= 0) return refuse("pallet_quantity_invalid");
  if (holder === counterpart) return refuse("pallet_same_party");
  if (agreedByBoth) return accept(transferOf({ ...movement, kind, entered: "posted" }));
  const awaiting = declaredBy === holder ? counterpart : holder;
  return accept(transferOf({ ...movement, kind, entered: "pending", awaiting, pendingUntil: pendingUntilOf(occurredAt) }));
}
