import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import type { KnownValues } from "../known_values.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

const HOLDING = `
  BON DE LIVRAISON   N° BL-20417

  Client : Panification Flandre Holding
  Site : Boulangeries de l'Aa
`;

Deno.test("asKnown() prefers who receives by the order, and not a name of another of its parties", () => {
  assert.equal(valuesOf("pod", HOLDING).consignee, "Panification Flandre Holding");
  assert.equal(valuesOf("pod", HOLDING, { consignee: ["BOULANGERIES DE L'AA SAS"] }).consignee, "Boulangeries de l'Aa");
  const ofSender: KnownValues = { sender: ["Panification Flandre Holding"] };
  assert.equal(valuesOf("pod", HOLDING, ofSender).consignee, "Boulangeries de l'Aa");
});

Deno.test("asKnown() leaves what the paper says under its own label, whatever the order says", () => {
  const paper = `
  BON DE LIVRAISON   N° BL-20417
  Acheteur : Boulangeries de l'Aa

  Destinataire : Fournil des Dunes
  Livré le 24/11/2026            12 colis
`;
  const known: KnownValues = { consignee: ["Boulangeries de l'Aa"], deliveredOn: ["2026-11-23"], packages: ["14"] };
  const { consignee, deliveredOn, packages } = valuesOf("pod", paper, known);
  assert.deepEqual([consignee, deliveredOn, packages], ["Fournil des Dunes", "2026-11-24", "12"]);
});

const WRITTEN = (plate: string, order: string) => `
  BON DE LIVRAISON   N° BL-20417
  Immatriculation : ${plate}
  Commande : ${order}
`;

Deno.test("asKnown() puts plates and numbers right that look as the known ones do, or were cut off, as doubtful", () => {
  const known: KnownValues = { plate: ["GR052HJ"], orderNumber: ["OT-2026-000012", "DZ 4402"] };
  const read = (plate: string, order: string) => {
    const { plate: found, orderNumber } = valuesOf("pod", WRITTEN(plate, order), known);
    return [found, orderNumber];
  };
  assert.deepEqual(read("GR-0S2-HJ", "D24402"), ["GR-052-HJ", "DZ4402"]);
  assert.deepEqual(read("GR-052", "DZ-4402"), ["GR-052-HJ", "DZ-4402"]);
  assert.deepEqual(read("EF-456-GH", "DZ4403"), ["EF-456-GH", "DZ4403"]);
  const fields = extractFields("pod", recognitionOf(WRITTEN("GR-0S2-HJ", "D24402"), 95), known);
  assert.deepEqual(fields.filter(({ confidence }) => confidence <= 70).map(({ name }) => name), ["orderNumber", "plate"]);
});

Deno.test("asKnown() prefers a reference that is the last part of the known one, and leaves how a known plate is written", () => {
  const paper = `
  BON DE LIVRAISON   N° BL-20417
  Votre référence : CR-55812
  Référence : 90417
  Camion : 6157-LVN
`;
  const { orderNumber, plate } = valuesOf("pod", paper, { orderNumber: ["SCT-JOB-90417"], plate: ["6157LVN"] });
  assert.equal(valuesOf("pod", paper).orderNumber, "CR-55812");
  assert.deepEqual([orderNumber, plate], ["90417", "6157-LVN"]);
});

Deno.test("asKnown() is certain of what page and order say alike", () => {
  const page = recognitionOf("\n  BON DE LIVRAISON   N° BL-20417\n  Destinataire : Fournil des Dunes\n", 62);
  const trustIn = (known: KnownValues) => extractFields("pod", page, known).find(({ name }) => name === "consignee")?.confidence;
  assert.equal(trustIn({}), 62);
  assert.equal(trustIn({ consignee: ["FOURNIL DES DUNES"] }), 90);
});
