import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

function daysOf(drawing: string) {
  const { takenOverOn, deliveredOn } = valuesOf("cmr", drawing);
  return [takenOverOn, deliveredOn];
}

Deno.test("stagedDays() tells the days of two columns by what heads them, and what came true from what was booked", () => {
  const columns = (first: string, second: string) => `
  ENLÈVEMENT                              LIVRAISON
  Biscuiterie du Trégor                   Plateforme Distri-Ouest
  ${first}            ${second}
  Sur place    16/11/2026 14:10           Sur place    17/11/2026 05:30
`;
  assert.deepEqual(daysOf(columns("RDV 16/11/2026 14:00       ", "RDV 16/11/2026 22:00")), ["2026-11-16", "2026-11-17"]);
});

Deno.test("stagedDays() tells the days of rows by what begins them, in the column of what came true", () => {
  const rows = `
  Étape                    Lieu          Demandé               Constaté
  Fin de chargement        Arras         19.10.2026 09:00      19.10.2026 09:40
  Arrivée client           Tourcoing     19.10.2026 17:00      20.10.2026 07:05
`;
  assert.deepEqual(daysOf(rows), ["2026-10-19", "2026-10-20"]);
});

Deno.test("stagedDays() takes no day of another thing, and none where a page has but one stage", () => {
  const other = `
  CHARGEMENT                              DÉCHARGEMENT
  Andouillé                               Offenburg
  Commande du 02/07/2026                  Facture du 03/07/2026
`;
  assert.deepEqual(daysOf(other), [undefined, undefined]);
  assert.deepEqual(daysOf("\n  Instructions de chargement\n\n  Rappel   03/07/2026\n"), [undefined, undefined]);
});

Deno.test("stagedDays() takes no planned day for that of delivery", () => {
  const planned = (heading: string, day: string) => `
  4. Prise en charge                  3. ${heading}
  88400 Gérardmer                     9051 Gent
  28/09/2026 14:05                    ${day} entre 08:00 et 12:00
`;
  assert.deepEqual(daysOf(planned("Livraison prévue", "29/09/2026")), ["2026-09-28", undefined]);
  assert.deepEqual(daysOf(planned("Lieu de livraison", "prévue : 29/09/2026")), ["2026-09-28", undefined]);
});

Deno.test("stagedDays() tells the days of rows below headings that stand alone in theirs", () => {
  const rows = `
  CHARGEMENT            DATE              ARRIVÉE
  Voves                 16/03/2026        13 h 40
  DÉCHARGEMENT
  Bergerac              17/03/2026        07 h 50
`;
  assert.deepEqual(daysOf(rows), ["2026-03-16", "2026-03-17"]);
});

Deno.test("stagedDays() knows how tankers are filled and emptied", () => {
  const columns = (filled: string, emptied: string) => `
  ${filled}                   ${emptied}
  Silo 3                      Zone de Cap Nord
  Date : 02/02/2026           Date : 03/02/2026
`;
  for (
    const [filled, emptied] of [["Chargement", "Dépotage"], ["Empotage  ", "Dépotage"], ["Loading   ", "Discharge"]] as const
  ) {
    assert.deepEqual(daysOf(columns(filled, emptied)), ["2026-02-02", "2026-02-03"], emptied);
  }
});
