import type { Party, Place } from "../directory/types.ts";
import type { Order, PalletCount, PalletType, SignatureMethod, Stop } from "../orders/types.ts";
import { DAY_MS, type Instant } from "../time/instant.ts";
import { partyKey } from "./party_key.ts";
import type { AccountKind, QualityGroup, RefusedPallets, Transfer } from "./types.ts";

const VOUCHER_TERM_DAYS = 30;

/** Who signed a voucher, as on the note. */
export interface VoucherSignature {
  readonly role: "carrier" | "site";
  readonly name: string;
  readonly at: Instant;
  readonly method: SignatureMethod;
}

/** What the gesture adds to a voucher. `serial` is the number, e.g. "BP-2026-000123". */
export interface VoucherContext {
  readonly serial: string;
  readonly signatures: readonly VoucherSignature[];
}

/** A pallet voucher (*bon palette*): the evidence of an exchange that was not balanced (domain.md 2.5). Pallets throughout. */
export interface PalletVoucher {
  readonly number: string;
  readonly version: 1;
  /** "issued" while the site's signature or confirmation is missing. */
  readonly status: "issued" | "signed";
  readonly issuedAt: Instant;
  /** Where it was issued, and where it is redeemed in the site's opening hours. */
  readonly place: Place;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly noteNumber?: string;
  readonly stopId: string;
  readonly exchangeId: string;
  readonly shipper: Party;
  readonly carrier: Party;
  /** Sender at a pickup, consignee at a delivery. */
  readonly site: Party;
  readonly plate?: string;
  readonly driverName?: string;
  readonly type: PalletType;
  readonly quality: QualityGroup;
  /** Left with the site. */
  readonly given: number;
  /** Taken from the site. */
  readonly received: number;
  readonly refused?: RefusedPallets;
  readonly stillDue: number;
  /** "custody": held by the debtor without being owed, as goods pallets are between pickup and delivery. */
  readonly basis: AccountKind;
  readonly debtor: Party;
  readonly creditor: Party;
  readonly dueAt: Instant;
  readonly signatures: readonly VoucherSignature[];
}

/**
 * Whether an exchange asks for a voucher: at a delivery when given and received differ, at a pickup only where pallets should have been
 * swapped (elsewhere the note itself tells what the carrier took into custody); never when debtor and creditor are one firm. Ask it before
 * leasing a serial number.
 */
export function voucherDue(order: Order, stop: Stop, counts: PalletCount): boolean {
  return dueOf(order, stop, counts) !== null;
}

/** The voucher of the exchange that made `transfers` at `stop` (whose `pallets` are recorded), due 30 days later; null when none is due. */
export function voucherFor(
  order: Order,
  stop: Stop,
  transfers: readonly Transfer[],
  { serial, signatures }: VoucherContext,
): PalletVoucher | null {
  const [first] = transfers;
  const { carrier, shipper, assignment } = order;
  const { pallets } = stop;
  const due = pallets && dueOf(order, stop, pallets);
  if (!first || !carrier || !due) return null;
  const issuedAt = first.occurredAt.serverAt;
  return {
    number: serial,
    version: 1,
    status: first.entered === "posted" ? "signed" : "issued",
    issuedAt,
    place: stop.place,
    orderId: order.id,
    orderNumber: order.number,
    ...(first.origin?.noteNumber === undefined ? {} : { noteNumber: first.origin.noteNumber }),
    stopId: stop.id,
    exchangeId: first.exchangeId,
    shipper,
    carrier,
    site: stop.party,
    ...(assignment === undefined ? {} : { plate: assignment.plate, driverName: assignment.driverName }),
    type: pallets.type,
    quality: first.quality,
    given: pallets.given,
    received: pallets.received,
    ...(pallets.refused > 0 ? { refused: { quantity: pallets.refused, reason: pallets.refusalReason ?? "" } } : {}),
    ...due,
    dueAt: issuedAt + VOUCHER_TERM_DAYS * DAY_MS,
    signatures,
  };
}

/** Who took more pallets than it gave, how many, and towards whom (same rule as `postingsFor`). */
function dueOf(
  order: Order,
  stop: Stop,
  { given, received }: PalletCount,
): Pick<PalletVoucher, "stillDue" | "basis" | "debtor" | "creditor"> | null {
  const { carrier, shipper, palletServiceCents } = order;
  const swapped = stop.palletMode === "immediate" || (stop.kind === "delivery" && stop.palletMode === "deferred");
  if (carrier === undefined || !swapped || given === received) return null;
  const [taker, giver, taken] = stop.kind === "pickup"
    ? [carrier, shipper, received - given]
    : [stop.party, palletServiceCents === undefined ? shipper : carrier, given - received];
  if (partyKey(taker) === partyKey(giver)) return null;
  const [debtor, creditor] = taken > 0 ? [taker, giver] : [giver, taker];
  return { stillDue: Math.abs(taken), basis: stop.kind === "pickup" ? "custody" : "debt", debtor, creditor };
}
