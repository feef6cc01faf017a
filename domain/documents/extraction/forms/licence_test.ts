import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

Deno.test("LICENCE takes the firm that a letter grants a licence to, or attests to have one", () => {
  const granted = "\n  La licence communautaire n° 2026/44/0002619 est délivrée à la SAS TRANSPORTS KIENTZ, SIREN 848 486 593.\n";
  assert.equal(valuesOf("licence", granted).holder, "SAS TRANSPORTS KIENTZ");
  const attested = "\n  Le préfet atteste que la SARL KERVOAL FRERES, SIREN 446 039 919, est inscrite au registre\n";
  assert.equal(valuesOf("licence", attested).holder, "SARL KERVOAL FRERES");
  assert.equal(valuesOf("licence", "\n  Le préfet atteste que la capacité financière est justifiée\n").holder, undefined);
});

Deno.test("LICENCE knows one for transport inside the country by what it is called", () => {
  assert.equal(valuesOf("licence", "\n  titulaire de la licence intérieure n° 2024/53/0001882\n").licenceKind, "national");
  assert.equal(valuesOf("licence", "\n  titulaire de la licence communautaire n° 2024/53/0001882\n").licenceKind, "community");
});

Deno.test("LICENCE takes a number sign at the end of a label for no number of a copy", () => {
  const head = (sign: string) => `\n  COPIA CERTIFICADA ${sign}\n  16\n`;
  assert.equal(valuesOf("licence", head("N2")).copyNumber, "16");
  assert.equal(valuesOf("licence", head("N°")).copyNumber, "16");
  assert.equal(valuesOf("licence", "\n  COPIA CERTIFICADA N° 7\n").copyNumber, "7");
});

Deno.test("LICENCE is certain of what says itself what it is, wherever it stands", () => {
  const licence = recognitionOf(
    "\n  LICENCE COMMUNAUTAIRE\n\n  La présente licence est valable du 16/05/2022 au 15/05/2032.\n",
    95,
  );
  const told = extractFields("licence", licence).map(({ name, confidence }) => [name, confidence >= 85]);
  assert.deepEqual(told, [["licenceKind", true], ["validFrom", true], ["validUntil", true]]);
});

Deno.test("LICENCE takes the name in the middle of the page over its address, though that begins left of it", () => {
  const licence = `
           La présente licence autorise

                              LOGIS BOCAGE
                      Rue de l'Industrie 14120 MONDEVILLE
`;
  assert.equal(valuesOf("licence", licence).holder, "LOGIS BOCAGE");
});
