import assert from "node:assert/strict";
import { layOut } from "../page/layout.ts";
import { recognitionOf } from "../recognition_fixture.ts";
import type { Anchor } from "./anchors.ts";
import { isInBlockOf } from "./in_block_of.ts";

Deno.test("isInBlockOf() begins a block at the small words before a party", () => {
  const [page] = recognitionOf(`
  Reçu par l'entrepôt          Pour le transporteur :
  Signature                    Signature
`).pages;
  const { words } = layOut(page!, 0), party = words.find(({ text }) => text === "transporteur")!;
  const heading: Anchor = { uses: [], words: [party], length: 12, edits: 0, standing: "heading", isPhrase: false };
  const labels = words.filter(({ text }) => text === "Signature").sort((one, other) => one.x0 - other.x0);
  assert.deepEqual(labels.map((label) => isInBlockOf(heading, label, [heading])), [false, true]);
});
