import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const letter = (foot: string) => `
  TRANSPORTS CHASSAGNON
                                                       Laiterie des Monts
                                                       Route de Treignac
                                                       19260 TREIGNAC

                                                       SIRET 732 829 320 00074


  Facture n° 2026/087














  Total TTC :  120,00 €
  ${foot}
`;

Deno.test("addresseeOf() keeps the numbers of who pays from those of who writes, without a heading", () => {
  assert.equal(valuesOf("invoice", letter("SARL au capital de 15 000 € - SIRET 567 725 742 00025")).siret, "56772574200025");
});

Deno.test("addresseesOf() finds the address below the line of its sender, not the sender's own, nor that of who pays", () => {
  const note = `
 CARTOLYS                                                    Cartolys Emballages SA
                                                             Route de Corbie
                                                             80800 Fouilloy

 Cartolys Emballages SA · Route de Corbie · 80800 Fouilloy

 Société
 Laboratoires Ferval
 Rue du Docteur Calmette
 28100 DREUX

 Bon de livraison 80447192
`;
  assert.equal(valuesOf("pod", note).consignee, "Laboratoires Ferval");
  const invoiced = `
 CARTOLYS                                                    Facturé à
                                                             Groupe Ferval
                                                             12 rue Haute
                                                             28100 DREUX

 Bon de livraison 80447192
`;
  assert.equal(valuesOf("pod", invoiced).consignee, "Groupe Ferval");
});

Deno.test("addresseesOf() finds an address that begins a little left of the middle of the page", () => {
  const note = `
 PRÉFA DURANCE

 Bon de livraison n° 51274                     LUBERON TRAVAUX PUBLICS
 du 15/09/2026                                 Chantier du Setti
 Commercial : Th. Arnoux                       84120 PERTUIS

 Code        Produit                                                                    Poids brut

 BT2-100     Bordure                                                                         9 120
`;
  assert.equal(valuesOf("pod", note).consignee, "LUBERON TRAVAUX PUBLICS");
});
