import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

/** The parties on a consignment note whose boxes on the left are labelled so, and that on the right. */
function partiesOf(labels: readonly [string, string, string]): (string | undefined)[] {
  const { sender, consignee, carrier } = valuesOf(
    "cmr",
    `
  Exemplaire du destinataire                      LETTRE DE VOITURE INTERNATIONALE

  ${labels[0]}
  Filatures du Lys
  Rue de la Blanchemaille
  59100 Roubaix (F)

  ${labels[1].padEnd(48)}${labels[2]}
  Tessitura Valseriana SpA                        RHIN TRANSIT SARL
  Via Serio 18                                    4 QUAI DU ROUVRAY
  24021 Albino (I)                                F-68200 MULHOUSE















  Modèle conforme à la recommandation
`,
  );
  return [sender, consignee, carrier];
}

const PARTIES = ["Filatures du Lys", "Tessitura Valseriana SpA", "RHIN TRANSIT SARL"];

Deno.test("partiesByPlace() tells the parties by where their addresses stand, whose labels were not read", () => {
  assert.deepEqual(partiesOf(["EH: (nom adresse", "2 Desrare achesse. pays}", "16 riareguner (no"]), PARTIES);
  assert.deepEqual(partiesOf(["1 Expéditeur", "2 Desrare achesse. pays}", "16 riareguner (no"]), PARTIES);
});

Deno.test("partiesByPlace() leaves what labels lead to", () => {
  assert.deepEqual(partiesOf(["2 Destinataire", "1 Expéditeur", "16 Transporteur"]), [PARTIES[1], PARTIES[0], PARTIES[2]]);
});

Deno.test("partiesByPlace() takes the address on the right for the consignee's where the carrier stands elsewhere", () => {
  const note = `
  REMETTANT / EXPÉDITEUR             (Desrisataint)
  Biscuiterie Chardonnet             Plateforme Régal Est
  Rue du Docteur Lemoine             Zone Eurolog, bâtiment C
  51100 Reims                        57190 Florange

  TRANSPORTEUR EFFECTIF
  Transports Humblot











  Modèle conforme à la recommandation
`;
  assert.equal(valuesOf("cmr", note).consignee, "Plateforme Régal Est");
});
