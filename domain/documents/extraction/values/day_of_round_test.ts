import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const note = (headings: string) => `
  BON DE LIVRAISON  R7731208

  ${headings}
  14/04/2026      30-B              PL/26-1184


  Signature et cachet du destinataire
`;

Deno.test("isDayOfRound() takes the day of a round for that of its deliveries, though nobody signed", () => {
  assert.equal(valuesOf("pod", note("Date            Tournée           Votre commande")).deliveredOn, "2026-04-14");
  assert.equal(valuesOf("pod", note("Fecha           Ruta              Su pedido")).deliveredOn, "2026-04-14");
  assert.equal(valuesOf("pod", note("Date            Page              Votre commande")).deliveredOn, undefined);
});
