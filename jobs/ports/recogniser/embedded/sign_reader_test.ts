import assert from "node:assert/strict";
import { PDFDocument, StandardFonts } from "pdf-lib";
import type { Box } from "../../../../domain/documents/recognition.ts";
import { pictureOf } from "../page_pictures_fixture.ts";
import type { Gray } from "../pictures/gray.ts";
import { openSignReader } from "./sign_reader.ts";

const read = await openSignReader();

/** A word of a form printed at 200 dots an inch, and the box of its ink. */
async function printed(text: string, font: StandardFonts): Promise<readonly [Gray, Box]> {
  const pdf = await PDFDocument.create();
  pdf.addPage([240, 40]).drawText(text, { x: 20, y: 14, size: 10, font: await pdf.embedFont(font) });
  const picture = await pictureOf(await pdf.save());
  const dark = [...picture.pixels.keys()].filter((at) => picture.pixels[at]! < 128);
  const xs = dark.map((at) => at % picture.width), ys = dark.map((at) => Math.floor(at / picture.width));
  const [x0, y0] = [Math.min(...xs), Math.min(...ys)];
  return [picture, { x0, y0, x1: Math.max(...xs) + 1, y1: Math.max(...ys) + 1 }];
}

Deno.test("openSignReader() reads codes, numbers, days and names sign by sign, in any typeface", async () => {
  for (const font of [StandardFonts.Helvetica, StandardFonts.TimesRoman, StandardFonts.CourierBold]) {
    for (const text of ["P3LD8VNQ5H", "OT-2026-004296", "13/11/2026", "GUÉRANGER"]) {
      const { text: told, confidence } = await read(...await printed(text, font));
      assert.equal(told, text, font);
      assert.ok(confidence > 50, `${text} in ${font}: ${confidence}`);
    }
  }
});

Deno.test("openSignReader() reads a label and its colon as one word, as French sets them", async () => {
  assert.equal((await read(...await printed("Ville :", StandardFonts.TimesRoman))).text, "Ville:");
});

Deno.test("openSignReader() is not sure of what is no writing", async () => {
  const picture = { width: 120, height: 40, pixels: new Uint8Array(4800).map((_, at) => at * 7919 % 13 < 6 ? 0 : 255) };
  const { text, confidence } = await read(picture, { x0: 10, y0: 5, x1: 110, y1: 35 });
  assert.ok(text === "" || confidence < 85, `${text} ${confidence}`);
});

Deno.test("openSignReader() tells how well a word has a shape", async () => {
  const figure = "0123456789", { shaped } = await read(...await printed("13/11/26", StandardFonts.Helvetica));
  const day = shaped([figure, figure, "/", figure, figure, "/", figure, figure])!;
  assert.equal(day.text, "13/11/26");
  assert.ok(day.lag < 1, `${day.lag}`);
  assert.ok(shaped([figure, figure, figure, figure, figure, figure, figure, figure])!.lag > 2);
});
