import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

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

Deno.test("withWordedLabels() takes a remark that has words of a label for no label", () => {
  const drawing = "  Réserves du transporteur\n  Fardeaux déjà oxydés au chargement, bâche de l'expéditeur\n  mouillée\n";
  assert.equal(valuesOf("cmr", drawing).reservations, "Fardeaux déjà oxydés au chargement, bâche de l'expéditeur mouillée");
});

Deno.test("withWordedLabels() takes no unit behind a number, and nothing in parentheses, for a label", () => {
  assert.equal(valuesOf("pod", "pour 745 kg brut et 642 kg net").grossWeightGrams, "745000");
  assert.equal(valuesOf("pod", "Réserves (nature et quantité) : 2 bidons percés").reservations, "2 bidons percés");
});

Deno.test("withWordedLabels() takes what ends its cell with a comma for text that goes on below", () => {
  assert.equal(
    valuesOf("pod", "  Réserves du destinataire\n  carton enfoncé,\n  flacons à vérifier\n").reservations,
    "carton enfoncé, flacons à vérifier",
  );
});

Deno.test("withWordedLabels() reads on over a stroke of print that was read as a rule", () => {
  const [page] =
    recognitionOf("  Supports      geliefert / livrés      zurück | repris\n  Europalette           7                     5\n")
      .pages;
  const lines = page!.lines.map(({ words }) => ({
    words: words.map((one) =>
      one.text === "|" ? { ...one, box: { ...one.box, x0: one.box.x0 - 0.006, x1: one.box.x1 + 0.006 } } : one
    ),
  }));
  const fields = extractFields("pod", { engine: "tesseract_js", pages: [{ ...page!, lines }] });
  assert.equal(fields.find(({ name }) => name === "palletsReturned")?.value, "5");
});

Deno.test("withWordedLabels() takes what to note in a box of remarks for no label", () => {
  const { reservations, packages } = valuesOf("pod", "\n  Réserves précises (état et nombre des colis)\n  Film déchiré\n");
  assert.deepEqual([reservations, packages], ["Film déchiré", undefined]);
});

Deno.test("withWordedLabels() keeps what a word is of: a place from which goods are sent has no number of the note", () => {
  const note = `
  Bon de livraison
  Numéro / date          80417725 / 03.03.2026

  Incoterm : CPT Guéret  Poste d'expédition : 6310 Cournon
`;
  assert.equal(valuesOf("pod", note).noteNumber, "80417725");
});

Deno.test("withWordedLabels() takes the end of a sentence for no label", () => {
  const { consignee } = valuesOf(
    "cmr",
    `
  Destinataire / Geadresseerde

  PAPETERIES LENOIR ET FILS
  F-02200 SOISSONS



  ORIGINAL POUR LE TRANSPORTEUR, FEUILLET ROUGE POUR L'EXPEDITEUR,
  BLEU POUR LE DESTINATAIRE.
  IMPRIMERIE DU QUAI SPRL
`,
  );
  assert.equal(consignee, "PAPETERIES LENOIR ET FILS");
  const { palletsDue } = valuesOf(
    "pallet_voucher",
    "\n  Remises au destinataire  33   Reprises  0\n\n  n'est due au transporteur.\n",
  );
  assert.equal(palletsDue, undefined);
});

Deno.test("withWordedLabels() takes how many cartons stand on each pallet for no packages, and the pallets for those", () => {
  const note = `
  Marchandise                   Cartons / palette     Palettes     Poids brut

  Sardines à l'huile            96                    18           11 880 kg
  Maquereaux au vin blanc       84                    15           9 580 kg
  Total expédié                                       33           21 460 kg
`;
  assert.equal(valuesOf("pod", note).packages, "33");
});
