import assert from "node:assert/strict";
import { recognitionOf } from "./extraction/recognition_fixture.ts";
import { formOf } from "./form_of.ts";

const VOUCHER = `
  LPR France                                      Avis de mouvement
  Parc d'activités de l'Isle                      N° 88104472

  Site : Eaux de Source Plateforme Sud            Date : 27/05/2026
  Transporteur : Transports Guilloux              Immatriculation : FK-227-SB

  Supports              Livrés          Repris          Solde
  Palette 80 x 120      33              30              3
  Palette 100 x 120     0               0               0

  Signature du site                               Signature du conducteur
`;
const INVOICE = `
  TRANSPORTS GIRAUD SARL                          Facture FA-26-0417
  18 rue du Port, 33300 Bordeaux                  du 31/10/2026

  Doit : Quincaillerie Moderne SAS

  Date        Lettre de voiture     Trajet                    Montant HT
  12/10       LV 4471               Bordeaux à Agen           312,00
  14/10       LV 4480               Agen à Bordeaux           298,00

  Total HT 610,00      TVA 20 % 122,00      Total TTC 732,00
  Échéance 30/11/2026  IBAN FR76 3000 6000 0112 3456 7890 189
`;
const pagesOf = (drawing: string) => recognitionOf(drawing).pages;

Deno.test("formOf() tells what a scan is by all its words, whatever it calls itself and speaks of", () => {
  assert.equal(formOf("scan", pagesOf(VOUCHER)), "pallet_voucher");
  assert.equal(formOf("scan", pagesOf(INVOICE)), "invoice");
});

Deno.test("formOf() takes a proof of delivery for nothing else than a proof", () => {
  assert.equal(formOf("pod", pagesOf(VOUCHER)), "pallet_voucher");
  assert.notEqual(formOf("pod", pagesOf(INVOICE)), "invoice");
});

Deno.test("formOf() goes by the title of a page of few words; a scan without one is a proof, a photo nothing", () => {
  assert.equal(formOf("scan", pagesOf("  LETTRE DE VOITURE n° 4471")), "cmr");
  assert.equal(formOf("pod", pagesOf("  FACTURE n° 4471")), "pod");
  assert.deepEqual([formOf("scan", pagesOf("  Quai 4")), formOf("photo", pagesOf("  Quai 4"))], ["pod", null]);
  assert.equal(formOf("scan", []), null);
});
