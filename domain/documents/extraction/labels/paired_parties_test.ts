import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const partiesOf = (heading: string, ...lines: string[]) => {
  const { sender, consignee } = valuesOf("cmr", `\n  LETTRE DE VOITURE\n\n  ${heading}\n\n  ${lines.join("\n  ")}\n`);
  return [sender, consignee];
};

Deno.test("withPairedParties() reads two blocks side by side below one heading", () => {
  const blocks = ["Vilaine Traiteur SAS            Primexo Distribution", "35370 Étrelles                  94150 Rungis"];
  for (const heading of ["REMETTANT / EXPÉDITEUR – DESTINATAIRE", "Sender / Consignee", "Remitente y destinatario"]) {
    assert.deepEqual(partiesOf(heading, ...blocks), ["Vilaine Traiteur SAS", "Primexo Distribution"], heading);
  }
});

Deno.test("withPairedParties() leaves one block to its heading", () => {
  assert.deepEqual(partiesOf("Expéditeur", "Vilaine Traiteur SAS            Quai 4"), ["Vilaine Traiteur SAS", undefined]);
});
