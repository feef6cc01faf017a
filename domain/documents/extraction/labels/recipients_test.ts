import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { valuesOf } from "../recognition_fixture.ts";
import { recognitionOf } from "../recognition_fixture.ts";
import { layOut } from "../page/layout.ts";
import type { Anchor } from "./anchors.ts";
import { isRecipients } from "./recipients.ts";

function labelOf(text: string): Anchor {
  const { words } = layOut(recognitionOf(`\n  ${text}\n`).pages[0]!, 0);
  return { uses: [], words, length: text.length, edits: 0, standing: "heading", isPhrase: true };
}

Deno.test("isRecipients() knows by a word of a label that the one who receives signs", () => {
  assert.ok(isRecipients(labelOf("Signature du destinataire")));
  assert.ok(isRecipients(labelOf("Stamp of the consignee")));
  assert.ok(!isRecipients(labelOf("Signature du conducteur")));
});

Deno.test("isBesideTaker() tells the box of who hands goods over from that of who takes them in", () => {
  const boxes = (left: string, right: string) => `
  ${left.padEnd(40)}${right}
  ${"Nom et signature".padEnd(40)}Nom et signature

     Ruvlo
`;
  for (const [left, right] of [["Remis par", "Reçu par"], ["Collected by", "Received by"], ["Départ", "Arrivée"]] as const) {
    assert.equal(valuesOf("pod", boxes(left, right)).signature, "not_seen", left);
    assert.equal(valuesOf("pod", boxes(right, left)).signature, "present", right);
  }
});

Deno.test("isOfSomebodyElse() takes the end of a sentence on a line of its own for no box to sign in", () => {
  const letter = (line: string) => `
  LETTRE DE RÉGULARISATION   N° BP-2041

  Merci de nous retourner un
  ${line}

  Veuillez agréer nos salutations distinguées.
`;
  assert.equal(valuesOf("pallet_voucher", letter("exemplaire signé.")).signature, undefined);
  assert.equal(valuesOf("pallet_voucher", letter("Exemplaire signé :")).signature, "present");
});

Deno.test("isReceiversBetween() ends the block of who carries where the receiver's box begins", () => {
  const note = (heading: string) => `
  Transportista: Hermanos Tormo     Conductor: V. Tormo

  ${heading}
  Recibido el 12/02/2026
  Nombre :      Manuel Barea
  Firma y sello
`;
  const trust = (heading: string) =>
    extractFields("pod", recognitionOf(note(heading))).find(({ name }) => name === "signedBy")!.confidence;
  assert.ok(trust("CONFORME DEL DESTINATARIO") > trust("MERCANCÍA CARGADA EN MUELLE"));
});
