import assert from "node:assert/strict";
import { printed } from "../pictures/printed_signs_fixture.ts";
import { lookAtCodes } from "./look_at_codes.ts";

/** What becomes of `told` where `shown` is printed. */
function looked(shown: string, told: string, typeface = "sans") {
  const { picture, box } = printed(shown, typeface);
  return lookAtCodes(picture, [{ words: [{ text: told, confidence: 95, box }] }])[0]!.words[0]!;
}

Deno.test("lookAtCodes() puts right what an engine took for a likelier sign, and trusts it less", () => {
  const { text, confidence } = looked("P3LD8VNQ5H", "P3LD8VNO5H");
  assert.deepEqual([text, confidence < 95], ["P3LD8VNQ5H", true]);
  assert.equal(looked("T9HQ4R", "TIHQ4R").text, "T9HQ4R");
});

Deno.test("lookAtCodes() finds signs that the engine added or left out", () => {
  assert.equal(looked("PR9HG5HE", "PR9IHG5HE").text, "PR9HG5HE");
  assert.equal(looked("344514559", "8344514559").text, "344514559");
});

Deno.test("lookAtCodes() leaves a figure between figures a figure, whatever it looks like", () => {
  assert.equal(looked("FA2O26", "FA2026").text, "FA2026");
  assert.equal(looked("7Q9H4R", "7O9H4R").text, "7Q9H4R");
});

Deno.test("lookAtCodes() leaves what was read as it looks, words, amounts, and drawings", () => {
  assert.deepEqual(looked("4QZ7M2KD", "4QZ7M2KD").confidence, 95);
  assert.equal(looked("Q", "ATTESTATION").text, "ATTESTATION");
  assert.equal(looked("QQ", "1250,00").text, "1250,00");
  const { picture, box } = printed("4QZ7M2KD", "sans");
  const scrawl = { ...picture, pixels: picture.pixels.map((_, at) => at * 7919 % 13 < 6 ? 0 : 255) };
  assert.equal(lookAtCodes(scrawl, [{ words: [{ text: "4OZ7M2KD", confidence: 60, box }] }])[0]!.words[0]!.text, "4OZ7M2KD");
});

Deno.test("lookAtCodes() looks at letters alone where they are a group of a code, and at what ends a sentence or has strokes", () => {
  const [group, other] = [printed("H9TQK", "sans"), printed("7HXK2", "sans")];
  const words = [{ text: "HITQK", confidence: 90, box: group.box }, { text: "7HXK2", confidence: 90, box: other.box }];
  assert.equal(lookAtCodes(group.picture, [{ words }])[0]!.words[0]!.text, "H9TQK");
  assert.equal(lookAtCodes(group.picture, [{ words: words.slice(0, 1) }])[0]!.words[0]!.text, "HITQK");
  assert.equal(looked("P3LD8VNQ5H", "P3LD8VNO5H.").text, "P3LD8VNQ5H.");
});

Deno.test("lookAtCodes() reads what stands between letters and was taken for a bracket", () => {
  assert.equal(looked("GXP9JY29DAKT", "GXP9)Y29DAKT").text, "GXP9JY29DAKT");
});
