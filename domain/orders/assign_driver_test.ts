import assert from "node:assert/strict";
import { type AssignDriver, assignDriver } from "./assign_driver.ts";
import type { OrderRefusalCode } from "./refusals.ts";
import {
  acceptedOrder,
  assertRefused,
  CARRIER,
  changeOf,
  confirmedOrder,
  DRIVER,
  NOW,
  passedBy,
  publishedOrder,
  sampleLine,
  SHIPPER,
  VEHICLE,
} from "./sample_orders_fixture.ts";
import type { AdrEntry } from "./adr_entry.ts";

const command: AssignDriver = { by: CARRIER, driver: DRIVER, vehicle: VEHICLE, date: "2026-11-24" };
const PAINT: AdrEntry = {
  unNumber: "1263",
  properShippingName: "PEINTURES",
  hazardClass: "3",
  packingGroup: "II",
  transportCategory: 2,
  limitedQuantity: false,
  environmentallyHazardous: false,
};

function orderWithAdr(adr: AdrEntry) {
  return acceptedOrder({ goods: [sampleLine("l1", "p1", { adr }), sampleLine("l2", "p2")] });
}

Deno.test("assignDriver() confirms the order and tells driver and plate", () => {
  const { order, events } = changeOf(assignDriver(acceptedOrder(), command, NOW));
  assert.equal(order.commercial, "confirmed");
  assert.deepEqual(order.assignment, {
    driverId: "driver",
    driverName: DRIVER.name,
    vehicleId: "vehicle",
    plate: "AB-123-CD",
    date: "2026-11-24",
    assignedAt: NOW,
  });
  assert.deepEqual(events, [
    { type: "driver.assigned", facts: { driverId: "driver", driver: DRIVER.name, plate: "AB-123-CD", date: "2026-11-24" } },
  ]);
});

Deno.test("assignDriver() names others until the truck first departs", () => {
  const driver = { ...DRIVER, id: "driver-2", name: "Zoé Petit" };
  assert.equal(changeOf(assignDriver(confirmedOrder(), { ...command, driver }, NOW)).order.assignment?.driverName, "Zoé Petit");
  assertRefused(assignDriver(passedBy(confirmedOrder(), "p1"), { ...command, driver }, NOW), "truck_already_departed");
});

const UNFIT: readonly [OrderRefusalCode, Partial<AssignDriver>, Record<string, string | number>?][] = [
  ["not_the_carrier", { by: SHIPPER }],
  ["date_invalid", { date: "2026-02-30" }],
  ["date_invalid", { date: "24/11/2026" }],
  ["driver_not_of_carrier", { driver: { ...DRIVER, orgId: "other-carrier" } }],
  ["driver_archived", { driver: { ...DRIVER, archivedAt: 0 } }, { driver: DRIVER.name }],
  ["vehicle_not_of_carrier", { vehicle: { ...VEHICLE, orgId: "other-carrier" } }],
  ["vehicle_archived", { vehicle: { ...VEHICLE, archivedAt: 0 } }, { plate: "AB-123-CD" }],
  ["payload_exceeded", { vehicle: { ...VEHICLE, payloadKg: 1_599 } }, {
    plate: "AB-123-CD",
    weightKg: 1_600,
    payloadKg: 1_599,
  }],
  ["pallet_places_exceeded", { vehicle: { ...VEHICLE, palletPlaces: 3 } }, { plate: "AB-123-CD", pallets: 4, places: 3 }],
  ["loading_length_exceeded", { vehicle: { ...VEHICLE, loadingLengthMm: 1_599 } }, {
    plate: "AB-123-CD",
    lengthMetres: 1.6,
    vehicleMetres: 1.599,
  }],
];

for (const [code, changes, facts] of UNFIT) {
  Deno.test(`assignDriver() refuses ${code} for ${Object.keys(changes)}`, () => {
    const refusal = assertRefused(assignDriver(acceptedOrder(), { ...command, ...changes }, NOW), code);
    assert.deepEqual(refusal.facts, facts);
  });
}

Deno.test("assignDriver() takes a vehicle that the load fills exactly", () => {
  const vehicle = { ...VEHICLE, payloadKg: 1_600, palletPlaces: 4, loadingLengthMm: 1_600 };
  assert.ok(assignDriver(acceptedOrder(), { ...command, vehicle }, NOW).ok);
});

Deno.test("assignDriver() asks certificate and equipment for dangerous goods, not for limited quantities", () => {
  const driver = { ...DRIVER, adrCertified: false };
  const vehicle = { ...VEHICLE, adrEquipped: false };
  assertRefused(assignDriver(orderWithAdr(PAINT), { ...command, driver }, NOW), "driver_not_adr_certified");
  assertRefused(assignDriver(orderWithAdr(PAINT), { ...command, vehicle }, NOW), "vehicle_not_adr_equipped");
  const limited = orderWithAdr({ ...PAINT, limitedQuantity: true });
  assert.ok(assignDriver(limited, { ...command, driver, vehicle }, NOW).ok);
});

Deno.test("assignDriver() waits for the carrier's acceptance", () => {
  const offered = { ...publishedOrder(), carrier: { orgId: "carrier", name: "Transports Girard" } };
  assertRefused(assignDriver(offered, command, NOW), "commercial_move_forbidden");
});
