import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("INSURANCE takes the limit of one loss, and not what is paid for a lawsuit", () => {
  const values = valuesOf(
    "insurance",
    `
  A - Responsabilité civile exploitation                  Limite                    Franchise
  Dommages corporels, matériels et immatériels            8 000 000 € par sinistre  néant
  dont faute inexcusable                                  2 500 000 € par année     néant

  C - Défense                                             Limite                    Franchise
  Procédure amiable ou judiciaire                         30 000 € par litige       300 €
`,
  );
  assert.equal(values.coverCents, "800000000");
});

Deno.test("INSURANCE takes no town of an address for the insurer", () => {
  const drawing = `
    Attestation d'assurance flotte

    Société d'assurance à cotisations variables, siège social : 8 place de
    Bordeaux, 67000 Strasbourg
`;
  assert.equal(valuesOf("insurance", drawing).insurer, undefined);
});

Deno.test("INSURANCE takes the label below an insured sum for no name of whom a company insures", () => {
  const certificate = `
  attestons que la société :

                TRANSPORTS ESTAQUE LOGISTIQUE

  Capital assuré              300 000 € par événement
  Franchise                   10 % des dommages
`;
  assert.equal(valuesOf("insurance", certificate).holder, "TRANSPORTS ESTAQUE LOGISTIQUE");
});

Deno.test("INSURANCE takes what stands below words of a sentence for no insurer", () => {
  const certificate = `
  Comparece en nombre de la entidad aseguradora arriba indicada y de sus sociedades
  Goikoetxea Lander y Asociados, apoderado
`;
  assert.equal(valuesOf("insurance", certificate).insurer, undefined);
});

Deno.test("INSURANCE tells who bears the risk and who is insured by labels of many kinds", () => {
  const [insurer, holder] = ["Harcourt Nordwall SE", "Delmas Frigo Valence"];
  for (
    const [ofInsurer, ofHolder] of [
      ["Assuré auprès de la compagnie", "Preneur / Assuré"],
      ["Underwriting company", "Policy issued to"],
      ["Insurance carrier", "Covered company"],
      ["Asegurado por", "Empresa asegurada"],
      ["Nom et adresse de l'assureur", "Contrat souscrit par"],
    ] as const
  ) {
    const table = `
  ${ofInsurer.padEnd(40)}${insurer}
  ${ofHolder.padEnd(40)}${holder}
  ${"Franchise".padEnd(40)}600 EUR
`;
    const values = valuesOf("insurance", table);
    assert.deepEqual([values.insurer, values.holder], [insurer, holder], table);
  }
});

Deno.test("INSURANCE tells who is insured by what sentences say around the name", () => {
  for (
    const [holder, sentence] of [
      ["Kestrel Haulage Ltd", "Insurance has been effected on behalf of Kestrel Haulage Ltd with Nordisk Marine Insurance AS."],
      ["Overmere Freight", "We, as brokers to Overmere Freight, confirm that the following cover is in force."],
      ["Transportes Albufera, S.L.", "Certifica que tiene suscrita con Transportes Albufera, S.L. la póliza número 2210-48812."],
      ["Logística Ebro SL", "La compañía Mutua Aragonesa asegura a Logística Ebro SL mediante la póliza 40.221.880."],
      ["Transports Lescure", "Délivrée par Garonne Assurances à la demande de Transports Lescure, 31200 Toulouse."],
    ] as const
  ) {
    assert.equal(valuesOf("insurance", `\n  ${sentence}\n`).holder, holder, sentence);
  }
});

Deno.test("extractFields() takes no deductible for the sum insured", () => {
  const certificate = `
  Limit of indemnity    EUR 5,000,000 any one occurrence, unlimited in number during the
                        period
  Deductible            EUR 1,000 third party property damage
`;
  assert.equal(valuesOf("insurance", certificate).coverCents, "500000000");
});

Deno.test("extractFields() takes no branch of an insurer for the insurer", () => {
  const letter = `
  La Solidaire du Transport
  Société d'assurance mutuelle à cotisations fixes
  Délégation Occitanie - 11 allées de Barcelone 31000 TOULOUSE
`;
  assert.equal(valuesOf("insurance", letter).insurer, "La Solidaire du Transport");
});

Deno.test("INSURANCE takes what heads the references of a letter for no holder, and a company by its foot for the insurer", () => {
  const letter = `
  Compagnie Phocéa Maritime et Transports

  Votre courtier                       Nous certifions que
 
  Vos références                       CALANQUES EXPRESS SARL
  Client 13-48810                      58 bd de la Pomme
                                       13011 Marseille

  Compagnie Phocéa Maritime et Transports, SA à directoire au capital de 12 500 000 €, 13002 Marseille
`;
  const { insurer, holder } = valuesOf("insurance", letter);
  assert.deepEqual([insurer, holder], ["Compagnie Phocéa Maritime et Transports", "CALANQUES EXPRESS SARL"]);
});

Deno.test("INSURANCE takes no park of an address, and no strokes below who signs, for the holder", () => {
  const letter = `
                                TRÉGOR MANUTENTION TRANSPORT
                                Parc de Bégard-Sud
                                22140 BÉGARD

  Nous certifions que l'entreprise désignée ci-dessus est assurée auprès de notre compagnie.
`;
  assert.equal(valuesOf("insurance", letter).holder, "TRÉGOR MANUTENTION TRANSPORT");
});
