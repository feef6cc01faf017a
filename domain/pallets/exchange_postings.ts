import type { DoubleTime, Order, PalletCount, Stop } from "../orders/types.ts";
import { accept, refuse, type Result } from "../result.ts";
import { partyKey } from "./party_key.ts";
import { pendingUntilOf } from "./pending.ts";
import type { PalletRefusal } from "./refusals.ts";
import { transferOf } from "./transfer_of.ts";
import type { AccountKind, PartyKey, RefusedPallets, Transfer, TransferKind, TransferOrigin } from "./types.ts";

/** What surrounds an exchange: `exchangeId` is the id of the gesture, so that the same gesture makes the same transfers. */
export interface ExchangeEvidence {
  readonly exchangeId: string;
  readonly occurredAt: DoubleTime;
  /** The driver and the site signed the note. False: the site's signature is missing and its confirmation is awaited. */
  readonly signedByBoth: boolean;
  readonly noteNumber?: string;
  /** Given when `voucherDue`. */
  readonly voucherNumber?: string;
}

/** Pallets by which one side's account rises: `holder` owes, or holds for, `counterpart` that many more. */
interface Movement {
  readonly kind: TransferKind;
  readonly account: AccountKind;
  readonly holder: PartyKey;
  readonly counterpart: PartyKey;
  readonly quantity: number;
}

/**
 * The transfers of one exchange of pallets at a stop (domain.md 2.3, 2.4; contrat type général art. 6).
 *
 * Counts are seen from the driver: at a pickup `received` are the pallets under the goods and `given` the empties handed over; at a delivery
 * `given` are the pallets under the goods and `received` the empties. Refused pallets are in neither: they stay owed, and the transfer that
 * leaves them owed carries them for the statement (where nothing else moved, the note alone tells of them).
 *
 * Without a pallet service the carrier never owes: whatever it holds for the shipper is custody, and the consignee owes the shipper. With
 * one (`palletServiceCents`) the consignee owes the carrier, and the carrier owes the shipper what it delivered.
 *
 * Empty when the stop exchanges no pallets or none moved. Between a party and itself (the shipper delivering to its own site) nothing is
 * owed. Each stop's transfers depend on its own counts alone, so stops may come in in any order.
 *
 * Refuses `pallet_carrier_missing`, `pallet_count_invalid`, `pallet_refusal_reason_missing`.
 */
export function postingsFor(
  order: Order,
  stop: Stop,
  counts: PalletCount,
  evidence: ExchangeEvidence,
): Result<readonly Transfer[], PalletRefusal> {
  if (stop.palletMode === "none") return accept([]);
  if (order.carrier === undefined) return refuse("pallet_carrier_missing");
  if (![counts.given, counts.received, counts.refused].every(isCount)) return refuse("pallet_count_invalid");
  if (counts.refused > 0 && !counts.refusalReason?.trim()) return refuse("pallet_refusal_reason_missing");

  const shipper = partyKey(order.shipper);
  const carrier = partyKey(order.carrier);
  const site = partyKey(stop.party);
  const service = order.palletServiceCents !== undefined;
  const movements = stop.kind === "pickup"
    ? pickupMovements(stop, counts, { shipper, carrier, service })
    : deliveryMovements(stop, counts, { shipper, carrier, site, service });
  const moved = movements.filter(({ quantity, holder, counterpart }) => quantity > 0 && holder !== counterpart);

  const { exchangeId, occurredAt, signedByBoth } = evidence;
  const awaiting = stop.kind === "pickup" ? shipper : site;
  const entry = signedByBoth
    ? { entered: "posted" as const }
    : { entered: "pending" as const, awaiting, pendingUntil: pendingUntilOf(occurredAt) };
  const origin = originOf(order, stop, evidence);
  const owed = Math.max(0, moved.findIndex(({ account }) => account === "debt"));
  return accept(moved.map((movement, index) =>
    transferOf({
      ...movement,
      ...entry,
      ...(index === owed ? refusedOf(counts) : {}),
      id: `${exchangeId}-${index + 1}`,
      exchangeId,
      occurredAt,
      origin,
      type: counts.type,
      quality: "unsorted",
    })
  ));
}

function pickupMovements(
  stop: Stop,
  counts: PalletCount,
  { shipper, carrier, service }: { shipper: PartyKey; carrier: PartyKey; service: boolean },
): Movement[] {
  return [
    { kind: "load_out", account: "custody", holder: carrier, counterpart: shipper, quantity: counts.received },
    {
      kind: emptiesKind(stop),
      account: service ? "debt" : "custody",
      holder: shipper,
      counterpart: carrier,
      quantity: counts.given,
    },
  ];
}

function deliveryMovements(
  stop: Stop,
  counts: PalletCount,
  { shipper, carrier, site, service }: { shipper: PartyKey; carrier: PartyKey; site: PartyKey; service: boolean },
): Movement[] {
  const creditor = service ? carrier : shipper;
  const left: TransferKind = stop.palletMode === "immediate" ? "swap_immediate" : "deliver_with_voucher";
  return [
    { kind: "delivery_discharge", account: "custody", holder: shipper, counterpart: carrier, quantity: counts.given },
    { kind: left, account: "debt", holder: site, counterpart: creditor, quantity: counts.given },
    { kind: emptiesKind(stop), account: "debt", holder: creditor, counterpart: site, quantity: counts.received },
    service
      ? { kind: "service_due", account: "debt", holder: carrier, counterpart: shipper, quantity: counts.given }
      : { kind: emptiesKind(stop), account: "custody", holder: carrier, counterpart: shipper, quantity: counts.received },
  ];
}

function emptiesKind(stop: Stop): TransferKind {
  return stop.palletMode === "immediate" ? "swap_immediate" : "return_empty";
}

function originOf(order: Order, stop: Stop, { noteNumber, voucherNumber }: ExchangeEvidence): TransferOrigin {
  return {
    orderId: order.id,
    orderNumber: order.number,
    stopId: stop.id,
    siteName: stop.place.name,
    ...(noteNumber === undefined ? {} : { noteNumber }),
    ...(voucherNumber === undefined ? {} : { voucherNumber }),
  };
}

function refusedOf({ refused, refusalReason }: PalletCount): { readonly refused?: RefusedPallets } {
  return refused > 0 ? { refused: { quantity: refused, reason: refusalReason!.trim() } } : {};
}

function isCount(pallets: number): boolean {
  return Number.isSafeInteger(pallets) && pallets >= 0;
}
