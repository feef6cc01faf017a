import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("isInDayColumn() keeps days of listed journeys from being the day of the invoice", () => {
  const invoice = `
  Fecha                 Concepto
  06/05/2026            Laguardia - Bordeaux
  08/05/2026            Bordeaux - Laguardia

  Factura               Fecha
  A/2026/00517
                        14/05/2026
`;
  assert.equal(valuesOf("invoice", invoice).issuedOn, "2026-05-14");
});
