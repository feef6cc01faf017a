import type { GoodsLine, Order, Stop } from "../orders/types.ts";
import { HOUR_MS } from "../time/instant.ts";
import { canonicalHash } from "./canonical_hash.ts";
import type { Sealer, SealVerifier } from "./seal.ts";

/** 24 Nov 2026, 06:00 UTC. */
export const EXAMPLE_DAY = Date.UTC(2026, 10, 24, 6);

const TOWNS = {
  lyon: { line1: "12 rue des Docks", postcode: "69007", city: "Lyon", country: "FR" },
  macon: { line1: "Zone portuaire, quai 3", postcode: "71000", city: "Mâcon", country: "FR" },
  lille: { line1: "8 boulevard de l’Œuvre", postcode: "59000", city: "Lille", country: "FR" },
  liege: { line1: "Quai de la Meuse 40", postcode: "4000", city: "Liège", country: "BE" },
};

function stop(id: string, kind: Stop["kind"], town: keyof typeof TOWNS, name: string, hours: number): Stop {
  const from = EXAMPLE_DAY + hours * HOUR_MS;
  return {
    id,
    kind,
    party: { name, siret: "73282932000074" },
    place: { name: `${name}, ${TOWNS[town].city}`, address: TOWNS[town], timeZone: "Europe/Paris" },
    window: { kind: "slot", from, to: from + 2 * HOUR_MS },
    palletMode: "immediate",
    palletType: "EPAL1",
    state: "planned",
  };
}

function line(id: string, pickupStopId: string, more: Partial<GoodsLine> = {}): GoodsLine {
  return {
    id,
    pickupStopId,
    deliveryStopId: "drop",
    description: "Façades de cuisine en chêne",
    packaging: "PX",
    quantity: 10,
    palletCount: 10,
    grossWeightGrams: 4_250_500,
    volumeDm3: 9_600,
    loadingLengthMm: 4_000,
    ...more,
  };
}

/** An accepted order with two pickups, one delivery and a dangerous line, as the tests of notes and their prints know it. */
export const exampleOrder: Order = {
  id: "order-1",
  number: "OT-2026-000123",
  shipper: { orgId: "shipper-1", name: "Menuiseries du Rhône", siret: "73282932000074" },
  carrier: { orgId: "carrier-1", name: "Transports Bressan", siret: "55210055400013" },
  createdAt: EXAMPLE_DAY - 48 * HOUR_MS,
  changedAt: EXAMPLE_DAY - 24 * HOUR_MS,
  revision: 3,
  commercial: "accepted",
  priority: "normal",
  references: { shipper: "CDE-4711" },
  stops: [
    {
      ...stop("pick-1", "pickup", "lyon", "Menuiseries du Rhône", 1),
      party: { orgId: "shipper-1", name: "Menuiseries du Rhône" },
    },
    stop("pick-2", "pickup", "macon", "Vernis de Saône", 4),
    stop("drop", "delivery", "lille", "Cuisines du Nord", 26),
  ],
  goods: [
    line("line-1", "pick-1", { marks: "MR 1-10" }),
    line("line-2", "pick-1", {
      description: "Poignées en laiton",
      packaging: "CT",
      quantity: 48,
      palletCount: 2,
      grossWeightGrams: 640_000,
    }),
    line("line-3", "pick-2", {
      description: "Vernis",
      packaging: "DR",
      quantity: 6,
      palletCount: 2,
      grossWeightGrams: 900_000,
      adr: {
        unNumber: "1263",
        properShippingName: "PEINTURES",
        hazardClass: "3",
        packingGroup: "II",
        tunnelCode: "D/E",
        transportCategory: 2,
        limitedQuantity: false,
        environmentallyHazardous: true,
      },
    }),
  ],
  priceCents: 85_000,
  instructions: "Bâcher. Ne pas gerber.",
  offers: [],
  assignment: {
    driverId: "driver-1",
    driverName: "Zoé Lefèvre",
    vehicleId: "vehicle-1",
    plate: "AB-123-CD",
    date: "2026-11-24",
    assignedAt: EXAMPLE_DAY - 20 * HOUR_MS,
  },
  flags: [],
  documents: [],
};

/** The example order with its delivery in Belgium. */
export const exampleExportOrder: Order = {
  ...exampleOrder,
  stops: exampleOrder.stops.map((stop) =>
    stop.id === "drop" ? { ...stop, place: { ...stop.place, address: TOWNS.liege } } : stop
  ),
};

/** A seal that is no secret: shows what whoever lacks the key cannot make. */
export function exampleSeal(secret = "example"): Sealer & SealVerifier {
  const sign = (hash: string) => canonicalHash({ secret, hash });
  return {
    keyId: "example",
    sign,
    verify: async (keyId, hash, signature) => keyId === "example" && await sign(hash) === signature,
  };
}
