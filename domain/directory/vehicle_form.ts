import { z } from "zod";
import { checkbox, integer, metres, oneOf, plate } from "../forms/fields.ts";
import { writeNumber } from "../forms/number_text.ts";
import { type Vehicle, VEHICLE_KINDS } from "./types.ts";

/** A vehicle as its form gives it. No vehicle on a French road carries more than 48 t, and none is longer than 25,25 m. */
export const vehicleForm = z.strictObject({
  plate,
  kind: oneOf(VEHICLE_KINDS),
  payloadKg: integer({ min: 100, max: 48_000 }),
  loadingMetres: metres({ min: 1_000, max: 25_250 }),
  palletPlaces: integer({ min: 0, max: 100 }),
  adrEquipped: checkbox,
  tailLift: checkbox,
}).transform(({ loadingMetres: loadingLengthMm, ...fields }) => ({ ...fields, loadingLengthMm }));
export type VehicleFields = z.output<typeof vehicleForm>;

/** A vehicle as its form shows it. */
export function vehicleValues(vehicle: Vehicle): Record<string, string> {
  return {
    plate: vehicle.plate,
    kind: vehicle.kind,
    payloadKg: String(vehicle.payloadKg),
    loadingMetres: writeNumber(vehicle.loadingLengthMm, 3),
    palletPlaces: String(vehicle.palletPlaces),
    adrEquipped: vehicle.adrEquipped ? "on" : "",
    tailLift: vehicle.tailLift ? "on" : "",
  };
}
