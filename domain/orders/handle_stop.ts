import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { changeOrder } from "./change_order.ts";
import { type CountedLine, countGoods } from "./count_goods.ts";
import { isCount } from "./is_count.ts";
import type { OrderRefusal } from "./refusals.ts";
import { moveStop } from "./stop_states.ts";
import { flagOpened, openFlag, openStop, type StopStep, withStop } from "./stop_under_way.ts";
import type { Order, OrderChange, PalletCount, Stop } from "./types.ts";

export interface HandleStop extends StopStep {
  readonly counts: readonly CountedLine[];
  /** Required where the stop exchanges pallets, zeros included. */
  readonly pallets?: PalletCount;
  /** Whether the sender or consignee signed; if not, why it could not. */
  readonly signature: { readonly signed: true } | { readonly signed: false; readonly reason: string };
  /** Whether the carrier signed, which a pickup requires: nothing can be delivered that it did not take over. */
  readonly carrierSigned: boolean;
}

/**
 * Goods are loaded at a pickup or unloaded at a delivery, counted, and signed for or not. Opens a "shortage" and a "damage"
 * flag where the counts say so. The signature itself and the pallet transfer are recorded by their own layers in the same commit.
 */
export function handleStop(
  order: Order,
  command: HandleStop,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const found = openStop(order, command);
  if (!found.ok) return found;
  const stop = found.value;
  const moved = moveStop(stop.state, "done");
  if (!moved.ok) return moved;
  const counted = countGoods(order, stop, command.counts);
  if (!counted.ok) return counted;
  const { pallets, signature, time } = command;
  const wrong = faultOfPallets(stop, pallets);
  if (wrong) return refuse(wrong);
  if (!signature.signed && !signature.reason.trim()) {
    return refuse({ code: "signature_reason_required", field: "signature.reason" });
  }
  if (stop.kind === "pickup" && !command.carrierSigned) {
    return refuse({ code: "carrier_signature_required", field: "signature.carrier" });
  }
  const { goods, quantity, expected, shortage, damage } = counted.value;
  const flags = [
    ...(shortage ? [openFlag("shortage", command, shortage)] : []),
    ...(damage ? [openFlag("damage", command, damage)] : []),
  ];
  // A partner's system may have told of the signature before the truck came.
  const signed = signature.signed || stop.counterpartSigned === true;
  const after = withStop(order, {
    ...stop,
    state: moved.value,
    handled: time,
    counterpartSigned: signed,
    ...(!signature.signed && !signed && { signatureImpossible: signature.reason.trim() }),
    ...(pallets && stop.palletMode !== "none" && { pallets }),
  });
  return accept(changeOrder(order, { ...after, goods, flags: [...order.flags, ...flags] }, now, [
    {
      type: stop.kind === "pickup" ? "stop.loaded" : "stop.unloaded",
      facts: {
        stopId: stop.id,
        place: stop.place.name,
        quantity,
        expected,
        signed,
      },
    },
    ...flags.map(flagOpened),
  ]));
}

function faultOfPallets(stop: Stop, pallets: PalletCount | undefined): OrderRefusal | undefined {
  if (!pallets) {
    return stop.palletMode === "none" ? undefined : { code: "pallets_required", field: "pallets" };
  }
  for (const name of ["given", "received", "refused"] as const) {
    const field = `pallets.${name}`;
    if (!isCount(pallets[name])) return { code: "quantity_invalid", field };
    if (stop.palletMode === "none" && pallets[name] > 0) return { code: "pallets_not_exchanged", field };
  }
  if (pallets.refused > 0 && !pallets.refusalReason?.trim()) {
    return { code: "pallet_refusal_reason_required", field: "pallets.refusalReason" };
  }
}
