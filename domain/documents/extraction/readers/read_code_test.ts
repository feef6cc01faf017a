import assert from "node:assert/strict";
import { readLoneNote, readReference, readSecurityCode } from "./read_code.ts";

Deno.test("readReference() takes no side of a pallet and no postal code at the end of a sentence for a number", () => {
  assert.equal(readReference("EPAL, 80 x 120, 1er choix"), null);
  assert.equal(readReference("palette 1000 X 1200"), null);
  assert.equal(readReference("Transports Vauquelin, 89000 Auxerre. No paper"), null);
  assert.equal(readReference("RUE DE LA MARE 77176 SAVIGNY"), null);
  assert.equal(readReference("n° 77176 SAVIGNY")?.value, "77176");
  assert.equal(readReference("NO 4471209")?.value, "4471209");
  assert.equal(readReference("bon 80 x 120 n° 0047193")?.value, "0047193");
});

Deno.test("readReference() takes no place on a map for a number, and a zero behind the letters of a note for no letter", () => {
  assert.equal(readReference("51.5097, -2.6714 (accuracy 8 m)"), null);
  assert.equal(readReference("51.1423 N, 0.8827 E"), null);
  assert.equal(readReference("47.2184 / 1.5536"), null);
  assert.equal(readReference("51.1423 N, 0.8827 E, docket 88.40917")?.value, "88.40917");
  assert.equal(readReference("DNO093418")?.value, "DN0093418");
});

Deno.test("readLoneNote() knows a proof of delivery by the letters before its number", () => {
  assert.equal(readLoneNote("DELIVERED Tuesday\nPOD-2291406\nJob")?.value, "POD-2291406");
  assert.equal(readLoneNote("TRIPOD-2291406"), null);
});

Deno.test("readReference() takes no line with a town in capitals for a number, and a book's letters with it at the end of a sentence", () => {
  assert.equal(readReference("VANDAMME ACHATS SA\n59000 LILLE"), null);
  assert.equal(readReference("59000 COLIS")?.value, "59000");
  assert.equal(readReference("Your order KO 26-3318. Keep cool")?.value, "KO26-3318");
});

Deno.test("readReference() reads a number in groups behind a dash, figure by figure, and behind a sign that touches it; no telephone number", () => {
  assert.equal(readReference("N° RT-088 4172")?.value, "RT-0884172");
  assert.equal(readReference("N° 1 1 8 7 3")?.value, "11873");
  assert.equal(readReference("N.IT 0551827")?.value, "IT0551827");
  assert.equal(readReference("Tél. 05 65 69 02 74 Transport national"), null);
});

Deno.test("readReference() reads a number in groups that fills its cell behind its letters or its sign", () => {
  assert.equal(readReference("EP 226 08814")?.value, "EP22608814");
  assert.equal(readReference("N° 15 220 8")?.value, "152208");
  assert.equal(readReference("43000 Le Puy-en-Velay"), null);
  assert.equal(readReference("N. 0094217 / 26")?.value, "0094217/26");
});

Deno.test("readReference() takes no misread word, no hash of a certificate and no address of a site for a number", () => {
  for (const text of ["1ettre de voiture", "nonobstant 1OUTE clause", "1ou2e clause", "voir docuvia.example/v/7YQ4-0182"]) {
    assert.equal(readReference(text), null, text);
  }
  assert.equal(readReference("Empreinte : 7d1e 94bc 02a7 55f0"), null);
  assert.equal(readReference("Empreinte 9f3c02a755f094bc, n° 4471-A")?.value, "4471-A");
  assert.equal(readReference("lv26-0041")?.value, "LV26-0041");
  assert.equal(readReference("Hash 8F1C44A907BE"), null);
  assert.equal(readReference("semi 24T bâchée"), null);
  for (const number of ["DE00123456", "BL2026C0417", "AF26E0012B", "24T-118"]) {
    assert.equal(readReference(number)?.value, number);
  }
});

Deno.test("readReference() takes no number of a law, and none of a firm in a register, for that of a paper", () => {
  for (const text of ["Reglamento CE 1/2005", "(Regl. CE 1/2005)", "décret n° 2017-461", "Delahoutre - 504 119 710 RCS Amiens"]) {
    assert.equal(readReference(text), null, text);
  }
  assert.equal(readReference("504 119 710")?.value, "504119710");
});

Deno.test("readReference() takes no postal code in a cell of its own", () => {
  assert.equal(readReference("Représentant\t39140 BLETTERANS"), null);
  assert.equal(readReference("Représentant\t39140 CARTONS")?.value, "39140");
});

Deno.test("readSecurityCode() reads a code of three groups that has one figure, and no number of a firm", () => {
  assert.equal(readSecurityCode(" : VRER2 WJMHJ MTURU")?.value, "VRER2WJMHJMTURU");
  assert.equal(readSecurityCode("SIRET 935 374 454 00020"), null);
});

Deno.test("readReference() takes no two figures for a number, whatever stands between", () => {
  assert.equal(readReference("5 0-1 7"), null);
});

Deno.test("readReference() takes no postal code before a town in capitals, behind a name, and no hash in small letters", () => {
  assert.equal(readReference("Alréenne d'Affrètement, 56400 AURAY"), null);
  assert.equal(readReference("Document hash 8f1c44a907be."), null);
  assert.equal(readReference("Palettes, 56400 n° client")?.value, "56400");
});

Deno.test("readReference() takes no telephone number of a service for the number of a paper", () => {
  assert.equal(readReference("Service clients 0 806 55 01 01"), null);
  assert.equal(readReference("N° vert 0800 123 456"), null);
});

Deno.test("readReference() takes no last group of a number for one", () => {
  assert.equal(readReference("33 palettes\tprofilés PVC pour\t18 942"), null);
});

Deno.test("readReference() reads the check figure that stands apart behind groups of four", () => {
  assert.equal(readReference("5302 6611 0497 8\t16/06/2026")?.value, "5302661104978");
});
