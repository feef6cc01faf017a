import type { Order, PalletCount, Stop } from "../orders/types.ts";
import type { FieldName } from "./extraction/extracted_field.ts";
import { isSameFirm } from "./is_same_firm.ts";

/** The value of a field of a paper, undefined where the paper does not tell it. */
export type ValueOf = (name: FieldName) => string | undefined;

/**
 * The stop that a proof is about: the one it was attached to; the only one with the pallets that a voucher counts; the only delivery; the only one to whom
 * it names as consignee. Null where that leaves several: what is said of one stop is then compared with none.
 */
export function stopOfProof(order: Order, stopId: string | undefined, valueOf: ValueOf): Stop | null {
  const named = order.stops.find(({ id }) => id === stopId);
  if (named) return named;
  const deliveries = order.stops.filter(({ kind }) => kind === "delivery");
  const counted = order.stops.filter((stop) => stop.pallets && agreesWith(stop, valueOf));
  const consignee = valueOf("consignee");
  const told = consignee === undefined ? [] : deliveries.filter((stop) => isDeliveredTo(stop, consignee));
  return [counted, deliveries, told].find(({ length }) => length === 1)?.[0] ?? null;
}

/** Whether `name` may be the consignee of a stop, or its site. */
export function isDeliveredTo({ party, place }: Stop, name: string): boolean {
  return [party.name, place.name].some((known) => isSameFirm(name, known) === true);
}

/** The fields in which papers count pallets. */
export const PALLET_FIELDS = ["palletsGiven", "palletsReturned", "palletsRefused", "palletsDue"] as const;
export type PalletField = (typeof PALLET_FIELDS)[number];

/**
 * What a paper may say of the pallets that a stop exchanged, the recorded number first. Refused ones are written among those handed over or beside them, so both
 * are right; a paper of the loading site may count from its side or from the driver's.
 */
export function palletsOnPaper({ kind, pallets }: Stop): Readonly<Record<PalletField, readonly number[]>> | null {
  if (pallets === undefined) return null;
  const { given, received, refused }: PalletCount = pallets;
  const [out, back] = [[given, given + refused], [received, received + refused]];
  return {
    palletsGiven: kind === "pickup" ? [...out, ...back] : out,
    palletsReturned: kind === "pickup" ? [...back, ...out] : back,
    palletsRefused: [refused],
    palletsDue: [Math.abs(given - received), Math.abs(given + refused - received)],
  };
}

function agreesWith(stop: Stop, valueOf: ValueOf): boolean {
  const right = palletsOnPaper(stop);
  const told = PALLET_FIELDS.filter((name) => valueOf(name) !== undefined);
  return right !== null && told.length > 0 && told.every((name) => right[name].includes(Number(valueOf(name))));
}
