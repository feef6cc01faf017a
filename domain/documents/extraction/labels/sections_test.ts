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
