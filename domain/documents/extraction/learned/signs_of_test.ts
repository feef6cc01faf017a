import assert from "node:assert/strict";
import { partedLayout } from "../page/parted_layout.ts";
import { recognitionOf } from "../recognition_fixture.ts";
import { placesOf, wordsFrom } from "./places.ts";
import { signsOf } from "./signs_of.ts";

/** The signs of the place where `text` begins on a page drawn so. */
function signsIn(drawing: string, text: string): number[] {
  const places = placesOf(partedLayout(recognitionOf(drawing).pages[0]!, 0));
  return signsOf(places.find((place) => wordsFrom(place).map((word) => word.text).join(" ") === text)!, "pod");
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
