import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const boxes = (last: string) => `
  LETTRE DE VOITURE

  VISA MAGASIN                  VISA CHAUFFEUR                ${last}

  L. Moreau                     Th. Petit
`;

Deno.test("withReceiversBox() takes no signature beside the box of who receives for that of it", () => {
  assert.equal(valuesOf("cmr", boxes("SIGNATURE CLIENT")).signature, "not_seen");
  assert.equal(valuesOf("cmr", boxes("REMARQUES")).signature, "present");
});

Deno.test("withReceiversBox() takes what the page's head says of who receives for no place to sign", () => {
  const ticket = `
              MARCHE FRAIS ANGEVIN
              RECEPTION QUAI 06

  TICKET PALETTES     QP-0077314
  DATE                11/12/2026

  DEPOSEES                  14
  RENDUES                    9

  VISA ENTREPOT
`;
  assert.equal(valuesOf("pallet_voucher", ticket).signature, "not_seen");
});

Deno.test("withReceiversBox() takes whoever else is named beside the receiver for none, and what only asks to sign for the receiver's", () => {
  const voucher = (other: string) => `
  Avis de transfert de palettes

  ${other.padEnd(32)} Signature du site destinataire

  L. Moreau
`;
  assert.equal(valuesOf("pallet_voucher", voucher("Signature de l'émetteur")).signature, "not_seen");
  assert.equal(valuesOf("pallet_voucher", voucher("Cachet et visa")).signature, "present");
});

Deno.test("withReceiversBox() knows by who hands over that whoever else is named beside receives", () => {
  const voucher = `
  Avis de transfert de palettes

  Signature de l'émetteur          Signature bénéficiaire

  L. Moreau
`;
  assert.equal(valuesOf("pallet_voucher", voucher).signature, "not_seen");
});

Deno.test("withReceiversBox() takes who carries it to the door for none who receives", () => {
  const note = (other: string) => `
  Bordereau de livraison n° D85-0471

  ${other} 217 - dépose coffre        Signature du diffuseur

`;
  assert.equal(valuesOf("pod", note("Visa du porteur :")).signature, "not_seen");
});
