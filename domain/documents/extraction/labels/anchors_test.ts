import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf } from "../recognition_fixture.ts";
import type { FormType } from "../forms/mod.ts";

function valueOf(type: FormType, name: string, drawing: string): string | undefined {
  return extractFields(type, recognitionOf(drawing)).find((field) => field.name === name)?.value;
}

Deno.test("extractFields() takes a name that begins with the word of a label for a name", () => {
  assert.equal(valueOf("kbis", "holder", "  RAISON SOCIALE : SOCIETE NOUVELLE DU VEXIN"), "SOCIETE NOUVELLE DU VEXIN");
  const sentence = "  La compagnie Assurances du Rhône, 12 quai Perrache, atteste que tout va bien";
  assert.equal(valueOf("insurance", "insurer", sentence), "Assurances du Rhône");
});

Deno.test("extractFields() finds a number behind two labels in a row", () => {
  assert.equal(valueOf("urssaf", "siren", "  Références : SIREN 732 829 320"), "732829320");
});

Deno.test("extractFields() takes small words for labels where they stand alone, not in sentences", () => {
  const columns = "  Du                 Au\n  01/10/2026         30/09/2027\n";
  assert.equal(valueOf("licence", "validUntil", columns), "2027-09-30");
  assert.equal(valueOf("licence", "validUntil", "  transmis au service le 30/09/2027"), undefined);
});

Deno.test("extractFields() takes what a firm is, in capitals, for the beginning of its name", () => {
  const block = "  SOCIÉTAIRE\n  ENTREPRISE GUILLEMARD\n  12 rue du Port\n  79300 BRESSUIRE\n";
  assert.equal(valueOf("insurance", "holder", block), "ENTREPRISE GUILLEMARD");
});
