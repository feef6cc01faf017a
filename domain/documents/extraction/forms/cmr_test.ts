import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

const note = (number: string) => `
  Expéditeur                          Destinataire
  FROMAGERIES DU LIVRADOIS            PLATEFORME DU SUD
  63600 Ambert                        26200 Montélimar


  FRIGO-ALLIANCE SERVICES
  42 rue du Pré Comtal
  63100 Clermont-Ferrand
  ${number}
`;

Deno.test("CMR takes the firm that tells its number in a register below its address for the carrier, where no heading was read", () => {
  assert.equal(valuesOf("cmr", note("SIREN 845 122 456")).carrier, "FRIGO-ALLIANCE SERVICES");
  assert.equal(valuesOf("cmr", note("Quai 4")).carrier, undefined);
});

Deno.test("CMR takes when a lorry left for when it took over the goods, and when it came for their delivery", () => {
  const { takenOverOn, deliveredOn } = valuesOf(
    "cmr",
    `
  Origen     Molina de Segura       Fecha de salida     05/11/2026
  Destino    Rungis                 Fecha de llegada    07/11/2026
`,
  );
  assert.deepEqual([takenOverOn, deliveredOn], ["2026-11-05", "2026-11-07"]);
});

Deno.test("CMR reads its boxes whatever brackets an engine made of the frames of their numbers", () => {
  for (const number of ["2]", "[2]", "[2", "2."]) {
    const drawing = `\n  ${number} Consignee (name, address, country)\n  Composites de l'Authion SAS\n  49800 Trélazé, France\n`;
    assert.equal(valuesOf("cmr", drawing).consignee, "Composites de l'Authion SAS", number);
  }
});

Deno.test("CMR takes the total of a table whose column is called number for the packages", () => {
  const table = `
  Nature de la marchandise     Conditionnement     Nombre     Poids brut
  Blé tendre bio               Big bag             20         18 000 kg
  Seigle bio                   Big bag             8          7 200 kg
  Totaux                                           28         25 200 kg
`;
  assert.equal(valuesOf("cmr", table).packages, "28");
});

Deno.test("CMR takes a box of goods received for the consignee's to sign, whoever is named before it", () => {
  const { engine, pages: [page] } = recognitionOf(`
  20 À payer par
  Expéditeur




                                   24 Marchandises reçues
                                   Zelzate      14/10/2026
`);
  const cells = Array.from({ length: 50 * 60 }, (_, at) => {
    const [column, row] = [at % 50, Math.floor(at / 50)];
    return column > 18 && column < 26 && row > 8 && row < 12 ? 3 : 0;
  });
  const ink = { columns: 50, rows: 60, cells: cells.join("") };
  const fields = extractFields("cmr", { engine, pages: [{ ...page!, ink }] });
  assert.equal(fields.find(({ name }) => name === "signature")?.value, "present");
});
