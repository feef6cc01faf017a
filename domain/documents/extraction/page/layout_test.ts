import assert from "node:assert/strict";
import type { RecognisedWord } from "../../recognition.ts";
import { layOut } from "./layout.ts";

const word = (text: string, x0: number, x1: number, y0 = 0.1, y1 = 0.12, confidence = 90): RecognisedWord => ({
  text,
  confidence,
  box: { x0, x1, y0, y1 },
});

/** The words of the row that begins with the first of a line. */
function rowOf(...words: RecognisedWord[]): string {
  const layout = layOut({ width: 1_000, height: 1_400, lines: [{ words }] }, 0), row: string[] = [];
  for (let at = layout.words.find(({ text }) => text === words[0]!.text) ?? null; at !== null; at = at.right) row.push(at.text);
  return row.join(" ");
}

Deno.test("layOut() cuts a word off where the next begins that it was cut out over", () => {
  assert.equal(rowOf(word("FR46", 0.41, 0.476), word("443", 0.441, 0.458), word("047", 0.461, 0.475)), "FR46 443 047");
});

Deno.test("layOut() leaves out pieces of rules that an engine took for letters", () => {
  const piece = word("|", 0.3, 0.31, 0.1, 0.103, 33);
  assert.equal(rowOf(word("Police", 0.1, 0.2), piece, word("FA18604", 0.4, 0.5)), "Police FA18604");
  assert.equal(
    rowOf(word("Police", 0.1, 0.2), word("–", 0.3, 0.31, 0.109, 0.111, 33), word("FA18604", 0.4, 0.5)),
    "Police – FA18604",
  );
});

Deno.test("layOut() keeps a plate whole of which a dash was read as a colon", () => {
  assert.equal(layOut({ width: 1_000, height: 1_400, lines: [{ words: [word("GK:552-PV", 0.1, 0.2)] }] }, 0).words.length, 1);
  assert.equal(layOut({ width: 1_000, height: 1_400, lines: [{ words: [word("Date:12/03", 0.1, 0.2)] }] }, 0).words.length, 2);
});

Deno.test("layOut() puts large writing beside the label on whose line it ends", () => {
  const label = [word("Nom", 0.1, 0.14), word(":", 0.15, 0.155)];
  assert.equal(rowOf(...label, word("Chazelle", 0.2, 0.4, 0.068, 0.1205)), "Nom : Chazelle");
});

Deno.test("layOut() leaves out the frame that an engine took for a dash beside a heading", () => {
  const frame = (confidence: number) =>
    rowOf(word("Expéditeur", 0.1, 0.2), word("——", 0.25, 0.3, 0.109, 0.111, confidence), word("Destinataire", 0.4, 0.5));
  assert.equal(frame(19), "Expéditeur Destinataire");
  assert.equal(frame(90), "Expéditeur —— Destinataire");
});

Deno.test("layOut() sets a value beside a label that an engine cut out with the rule below it", () => {
  const rowAt = (y0: number) => [0.1, 0.3, 0.5, 0.7].map((x0) => word("Norte", x0, x0 + 0.08, y0, y0 + 0.009));
  const rightOf = (confidence: number) => {
    const label = word("Fecha", 0.1, 0.15, 0.1, 0.125, confidence), [, ...beside] = rowAt(0.1005);
    const lines = [[label, ...beside], ...[0.04, 0.06, 0.2, 0.25, 0.3].map(rowAt)].map((words) => ({ words }));
    return layOut({ width: 1_000, height: 1_400, lines }, 0).words.find(({ text }) => text === "Fecha")!.right?.text;
  };
  assert.deepEqual([rightOf(80), rightOf(40)], ["Norte", undefined]);
});

Deno.test("layOut() puts what a hand wrote higher, on the dots of the form, behind the colon of its label", () => {
  const label = [word("Palettes", 0.1, 0.18), word("déposées", 0.19, 0.27), word(":", 0.28, 0.283)];
  const behind = (y0: number, y1: number) => {
    const lines = [{ words: [word("18", 0.3, 0.33, y0, y1)] }, { words: label }];
    return layOut({ width: 1_000, height: 1_400, lines }, 0).words.find(({ text }) => text === ":")!.right?.text;
  };
  assert.equal(behind(0.084, 0.108), "18");
  // Print of another column, and a line above.
  assert.deepEqual([behind(0.087, 0.107), behind(0.07, 0.094)], [undefined, undefined]);
});

Deno.test("layOut() puts large writing right behind a label without a colon, a little above its line", () => {
  const label = [word("Nom", 0.1, 0.14), word("clair", 0.15, 0.2)];
  const behind = (x0: number, y1: number) => {
    const lines = [{ words: [word("Olivia", x0, x0 + 0.1, y1 - 0.036, y1)] }, { words: label }];
    return layOut({ width: 1_000, height: 1_400, lines }, 0).words.find(({ text }) => text === "clair")!.right?.text;
  };
  // Further off, and on a line above.
  assert.deepEqual([behind(0.21, 0.108), behind(0.3, 0.108), behind(0.21, 0.099)], ["Olivia", undefined, undefined]);
});

Deno.test("layOut() leads from a label to all that a hand wrote above its dots, though only a further word is level with it", () => {
  // On a page of 1,400 the first word by hand stands 21 above the label, the second 13.
  const behind = (space: number, up = 0) => {
    const lines = [
      word("Client", 0.1, 0.15, 0.2, 0.2143),
      word("Jardinerie", 0.21, 0.31, 0.181 - up, 0.2033 - up),
      word("Dumont", 0.31 + space, 0.42, 0.187, 0.2093),
    ].map((one) => ({ words: [one] }));
    const label = layOut({ width: 1_000, height: 1_400, lines }, 0).words.find(({ text }) => text === "Client")!;
    return label.right?.text;
  };
  assert.deepEqual([behind(0.015), behind(0.07), behind(0.015, 0.02)], ["Jardinerie", "Dumont", "Dumont"]);
});

Deno.test("layOut() leaves out the dashed side of a box that an engine took for letters", () => {
  const word = (text: string, confidence: number, x0: number, y0: number, x1: number, y1: number) => ({
    text,
    confidence,
    box: { x0, y0, x1, y1 },
  });
  const lines = [
    [word("CONDUCTEUR", 93, 0.07, 0.36, 0.17, 0.37)],
    [word("SIGNATURE", 92, 0.51, 0.36, 0.6, 0.37)],
    [word("ns", 21, 0.497, 0.355, 0.504, 0.47)],
  ];
  const page = { width: 1_588, height: 2_244, lines: lines.map((words) => ({ words })) };
  assert.deepEqual(layOut(page, 0).words.map(({ text }) => text), ["CONDUCTEUR", "SIGNATURE"]);
});

Deno.test("layOut() leaves out the line that a word was written on", () => {
  const words = ["_FK-227-SB", "Martin_", "_", "BL_26"].map((text, at) => ({
    text,
    confidence: 90,
    box: { x0: at / 5, x1: at / 5 + 0.1, y0: 0.1, y1: 0.12 },
  }));
  assert.deepEqual(layOut({ width: 1_000, height: 1_400, lines: [{ words }] }, 0).words.map(({ text }) => text), [
    "FK-227-SB",
    "Martin",
    "BL_26",
  ]);
});
