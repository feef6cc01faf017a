import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("isUnderTrailer() keeps the plate of a trailer from being the lorry's where that was not read", () => {
  const box = (label: string) => `
  Destinataire                  Immatriculation du tracteur
  Getränke Ohler GmbH           826
  Im Drachenacker 7             ${label}
  D-77656 Offenburg             DB-118-RS
`;
  for (const label of ["N° remorque", "Trailer no.", "Semi-remorque"]) {
    for (const type of ["cmr", "pod", "pallet_voucher"] as const) {
      assert.equal(valuesOf(type, box(label)).plate, undefined, label);
    }
  }
  assert.equal(valuesOf("cmr", box("Tracteur / remorque")).plate, "DB-118-RS");
});
