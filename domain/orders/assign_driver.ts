import type { Driver, Vehicle } from "../directory/types.ts";
import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { readLocalDate } from "../time/local.ts";
import { isCarrier } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { moveCommercial } from "./commercial_states.ts";
import type { OrderRefusal } from "./refusals.ts";
import { totalsOf } from "./totals.ts";
import type { Actor, GoodsLine, Order, OrderChange } from "./types.ts";

export interface AssignDriver {
  readonly by: Actor;
  readonly driver: Driver;
  readonly vehicle: Vehicle;
  /** Local day of the first pickup, "YYYY-MM-DD". */
  readonly date: string;
}

/**
 * The carrier names driver, vehicle and day, which confirms an accepted order; until the truck first departs it may name
 * others. The vehicle must take the whole load at once, because stops may be done in any order.
 */
export function assignDriver(
  order: Order,
  { by, driver, vehicle, date }: AssignDriver,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  if (!isCarrier(order, by)) return refuse({ code: "not_the_carrier" });
  if (order.stops.some((stop) => stop.departed)) return refuse({ code: "truck_already_departed" });
  if (order.commercial !== "confirmed") {
    const moved = moveCommercial(order.commercial, "confirmed");
    if (!moved.ok) return moved;
  }
  if (readLocalDate(date) !== date) return refuse({ code: "date_invalid", field: "date" });
  const unfit = unfitDriver(driver, order) ?? unfitVehicle(vehicle, order) ??
    overload(vehicle, order);
  if (unfit) return refuse(unfit);
  const assignment = {
    driverId: driver.id,
    driverName: driver.name,
    vehicleId: vehicle.id,
    plate: vehicle.plate,
    date,
    assignedAt: now,
  };
  return accept(changeOrder(order, { ...order, commercial: "confirmed", assignment }, now, [
    {
      type: "driver.assigned",
      facts: { driverId: driver.id, driver: driver.name, plate: vehicle.plate, date },
    },
  ]));
}

function unfitDriver(driver: Driver, order: Order): OrderRefusal | undefined {
  const facts = { driver: driver.name };
  if (driver.orgId !== order.carrier?.orgId) {
    return { code: "driver_not_of_carrier", field: "driverId" };
  }
  if (driver.archivedAt !== undefined) return { code: "driver_archived", field: "driverId", facts };
  if (needsAdr(order.goods) && !driver.adrCertified) {
    return { code: "driver_not_adr_certified", field: "driverId", facts };
  }
}

function unfitVehicle(vehicle: Vehicle, order: Order): OrderRefusal | undefined {
  const facts = { plate: vehicle.plate };
  if (vehicle.orgId !== order.carrier?.orgId) {
    return { code: "vehicle_not_of_carrier", field: "vehicleId" };
  }
  if (vehicle.archivedAt !== undefined) return { code: "vehicle_archived", field: "vehicleId", facts };
  if (needsAdr(order.goods) && !vehicle.adrEquipped) {
    return { code: "vehicle_not_adr_equipped", field: "vehicleId", facts };
  }
}

function overload(vehicle: Vehicle, order: Order): OrderRefusal | undefined {
  const load = totalsOf(order);
  const field = "vehicleId";
  const { plate } = vehicle;
  if (load.weightGrams > vehicle.payloadKg * 1000) {
    const facts = { plate, weightKg: Math.ceil(load.weightGrams / 1000), payloadKg: vehicle.payloadKg };
    return { code: "payload_exceeded", field, facts };
  }
  if (load.pallets > vehicle.palletPlaces) {
    const facts = { plate, pallets: load.pallets, places: vehicle.palletPlaces };
    return { code: "pallet_places_exceeded", field, facts };
  }
  if (load.loadingLengthMm > vehicle.loadingLengthMm) {
    const facts = {
      plate,
      lengthMetres: load.loadingLengthMm / 1000,
      vehicleMetres: vehicle.loadingLengthMm / 1000,
    };
    return { code: "loading_length_exceeded", field, facts };
  }
}

/** The exemption of ADR 1.1.3.6 is not applied here: it depends on everything the vehicle carries, not on one order. */
function needsAdr(goods: readonly GoodsLine[]): boolean {
  return goods.some((line) => line.adr && !line.adr.limitedQuantity);
}
