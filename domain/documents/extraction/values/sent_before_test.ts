import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const note = (sent: string, received: string) => `
 BON DE LIVRAISON            Numéro   BL2611873
                             ${sent}


 Marchandise reçue le : ${received}
`;

Deno.test("afterSent() puts a day by hand right that is before the day of the paper but for a figure of the same look", () => {
  assert.equal(valuesOf("pod", note("Date     16/11/2026", "13/11/2026")).deliveredOn, "2026-11-18");
  assert.equal(valuesOf("pod", note("Date d'expédition   10/11/2026", "12/01/2026")).deliveredOn, "2026-11-12");
});

Deno.test("afterSent() leaves a day that no other explains, and one after which the paper was printed", () => {
  assert.equal(valuesOf("pod", note("Date     16/11/2026", "02/11/2026")).deliveredOn, "2026-11-02");
  assert.equal(valuesOf("pod", note("Édité le 16/11/2026", "13/11/2026")).deliveredOn, "2026-11-13");
});

Deno.test("afterSent() leaves a day in print that is itself one on which the paper was made out", () => {
  const signed = `
 BON DE LIVRAISON   Numéro      Date
                    BL2611873   12/10/2026

 Date, nom et cachet
                              Le 13/10/2026
`;
  assert.equal(valuesOf("pod", signed).deliveredOn, "2026-10-13");
});

Deno.test("afterSent() knows the day on which goods left in words too", () => {
  assert.equal(valuesOf("pod", note("Despatched     16 November 2026", "13/11/2026")).deliveredOn, "2026-11-18");
});

Deno.test("afterSent() takes no day of the paper or of an order before goods left for that of handing over", () => {
  const note = `
  Número: A-26/004418                     DESTINATARIO
  Fecha: 14/10/2026                       Distribuciones Urgell S.A.

  Su pedido: P-77120 de fecha 08/10/2026     Fecha de salida: 15/10/2026
`;
  assert.equal(valuesOf("pod", note).deliveredOn, undefined);
});

Deno.test("afterSent() leaves a day as it is that stands in print elsewhere on the page", () => {
  const note = `
  Colis      Poids (kg)     Remise le
  4          61,5           04/02/2026

  Date             Évènement
  04/02/2026       Pris en charge
  05/02/2026       Livré conforme

  Livré le 05/02/2026 à 11:07
`;
  assert.equal(valuesOf("pod", note).deliveredOn, "2026-02-05");
});
