import type { Party } from "../directory/types.ts";
import type { Order, PalletCount, Stop } from "../orders/types.ts";
import { DAY_MS } from "../time/instant.ts";
import type { ExchangeEvidence } from "./exchange_postings.ts";

/** Thursday 5 November 2026, 09:00 UTC. */
export const NOW = Date.UTC(2026, 10, 5, 9);

export const SHIPPER = { orgId: "org-shipper", name: "Verreries du Nord", siret: "33012345600017" };
export const CARRIER = { orgId: "org-carrier", name: "Transports Lemaire", siret: "44012345600015" };
export const CONSIGNEE: Party = { name: "Cave coopérative de Limoux", siret: "55012345600013" };

/** A stop of `SHIPPER` (pickup) or `CONSIGNEE` (delivery) with a deferred exchange, unless told otherwise. */
export function stopOf(kind: Stop["kind"], change: Partial<Stop> = {}): Stop {
  return {
    id: `stop-${kind}`,
    kind,
    party: kind === "pickup" ? SHIPPER : CONSIGNEE,
    place: {
      name: kind === "pickup" ? "Usine d’Aniche" : "Quai 3, Limoux",
      address: { line1: "1 rue du Quai", postcode: "11300", city: "Limoux", country: "FR" },
      timeZone: "Europe/Paris",
      openingHours: "8 h-17 h",
    },
    window: { kind: "slot", from: NOW, to: NOW + DAY_MS },
    palletMode: "deferred",
    palletType: "EPAL1",
    state: "arrived",
    ...change,
  };
}

/** An accepted order without pallet service, unless told otherwise. */
export function orderOf(change: Partial<Order> = {}): Order {
  return {
    id: "order-1",
    number: "OT-2026-000001",
    shipper: SHIPPER,
    carrier: CARRIER,
    createdAt: NOW,
    changedAt: NOW,
    revision: 1,
    commercial: "accepted",
    priority: "normal",
    references: {},
    stops: [],
    goods: [],
    offers: [],
    flags: [],
    documents: [],
    ...change,
  };
}

export function countOf(given: number, received: number, refused = 0): PalletCount {
  return { type: "EPAL1", given, received, refused, ...(refused > 0 ? { refusalReason: "planche cassée" } : {}) };
}

/** Signed by both at `NOW` (the device's clock runs ten minutes late), unless told otherwise. */
export function evidenceOf(change: Partial<ExchangeEvidence> = {}): ExchangeEvidence {
  return {
    exchangeId: "exchange-1",
    occurredAt: { deviceAt: NOW - 600_000, serverAt: NOW },
    signedByBoth: true,
    noteNumber: "LV-1",
    ...change,
  };
}

/** The value of an accepted result. @throws {Error} with the refusal of a refused one. */
export function valueOf<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: string },
): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
}
