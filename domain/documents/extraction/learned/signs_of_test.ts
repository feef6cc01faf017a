import assert from "node:assert/strict";
import { partedLayout } from "../page/parted_layout.ts";
import { recognitionOf } from "../recognition_fixture.ts";
import { FORMS } from "../forms/mod.ts";
import { labelsOn } from "../labels/labels_on.ts";
import { wordsFrom } from "./places.ts";
import { seenPlaces } from "./seen_places.ts";
import { numberOf } from "./signs_of.ts";

/** The signs of the place where `text` begins on a page drawn so. */
function signsIn(drawing: string, text: string): readonly number[] {
  const layout = partedLayout(recognitionOf(drawing).pages[0]!, 0);
  const seen = seenPlaces({ layout, labels: labelsOn(layout, FORMS.pod) }, "pod");
  return seen.find(({ place }) => wordsFrom(place).map((word) => word.text).join(" ") === text)!.signs;
}

Deno.test("signsOf() sees no figures, but how many there are", () => {
  const page = (number: string) => `  Commande n° : ${number}          Colis : 12`;
  assert.deepEqual(signsIn(page("4471"), "4471"), signsIn(page("9035"), "9035"));
  assert.notDeepEqual(signsIn(page("4471"), "4471"), signsIn(page("44718"), "44718"));
});

Deno.test("signsOf() sees what stands beside and above, and nothing of other rows and columns", () => {
  const page = (above: string, beside: string, away: string) => `
  ${away}                  ${above}
  ${beside}                  12/03/2026
  ${away}`;
  const signs = signsIn(page("Heure", "Lyon", "Agent"), "12/03/2026");
  assert.deepEqual(signsIn(page("Heure", "Lyon", "Clerc"), "12/03/2026"), signs);
  assert.notDeepEqual(signsIn(page("Remis", "Lyon", "Agent"), "12/03/2026"), signs);
  assert.notDeepEqual(signsIn(page("Heure", "Caen", "Agent"), "12/03/2026"), signs);
});

Deno.test("signsOf() sees of which fields the labels are", () => {
  const says = (page: string, sign: string) => signsIn(page, "12/03/2026").includes(numberOf(sign));
  const one = "  Livré le : 12/03/2026          Colis : 12";
  const two = "  Chauffeur : A. Petit           Livré le\n                                 12/03/2026";
  assert.deepEqual([says(one, "before names deliveredOn"), says(one, "before names deliveredOn alone")], [true, true]);
  assert.deepEqual([says(one, "above 0 names deliveredOn"), says(two, "above 0 names deliveredOn")], [false, true]);
  assert.ok(says(two, "left names nothing"));
});
