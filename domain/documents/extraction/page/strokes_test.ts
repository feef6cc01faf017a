import assert from "node:assert/strict";
import { layOut } from "./layout.ts";

const line = (text: string, y0: number, confidence: number) => ({
  words: text.split(" ").map((one, at) => ({
    text: one,
    confidence: one.length === 1 ? confidence : 90,
    box: { x0: at / 10, x1: at / 10 + 0.095, y0, y1: y0 + 0.02 },
  })),
});

Deno.test("layOut() reads a figure between a label and its translation as the stroke that others have", () => {
  const read = (confidence: number, ...others: string[]) => {
    const lines = [...others.map((other, at) => line(other, at / 10, 90)), line("Poids brut 1 Gewicht", 0.5, confidence)];
    return layOut({ width: 1_000, height: 1_400, lines }, 0).words.find(({ text }) => text === "brut")!.right!.text;
  };
  const others = ["Expéditeur / Absender", "Destinataire / Empfänger", "Marques / Zeichen"];
  assert.deepEqual([read(80, ...others), read(97, ...others), read(80, ...others.slice(1))], ["/", "1", "1"]);
});

Deno.test("layOut() reads a figure before a translation in a line of its own as a stroke, but not the number of a box", () => {
  const others = ["Expéditeur / Absender", "Destinataire / Empfänger", "Marques / Zeichen"];
  const read = (above: string, y0: number) => {
    const lines = [...others.map((other, at) => line(other, at / 10, 90)), line(above, 0.5, 90), line("1 Gewicht", y0, 90)];
    return layOut({ width: 1_000, height: 1_400, lines }, 0).words.findLast(({ text }) => text === "Gewicht")!.left!.text;
  };
  assert.deepEqual([read("Poids brut kg", 0.525), read("Poids brut kg", 0.6)], ["/", "1"]);
});
