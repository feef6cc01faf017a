import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

Deno.test("settle() takes of two that are as likely the first of its row", () => {
  const order = "  Your PO               Our sales order\n\n  CFF-2291              CO-418830\n";
  assert.equal(valuesOf("pod", order).orderNumber, "CFF-2291");
});

Deno.test("settle() marks pallets that do not add up, whether or not the refused ones count as returned", () => {
  const voucher = (due: string) => `
  Palettes laissées              33
  Palettes reprises              21
  Palettes refusées               2
  Solde dû                       ${due}
`;
  const faultOf = (due: string) =>
    extractFields("pallet_voucher", recognitionOf(voucher(due))).find(({ name }) => name === "palletsDue")?.fault;
  assert.deepEqual(["12", "10", "11"].map(faultOf), [undefined, undefined, "pallets_do_not_add_up"]);
});

Deno.test("settle() takes no extract of a register for older than the entry in it", () => {
  const extract = `
  EXTRAIT K BIS
  Date d'immatriculation : 22 juin 1989
  Délivré le : 19 juin 1989, dépôt de l'acte

  Fait à Lyon, le 6 novembre 2026
`;
  const fields = new Map(extractFields("kbis", recognitionOf(extract)).map(({ name, value }) => [name, value]));
  assert.deepEqual([fields.get("registeredOn"), fields.get("issuedOn")], ["1989-06-22", "2026-11-06"]);
});
