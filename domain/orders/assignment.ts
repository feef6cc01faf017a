import type { Instant } from "../time/instant.ts";

/** Who drives the order, with what, when. `date` is the local day of the first pickup, "YYYY-MM-DD". */
export interface Assignment {
  readonly driverId: string;
  readonly driverName: string;
  readonly vehicleId: string;
  readonly plate: string;
  readonly date: string;
  readonly assignedAt: Instant;
}
