import { lookOf, normalisePlate } from "../identifiers/plate.ts";
import type { FlagKind } from "../orders/flag.ts";
import { formatOrderNumber } from "../orders/numbering.ts";
import type { ProofDifferenceCode } from "../orders/proof_difference.ts";
import type { GoodsLine, Order, Stop } from "../orders/types.ts";
import { isVagueReservation } from "../orders/vague_reservation.ts";
import { dayOf } from "../time/zoned.ts";
import type { FieldName } from "./extraction/extracted_field.ts";
import type { FormType } from "./extraction/forms/mod.ts";
import { isSameFirm } from "./is_same_firm.ts";
import { saysAllIsWell } from "./says_all_is_well.ts";
import { isDeliveredTo, PALLET_FIELDS, type PalletField, palletsOnPaper } from "./stop_of_proof.ts";

/** What a paper is compared with. */
export interface ProofGround {
  readonly order: Order;
  readonly form: FormType;
  /** The stop that the paper is about; null where that is not certain. */
  readonly stop: Stop | null;
  /** Stops of which a signed note tells reservations that stand on no goods line. */
  readonly reservedStops: ReadonlySet<string>;
}

/** The difference, and what the order says; null where the value agrees, or the order says nothing of it. */
type Verdict = { readonly code: ProofDifferenceCode; readonly expected: string } | null;

/** How the values of some fields of a proof are compared. Weights are not: papers give them with or without pallets and packaging. */
export const PROOF_CLAIMS: readonly (readonly [FieldName, (value: string, ground: ProofGround) => Verdict])[] = [
  ["orderNumber", orderNumber],
  ["consignee", consignee],
  ["plate", plate],
  ["packages", packages],
  ...PALLET_FIELDS.map((name) => [name, (value: string, ground: ProofGround) => pallets(name, value, ground)] as const),
  ["palletType", palletType],
  ["reservations", reservations],
  ["signature", signature],
  ["deliveredOn", deliveredOn],
  ["takenOverOn", takenOverOn],
];

const OUR_NUMBER = /^OT\W?(\d{4})\W?(\d{1,9})$/;

/** Firms have references of their own for a run, so that only a number in our own form, of another order, is a wrong one. */
function orderNumber(value: string, { order: { number, references } }: ProofGround): Verdict {
  const compact = (text: string) => text.toUpperCase().replace(/[^A-Z\d]/g, "");
  if (Object.values(references).some((known) => known !== undefined && compact(known) === compact(value))) return null;
  const [, year, count] = OUR_NUMBER.exec(value.trim().toUpperCase()) ?? [];
  if (year === undefined || formatOrderNumber(Number(year), Number(count)) === number) return null;
  return { code: "other_order", expected: number };
}

/** A voucher names who owes the pallets, which may be any firm of the order; a name that tells nothing is no other one. */
function consignee(value: string, { order, form, stop }: ProofGround): Verdict {
  const deliveries = order.stops.filter(({ kind }) => kind === "delivery");
  const concerned = stop?.kind === "delivery" ? [stop] : deliveries;
  const parties = form === "pallet_voucher" ? [order.shipper, ...order.carrier ? [order.carrier] : []] : [];
  const isKnown = (form === "pallet_voucher" ? order.stops : concerned).some((one) => isDeliveredTo(one, value)) ||
    parties.some(({ name }) => isSameFirm(value, name) === true);
  const names = concerned.flatMap(({ party, place }) => [party.name, place.name]);
  if (isKnown || names.every((name) => isSameFirm(value, name) === null)) return null;
  return { code: "other_consignee", expected: concerned.map(({ party }) => party.name).join(", ") };
}

function plate(value: string, { order: { assignment } }: ProofGround): Verdict {
  const written = normalisePlate(value);
  if (written === null || assignment === undefined || lookOf(written) === lookOf(assignment.plate)) return null;
  return { code: "other_plate", expected: assignment.plate };
}

/**
 * Right are the packages unloaded, those loaded and those ordered (a paper printed before tells these, and what is missing stands among its reservations), those
 * from one of several pickups, which have a note each, and the pallets, which many papers count as packages.
 */
function packages(value: string, { order, stop }: ProofGround): Verdict {
  if (stop === null || !isWhole(value)) return null;
  const lines = order.goods.filter((line) => (stop.kind === "pickup" ? line.pickupStopId : line.deliveryStopId) === stop.id);
  if (lines.length === 0) return null;
  const counts = (some: readonly GoodsLine[]) => {
    const sum = (of: (line: GoodsLine) => number) => some.reduce((total, line) => total + of(line), 0);
    const loaded = (line: GoodsLine) => line.loaded?.quantity ?? line.quantity;
    const unloaded = sum((line) => line.delivered?.quantity ?? loaded(line));
    return [
      stop.kind === "pickup" ? sum(loaded) : unloaded,
      sum(loaded),
      sum(({ quantity }) => quantity),
      sum(({ palletCount }) => palletCount),
    ];
  };
  const all = counts(lines);
  const notes = [...Map.groupBy(lines, ({ pickupStopId, deliveryStopId }) => `${pickupStopId} ${deliveryStopId}`).values()];
  const right = new Set([...all, ...notes.flatMap(counts), stop.pallets?.given]);
  if (right.has(Number(value))) return null;
  return { code: Number(value) < all[0]! ? "packages_missing" : "packages_exceed", expected: String(all[0]) };
}

const PALLET_CODES: Readonly<Record<PalletField, ProofDifferenceCode>> = {
  palletsGiven: "pallets_given",
  palletsReturned: "pallets_returned",
  palletsRefused: "pallets_refused",
  palletsDue: "pallets_due",
};

function pallets(name: PalletField, value: string, { stop }: ProofGround): Verdict {
  const right = stop && palletsOnPaper(stop)?.[name];
  if (!right || !isWhole(value) || right.includes(Number(value))) return null;
  return { code: PALLET_CODES[name], expected: String(right[0]) };
}

/** Told by vouchers alone: on other papers the word is about the load. */
function palletType(value: string, { form, stop }: ProofGround): Verdict {
  const posted = stop?.pallets?.type;
  return form !== "pallet_voucher" || posted === undefined || posted === value ? null : { code: "pallet_type", expected: posted };
}

const SAID_BY_FLAGS: readonly FlagKind[] = ["damage", "shortage", "refusal"];

/** A reservation is known when the order has any at the stop: people write the same one in other words. A vague one keeps no right and is none. */
function reservations(value: string, { order, form, stop, reservedStops }: ProofGround): Verdict {
  if (value.trim() === "" || isVagueReservation(value) || saysAllIsWell(value)) return null;
  // A consignment note carries those of the loading too.
  const fed = new Set(
    order.goods.filter(({ deliveryStopId }) => deliveryStopId === stop?.id).map(({ pickupStopId }) => pickupStopId),
  );
  const isConcerned = (id: string) => stop === null || id === stop.id || (form === "cmr" && fed.has(id));
  const isKnown = order.goods.some((line) =>
    (isConcerned(line.deliveryStopId) && line.delivered?.reservation) ||
    (isConcerned(line.pickupStopId) && line.loaded?.reservation)
  ) || order.flags.some(({ kind, stopId }) => SAID_BY_FLAGS.includes(kind) && isConcerned(stopId)) ||
    order.stops.some(({ id, pallets }) => isConcerned(id) && (reservedStops.has(id) || pallets?.refusalReason));
  return isKnown ? null : { code: "reservation_unknown", expected: "" };
}

/** Where the order says why nobody could sign, a paper without a signature is what it expects. */
function signature(value: string, { stop }: ProofGround): Verdict {
  if (value !== "not_seen" || stop === null || stop.state !== "done") return null;
  if (stop.signatureImpossible !== undefined && !stop.counterpartSigned) return null;
  return { code: "not_signed", expected: stop.counterpartSigned ? "present" : "" };
}

/** Any day on which the truck stood there is right: it may have arrived before midnight and left after. */
function deliveredOn(value: string, { stop }: ProofGround): Verdict {
  return stop?.kind === "delivery" ? day("other_delivery_day", value, [stop]) : null;
}

function takenOverOn(value: string, { order, stop }: ProofGround): Verdict {
  const fed = new Set(
    order.goods.filter(({ deliveryStopId }) => deliveryStopId === stop?.id).map(({ pickupStopId }) => pickupStopId),
  );
  return stop === null
    ? null
    : day("other_pickup_day", value, stop.kind === "pickup" ? [stop] : order.stops.filter(({ id }) => fed.has(id)));
}

function day(code: ProofDifferenceCode, value: string, stops: readonly Stop[]): Verdict {
  const daysOf = ({ handled, arrived, departed, place: { timeZone } }: Stop) =>
    [handled, arrived, departed].flatMap((time) => time ? dayOf(time.deviceAt, timeZone) : []);
  const days = stops.filter(({ handled }) => handled).flatMap(daysOf);
  if (days.length === 0 || !/^\d{4}-\d{2}-\d{2}$/.test(value) || days.includes(value)) return null;
  return { code, expected: days[0]! };
}

function isWhole(value: string): boolean {
  return /^\d{1,6}$/.test(value);
}
