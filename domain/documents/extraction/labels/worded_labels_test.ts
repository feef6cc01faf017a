import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("withWordedLabels() knows labels by the stems of their words, whatever stands between", () => {
  assert.equal(valuesOf("pod", "  Date et heure effectives de remise :  24/11/2026").deliveredOn, "2026-11-24");
  assert.equal(valuesOf("pod", "  Plaque de l'ensemble routier :  AB-123-CD").plate, "AB-123-CD");
  assert.equal(valuesOf("cmr", "  Nombre total de colis chargés      14\n").packages, "14");
  assert.equal(valuesOf("pallet_voucher", "  Palettes pleines laissées sur site      33\n").palletsGiven, "33");
});

Deno.test("withWordedLabels() leaves days and plates that are another thing's", () => {
  assert.equal(valuesOf("pod", "  Date de livraison prévue :  24/11/2026").deliveredOn, undefined);
  assert.equal(valuesOf("pod", "  Plaque de la semi-remorque :  AB-123-CD").plate, undefined);
});

Deno.test("withWordedLabels() tells what a row is about by its first label", () => {
  const { palletsGiven, palletsReturned } = valuesOf("pod", "  SUPPORTS EUROPE :   LAISSES    8      REPRIS    5");
  assert.deepEqual([palletsGiven, palletsReturned], ["8", "5"]);
});

Deno.test("withWordedLabels() takes a label that fills its cell for no value", () => {
  const { reservations, consignee } = valuesOf(
    "pod",
    "  Réserves saisies par le destinataire\n  Housse déchirée sur 2 matelas\n\n\n\n  Destinataire :  Laiterie du Jura\n",
  );
  assert.deepEqual([reservations, consignee], ["Housse déchirée sur 2 matelas", "Laiterie du Jura"]);
});

Deno.test("withWordedLabels() tells a name by the heading of its block", () => {
  const { sender, consignee } = valuesOf(
    "cmr",
    "  Chargement\n  Raison sociale :  Vergers du Lot\n\n\n\n\n\n\n\n\n\n\n  Déchargement\n  Raison sociale :  Frutas Sur SA\n",
  );
  assert.deepEqual([sender, consignee], ["Vergers du Lot", "Frutas Sur SA"]);
});

Deno.test("withWordedLabels() reads the first of two numbers behind a label of two", () => {
  assert.equal(valuesOf("pod", "  Colis / poids brut : 12 / 340 kg").packages, "12");
  assert.equal(valuesOf("pod", "  Pieces / gross weight          24        232.0").packages, "24");
});

Deno.test("withWordedLabels() reads pallets that came back by what is said of them alone, and who took them", () => {
  const line = valuesOf("pod", "  laissées au client : 4          reprises ce jour : 3");
  assert.deepEqual([line.palletsGiven, line.palletsReturned], ["4", "3"]);
  assert.equal(valuesOf("pallet_voucher", "  Palettes reprises par le conducteur : 10").palletsReturned, "10");
});

Deno.test("withWordedLabels() takes dots from a label to its value for a gap", () => {
  assert.equal(valuesOf("pallet_voucher", "  Site de livraison …… Entrepôt Valdor").consignee, "Entrepôt Valdor");
});
