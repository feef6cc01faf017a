import type { Viewer } from "../../domain/identity/types.ts";
import { assignDriver } from "../../domain/orders/assign_driver.ts";
import { refuse } from "../../domain/result.ts";
import type { LocalDate } from "../../domain/time/local.ts";
import { getCard } from "../directory/book.ts";
import { DRIVERS, VEHICLES } from "../directory/books.ts";
import type { Store } from "../store.ts";
import { changeOrder, type ChangeResult } from "./change_order.ts";
import { actorOf } from "./events.ts";
import type { OrderRequest } from "./offers.ts";

/** Who drives, with what, on which local day of the first pickup. */
export interface AssignmentRequest extends OrderRequest {
  readonly driverId: string;
  readonly vehicleId: string;
  readonly date: LocalDate;
}

/** Gives an order to a driver and a vehicle of the viewer's own address book. */
export async function assignOrder(store: Store, viewer: Viewer, request: AssignmentRequest): Promise<ChangeResult> {
  const [driver, vehicle] = await Promise.all([
    getCard(store.kv, DRIVERS, viewer.orgId, request.driverId),
    getCard(store.kv, VEHICLES, viewer.orgId, request.vehicleId),
  ]);
  if (driver === null) return refuse({ code: "driver_not_of_carrier", field: "driverId" });
  if (vehicle === null) return refuse({ code: "vehicle_not_of_carrier", field: "vehicleId" });
  const { date } = request;
  return changeOrder(store, viewer, {
    ...request,
    decide: (order, now) => assignDriver(order, { by: actorOf(viewer), driver: driver.value, vehicle: vehicle.value, date }, now),
  });
}
