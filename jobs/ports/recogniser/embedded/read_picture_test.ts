import assert from "node:assert/strict";
import { pagePicture } from "../page_pictures_fixture.ts";
import { turn } from "../pictures/gray.ts";
import { readPicture } from "./read_picture.ts";

/** Three words as Tesseract tells them: across the page, or down it. */
function table(isAcross: boolean): string {
  const [width, height] = isAcross ? [200, 24] : [24, 200];
  return ["Destinataire", "Marchandise", "Transporteur"]
    .map((text, at) => [5, 1, 1, 1, at, 1, 40 * at, 40 * at, width, height, 95, text].join("\t")).join("\n");
}

/** A second reader that sees nothing in what the engine left. */
const noSigns = () => Promise.resolve(() => Promise.resolve({ text: "", confidence: 0, shaped: () => null }));

Deno.test("readPicture() does not lay a page on its side because the engine reads words that run down it as well", async () => {
  const sideways = turn(await pagePicture(), 1);
  let reads = 0;
  const { quarterTurns } = await readPicture(sideways, false, () => Promise.resolve(table(++reads === 3)), noSigns);
  assert.equal(quarterTurns, undefined);
});

Deno.test("readPicture() turns a page on its side to where its words run across", async () => {
  const { quarterTurns } = await readPicture(turn(await pagePicture(), 1), false, () => Promise.resolve(table(true)), noSigns);
  assert.equal(quarterTurns, 1);
});
