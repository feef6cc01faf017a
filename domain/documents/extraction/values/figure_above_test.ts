import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf } from "../recognition_fixture.ts";

const TILES = `
  Pallet note PL-8K2-44170

  33                     22
  handed over            received back
`;

/** The figures of the tiles `times` as high as their captions. */
function counts(times: number, tiles = TILES) {
  const { engine, pages } = recognitionOf(tiles);
  const large = pages.map((page) => ({
    ...page,
    lines: page.lines.map(({ words }) => ({
      words: words.map((word) =>
        /^(?:\d+|\(\))$/.test(word.text)
          ? { ...word, box: { ...word.box, y0: word.box.y1 - (word.box.y1 - word.box.y0) * times } }
          : word
      ),
    })),
  }));
  const fields = new Map(extractFields("pallet_voucher", { engine, pages: large }).map(({ name, value }) => [name, value]));
  return [fields.get("palletsGiven"), fields.get("palletsReturned")];
}

Deno.test("figureAbove() takes the large figures above their captions, and no others", () => {
  assert.deepEqual(counts(1.5), ["33", "22"]);
  assert.deepEqual(counts(1), [undefined, undefined]);
  assert.deepEqual(counts(1.5, TILES.replace("22", "()")), ["33", "0"]);
});
