import assert from "node:assert/strict";
import type { ExtractedField, FieldName } from "../extracted_field.ts";
import { FORMS } from "../forms/mod.ts";
import type { KnownValues } from "../known_values.ts";
import { type LabelledPage, labelsOn } from "../labels/labels_on.ts";
import { partedLayout } from "../page/parted_layout.ts";
import { recognitionOf } from "../recognition_fixture.ts";
import { withSecondOpinion } from "./second_opinion.ts";

const PAGE = `
  TRANSPORTS GIRAUD SARL                             BON DE LIVRAISON
  18 rue du Port                                     N° BL 26-04417
  33300 Bordeaux                                     Date : 12/03/2026
  Tél. 05 56 11 22 33

  Destinataire :                                     Commande client : CDE-77120
  Quincaillerie Moderne SAS                          Immatriculation : FK-227-SB
  4 avenue Gambetta
  47000 Agen                                         Expéditeur : Forges de Dax

  Désignation                     Quantité           Poids brut
  Visserie inox en cartons        14                 312 kg
  Chevilles nylon                 6                  88 kg
  Total colis                     20                 400 kg

  Livré le 13/03/2026 à 9 h 40    Réserves : néant
  Reçu par : Mme Lacaze           Signature et cachet du destinataire
`;
const CMR = `
  LETTRE DE VOITURE INTERNATIONALE CMR               N° 26-04417

  1 Expéditeur                                       16 Transporteur
  Forges de Dax SAS                                  TRANSPORTS GIRAUD SARL
  18 rue du Port, 40100 Dax                          FK-227-SB

  2 Destinataire                                     4 Prise en charge de la marchandise
  Quincaillerie Moderne SAS                          Dax, le 12/03/2026
  4 avenue Gambetta, 47000 Agen

  6 Marques et numéros     7 Nombre de colis         11 Poids brut en kg
  Visserie inox            14                        312

  21 Établie à Dax         le 12/03/2026

  22 Signature de l'expéditeur     23 Signature du transporteur     24 Marchandises reçues
                                                                    Lieu Agen  le 13/03/2026
`;

function labelledPage(drawing: string, type: "pod" | "cmr" = "pod"): LabelledPage {
  const layout = partedLayout(recognitionOf(drawing).pages[0]!, 0);
  return { layout, labels: labelsOn(layout, FORMS[type]) };
}

const page = labelledPage(PAGE);

/** A field as rules would have it that took the value from `text` on the page. */
function taken(name: FieldName, text: string, confidence = 95, { layout: { words } } = page): ExtractedField {
  const first = words.findIndex((_, at) =>
    words.slice(at, at + text.split(" ").length).map((word) => word.text).join(" ") === text
  );
  return { name, value: text, written: text, confidence, page: 0, box: words[first]!.box };
}

function opinionOn(fields: readonly ExtractedField[], known: KnownValues = {}, pages = [page]) {
  const found = withSecondOpinion(fields, pages, FORMS.pod.rules, "pod", known);
  return Object.fromEntries(found.map(({ name, value, confidence }) => [name, [value, confidence]]));
}

Deno.test("withSecondOpinion() takes the likely value where rules have an unlikely one, and has a person look at it", () => {
  const { consignee, noteNumber } = opinionOn([taken("consignee", "4 avenue Gambetta"), taken("noteNumber", "05")]);
  assert.deepEqual(consignee, ["Quincaillerie Moderne SAS", 60]);
  assert.equal(noteNumber?.[0], "BL26-04417");
});

Deno.test("withSecondOpinion() leaves out what is unlikely and doubtful where the paper most likely has none", () => {
  assert.deepEqual(opinionOn([taken("palletsReturned", "33300")]).palletsReturned, ["33300", 80]);
  assert.equal(opinionOn([taken("palletsReturned", "33300", 70)]).palletsReturned, undefined);
  assert.equal(opinionOn([taken("reservations", "Forges de Dax", 70)]).reservations, undefined);
  const damage = { ...taken("reservations", "Forges de Dax", 70), value: "1 carton écrasé" };
  assert.equal(opinionOn([damage]).reservations?.[0], "1 carton écrasé");
});

Deno.test("withSecondOpinion() says nothing of what stands in the midst of a sentence", () => {
  const letter = labelledPage(`${PAGE}
  Nous confirmons la remise de ce jour au magasin Quai Nord SARL, sans observation.`);
  const found = taken("consignee", "Quai Nord SARL,", 95, letter);
  assert.deepEqual(opinionOn([found], {}, [letter]).consignee, ["Quai Nord SARL,", 95]);
});

Deno.test("withSecondOpinion() leaves what is likely as it is", () => {
  assert.deepEqual(opinionOn([taken("consignee", "Quincaillerie Moderne SAS")]).consignee, ["Quincaillerie Moderne SAS", 95]);
});

Deno.test("withSecondOpinion() keeps what is unlikely where nothing likely stands, and has a person look at it", () => {
  assert.deepEqual(opinionOn([taken("reservations", "néant")]).reservations, ["néant", 80]);
});

Deno.test("withSecondOpinion() finds what rules found nowhere, where it is next to certain", () => {
  assert.deepEqual(opinionOn([]).orderNumber, ["CDE-77120", 60]);
  assert.equal(opinionOn([]).palletsGiven, undefined);
});

Deno.test("withSecondOpinion() finds no day of delivery on a consignment note that nobody signed for", () => {
  const note = labelledPage(CMR, "cmr");
  const deliveredOn = (value: string) => {
    const signature: ExtractedField = { ...taken("signature", "24 Marchandises reçues", 95, note), value };
    const found = withSecondOpinion([signature], [note], FORMS.cmr.rules, "cmr", {});
    return found.find(({ name }) => name === "deliveredOn")?.value;
  };
  assert.deepEqual(["present", "not_seen"].map(deliveredOn), ["2026-03-13", undefined]);
});

Deno.test("withSecondOpinion() leaves what its order is known by", () => {
  assert.deepEqual(opinionOn([taken("consignee", "Forges de Dax")], { consignee: ["Forges de Dax"] }).consignee, [
    "Forges de Dax",
    95,
  ]);
});

Deno.test("withSecondOpinion() parts two fields that rules have the wrong way round", () => {
  const { noteNumber, orderNumber } = opinionOn([taken("noteNumber", "CDE-77120"), taken("orderNumber", "26-04417")]);
  assert.deepEqual([noteNumber?.[0], orderNumber?.[0]], ["BL26-04417", "CDE-77120"]);
});

Deno.test("withSecondOpinion() says nothing of a page of a few words", () => {
  assert.deepEqual(opinionOn([], {}, [labelledPage("  Destinataire :  Quincaillerie Moderne SAS")]), {});
});
