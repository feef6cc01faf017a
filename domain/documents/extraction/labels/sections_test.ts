import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("sectionOf() goes over the rows of a list up to the heading of its block", () => {
  const blocks = `
  Collected from                                  Delivered to

  Shipper          Fenland Produce                Consignee        Harbour Foods

  Date and time    2 Nov 2026                     Date and time    4 Nov 2026
`;
  assert.equal(valuesOf("pod", blocks).deliveredOn, "2026-11-04");
});

Deno.test("isInOtherSection() leaves the day and the site of another block than the field's, beside it or below", () => {
  const beside = "  Chargé à                        Livré à\n  Date    02/11/2026              Date    04/11/2026\n";
  assert.equal(valuesOf("pod", beside).deliveredOn, "2026-11-04");
  const below = `
  Collection
  Site      Fenland Produce
  Date      2 Nov 2026

  Delivery
  Site      Harbour Foods
  Date      4 Nov 2026
`;
  const { deliveredOn, consignee } = valuesOf("pod", below);
  assert.deepEqual([deliveredOn, consignee], ["2026-11-04", "Harbour Foods"]);
});

Deno.test("isInOtherSection() tells from who signs below whether goods were handed to the carrier or to the consignee", () => {
  const signed = (left: string, right: string) =>
    valuesOf("cmr", `\n  ${left.padEnd(36)}${right}\n  Remis le 17/09/2026                 Reçu le :\n`).deliveredOn;
  assert.equal(signed("L'EXPÉDITEUR", "LE DESTINATAIRE"), undefined);
  assert.equal(signed("LE DESTINATAIRE", "LE TRANSPORTEUR"), "2026-09-17");
});

Deno.test("sectionOf() reads the day of a receipt below its heading", () => {
  const receipt = "\n  24. Recibo de la mercancia\n  Fecha: 21/10/2026     Lugar: Lomme\n";
  assert.equal(valuesOf("cmr", receipt).deliveredOn, "2026-10-21");
});

Deno.test("sectionOf() goes over the rows of a list whose colons stand in a column", () => {
  const list = `
  Expéditeur remettant     : Terminal de la Pointe
                             76430 Oudalle
  Destinataire final       Mobilier Castelrous
`;
  const { sender, consignee } = valuesOf("cmr", list.replace("       Mobilier", "         Mobilier"));
  assert.deepEqual([sender, consignee], ["Terminal de la Pointe", "Mobilier Castelrous"]);
});

Deno.test("sectionOf() tells two blocks side by side from the rows of a list", () => {
  const drawing = `
  CHARGEMENT                      LIVRAISON
  Date : 02/07/2026               Date : 03/07/2026
  Lieu : Verreries du Val         Lieu : Habitat Thionville
`;
  const { issuedOn, consignee } = valuesOf("pallet_voucher", drawing);
  assert.deepEqual([issuedOn, consignee], ["2026-07-03", "Habitat Thionville"]);
});

Deno.test("sectionOf() gives no section to a label that names its own", () => {
  const drawing = `
  Lieu de chargement (industriel)
  Laiterie du Forez, 42600 Savigneux
  Lieu de déchargement (destinataire)
  Floradis Supply, 42160 Bouthéon
`;
  assert.equal(valuesOf("pallet_voucher", drawing).consignee, "Floradis Supply");
});

Deno.test("endOfList() ends the block of who carries with the list that names it", () => {
  const receipt = (list: string) => valuesOf("pod", `${list}\n\n  Reçu\n  Nom : Mathilde Vauclin\n`).signedBy;
  assert.equal(receipt("\n  Transporteur      Transports Menoux\n  Tracteur          GK-582-RX"), "Mathilde Vauclin");
  assert.equal(receipt("\n  Transporteur\n  Transports Menoux"), undefined);
});
