import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const remarks = (heading: string) => `
  Expéditeur              Papeteries du Haut-Doubs

  ${heading}
  À la prise en charge    Aucune
  À la livraison          Bobine 17 : emballage déchiré
`;

Deno.test("withRemarkRows() takes the rows below a heading of remarks for such", () => {
  assert.equal(valuesOf("cmr", remarks("Réserves")).reservations, "Bobine 17 : emballage déchiré");
  assert.equal(valuesOf("cmr", remarks("Remarks and exceptions")).reservations, "Bobine 17 : emballage déchiré");
});

Deno.test("withRemarkRows() leaves rows of another thing", () => {
  assert.equal(valuesOf("cmr", remarks("Horaires")).reservations, undefined);
});

Deno.test("withRemarkRows() knows incidents for remarks, and leaves out when they were noted", () => {
  const note = `
  9. Réserves et incidents
  À la prise en charge    Aucune réserve du transporteur           06/05/2026 11:40
  À la livraison          2 palettes refusées, housse déchirée     07/05/2026 07:14

  10. Supports de charge      Remis au destinataire      Repris
  Palette VMF                 24                         0
`;
  assert.equal(valuesOf("cmr", note).reservations, "2 palettes refusées, housse déchirée");
});

Deno.test("withRemarkRows() takes columns below a heading of remarks for such, and who saw it when", () => {
  const columns = `
  OBSERVATIONS ET RÉSERVES
  Au chargement (transporteur)               À la livraison (destinataire)
  Néant                                      1 palette filmée ouverte, 3 cartons
                                             manquants
`;
  assert.equal(valuesOf("cmr", columns).reservations, "1 palette filmée ouverte, 3 cartons manquants");
  const rows = `
  Réserves
  Du transporteur au chargement :   Néant
  Du destinataire à la livraison :  2 cartons écrasés
`;
  assert.equal(valuesOf("cmr", rows).reservations, "2 cartons écrasés");
});
