import assert from "node:assert/strict";
import type { Anchor } from "../labels/anchors.ts";
import { layOut } from "../page/layout.ts";
import { recognitionOf } from "../recognition_fixture.ts";
import { regionOfBox } from "./region_of_box.ts";

const BOX = [[1, 0, 60, 0], [1, 6, 60, 6], [1, 0, 1, 6], [60, 0, 60, 6]].map(([x0, y0, x1, y1]) =>
  [x0! / 100, y0! / 60, x1! / 100, y1! / 60] as const
);

Deno.test("regionOfBox() reads words by hand above the line of what is printed in the order of their row", () => {
  const { engine, pages: [page] } = recognitionOf(`
  24 Marchandises
  Lieu Krefeld le 05/11/2 026
`);
  const raised = page!.lines.map(({ words }) => ({
    words: words.map((word) => /^(?:05|026)/.test(word.text) ? { ...word, box: { ...word.box, y0: word.box.y0 - 0.004 } } : word),
  }));
  const layout = layOut({ ...page!, lines: raised, rules: BOX }, 0);
  assert.equal(engine, "tesseract_js");
  const label: Anchor = { uses: [], words: layout.words.slice(0, 2), length: 0, edits: 0, standing: "heading", isPhrase: true };
  assert.match(regionOfBox(layout, label)!.text, /05\/11\/2 026$/);
});
