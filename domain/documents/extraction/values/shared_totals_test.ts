import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const goods = (total: string) => `
  Referencia   Descripción       m² pedidos   m² servidos   Cajas   Palets   Kg brutos
  GR6060       Gres porcelánico      560,00        528,00     366       12      12.360
  RV3090       Revestimiento         320,00        320,00     296        7       7.610
  ${total}                                                   19      19.970
`;

Deno.test("sharedTotals() takes one sum after another for what the row of totals says that they are of", () => {
  for (const total of ["TOTAL PALETS / PESO BRUTO", "Total pallets & gross weight", "Total des palettes et poids brut"]) {
    const { packages, grossWeightGrams } = valuesOf("pod", goods(total));
    assert.deepEqual([packages, grossWeightGrams], ["19", "19970000"], total);
  }
});

Deno.test("sharedTotals() tells packages from what they hold", () => {
  const { packages } = valuesOf(
    "cmr",
    `
  Profil            Barres     Bottes     Coulée      Poids brut (kg)
  IPE 200               48          6     L40871               13 010
  HEA 140               24          4     L40902                7 173
  Total : nombre de colis (bottes) et poids brut    10         20 183
`,
  );
  assert.equal(packages, "10");
});
