import assert from "node:assert/strict";
import { partedLayout } from "../page/parted_layout.ts";
import { recognitionOf } from "../recognition_fixture.ts";
import { placesOf, wordsFrom } from "./places.ts";

const PAGE = `
  Destinataire          Date du BL      Colis
  Brasserie du Port     12/03/2026      14
  Chauffeur : Paul M.                   Bon BL 4471 remis
`;

const textOf = (words: readonly { readonly text: string }[]) => words.map(({ text }) => text).join(" ");
const places = placesOf(partedLayout(recognitionOf(PAGE).pages[0]!, 0));
const at = (text: string) => places.find((place) => textOf(wordsFrom(place)) === text);

Deno.test("placesOf() has values begin with a cell, behind a colon, at a figure and at the letters before one", () => {
  assert.deepEqual([at("Brasserie du Port")?.isText, at("Paul M.")?.isText, at("du Port"), at("M.")], [
    true,
    true,
    undefined,
    undefined,
  ]);
  assert.deepEqual([at("12/03/2026"), at("BL 4471 remis"), at("4471 remis")].map((place) => place?.isFigure), [true, true, true]);
  assert.deepEqual([at("12/03/2026")?.isText, at("Brasserie du Port")?.isFigure], [false, false]);
});

Deno.test("placesOf() knows what stands beside, above and below", () => {
  const { cell } = at("12/03/2026")!;
  assert.deepEqual([cell.left, cell.right, cell.above[0], cell.below].map((other) => other && textOf(other.words)), [
    "Brasserie du Port",
    "14",
    "Date du BL",
    null,
  ]);
  assert.equal(textOf(at("14")!.cell.first!.words), "Brasserie du Port");
  assert.deepEqual([at("14")!.cell.below, at("Paul M.")!.cell.left].map((other) => other && textOf(other.words)), [
    "Bon BL 4471 remis",
    null,
  ]);
});

Deno.test("placesOf() has a place reach from its first word to the end of its cell", () => {
  const { box } = at("Paul M.")!;
  assert.deepEqual([Math.round(box.x0 * 100), Math.round(box.x1 * 100)], [14, 21]);
});
