import assert from "node:assert/strict";
import type { Box } from "../../recognition.ts";
import { extractFields } from "../extract_fields.ts";
import { layOut } from "../page/layout.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";
import { palletCounts } from "./pallet_table.ts";

const HALF_LINE = 0.5 / 60;

/** Given, returned, refused and due, and the type. */
function counted(drawing: string): (string | undefined)[] {
  const { palletsGiven, palletsReturned, palletsRefused, palletsDue, palletType } = valuesOf("pallet_voucher", drawing);
  return [palletsGiven, palletsReturned, palletsRefused, palletsDue, palletType];
}

Deno.test("palletCounts() reads a table whose columns are types of pallets and whose rows are movements", () => {
  const table = `
  Mouvement                          VMF       CHEP      LPR

  Remises au quai                               26
  Rendues au chauffeur ce jour                  21
  Refusées par le chauffeur                      3
  Restant à rendre                               5
`;
  assert.deepEqual(counted(table), ["26", "21", "3", "5", "CHEP"]);
});

Deno.test("palletCounts() reads a table whose rows are types, and takes the type that was moved", () => {
  const table = `
  Support             Entrées     Sorties      Rebut     Reste dû

  EPAL 1                 0           0           0           0
  LPR                   33          28           2           5
  IPP                    -           -           -           -
`;
  assert.deepEqual(counted(table), ["33", "28", "2", "5", "LPR"]);
});

Deno.test("palletCounts() leaves what else is carried in the same table", () => {
  const table = `
  Emballage                  Laissé      Repris      Refusé      Solde

  Fût inox 30 L                  48          61           0        -13
  Casier bois                   240         196           4         44
  Palette EPAL 7                 12           9           1          3
`;
  assert.deepEqual(counted(table), ["12", "9", "1", "3", "EPAL7"]);
});

Deno.test("palletCounts() takes what was found, not what was foreseen, and no running balance", () => {
  const found = `
                                  THEORIQUE     CONSTATE
  Palettes livrées                       15           15
  Palettes rendues                       15           13
  Palettes refusées                       0            1
  Solde dû par le site                    0            2
`;
  assert.deepEqual(counted(found).slice(0, 4), ["15", "13", "1", "2"]);
  const ledger = `
                                  DEBIT       CREDIT       SOLDE
  Report au 31/07/2026                                       112
  Laissées au magasin                22                      134
  Récupérées au magasin                           18         116
  Manque sur ce mouvement             4
`;
  assert.deepEqual(counted(ledger).filter((count) => count !== undefined), ["22", "18", "4"]);
});

Deno.test("palletCounts() reads pairs of a caption and its count beside one another", () => {
  assert.deepEqual(counted("  Entrées : 24        Sorties : 20        Refus : 1        Dû : 4").slice(0, 4), [
    "24",
    "20",
    "1",
    "4",
  ]);
});

Deno.test("palletCounts() takes boxes to be ticked for no headings, and a count in its caption's cell without a colon", () => {
  const ticked =
    "  Type : [x] Europe 80x120    [ ] CHEP    [ ] VMF\n\n  Palettes livrées              12\n  Palettes rendues              10\n";
  assert.deepEqual(counted(ticked), ["12", "10", undefined, undefined, "EPAL1"]);
  const row = "  Palettes EPAL     Apportées 33     Rendues 25     Rejetées au tri 2     Solde en votre faveur 6";
  assert.deepEqual(counted(row).slice(0, 4), ["33", "25", "2", "6"]);
});

Deno.test("palletCounts() takes the bare quantity of supports that are let for what was given", () => {
  assert.deepEqual(
    counted(
      "  Code produit    Description                    Quantité\n\n  B1208           PALETTE CHEP 800X1200             33",
    ),
    [
      "33",
      ...[undefined, undefined, undefined],
      "CHEP",
    ],
  );
});

Deno.test("palletCounts() reads headings of two lines beside one that stands at half their height", () => {
  const [page] = recognitionOf(`
  SUPPORT                            LIVRES         REFUSES        RENDUS      SOLDE DU
                                     PAR TRP        (NON CONF.)    AU TRP      AU TRP

  EUROPE 80X120 (EPAL)               33             4              26          3
`).pages;
  const lowered = (box: Box) => ({ ...box, y0: box.y0 + HALF_LINE, y1: box.y1 + HALF_LINE });
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((word) => word.text === "SUPPORT" ? { ...word, box: lowered(word.box) } : word),
  }));
  const fields = extractFields("pallet_voucher", { engine: "tesseract", pages: [{ ...page!, lines }] });
  const counts = fields.filter(({ name }) => /^palletsG|^palletsRet|^palletsD/.test(name)).map(({ value }) => value);
  assert.deepEqual(counts, ["33", "26", "3"]);
});

Deno.test("palletCounts() takes the number of a place behind its name for no count", () => {
  const table = `
  GESTION DES SUPPORTS CONSIGNÉS - POSTE QUAI 3

  Support                      Déposées par le      Rendues au
                               transporteur         transporteur

  Palette Europe               33                   29
`;
  assert.deepEqual(counted(table).slice(0, 2), ["33", "29"]);
});

Deno.test("palletCounts() reads a nought in brackets", () => {
  const table = `
  Palettes LPR                 Entrée                 Sortie
  Déclarées                        24                     24
  Rendues                          24                    [0]
`;
  assert.deepEqual(palletCounts(layOut(recognitionOf(table).pages[0]!, 0), () => null).map(({ value }) => value), [
    24,
    24,
    24,
    0,
  ]);
});

Deno.test("palletCounts() reads a count by hand whose figures stand apart", () => {
  const table = `
  Support             Entrées     Sorties

  Palette CHEP          18          1 5
  Palette LPR           —           —
`;
  assert.deepEqual(counted(table), ["18", "15", undefined, undefined, "CHEP"]);
});
