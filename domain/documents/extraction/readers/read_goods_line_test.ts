import assert from "node:assert/strict";
import { readGoodsLine, readGoodsWeight } from "./read_goods_line.ts";

Deno.test("readGoodsLine() reads how many packages a line of goods says", () => {
  const values = [
    "Papier kraft – 14 bobines – poids brut 23 870 kg",
    "HY 1-36 36 bales wool yarn",
    "2 caisses cassées",
    "3 bales with torn film",
    "12 colis par palette",
  ]
    .map((text) => readGoodsLine(text)?.value ?? null);
  assert.deepEqual(values, ["14", "36", null, null, null]);
});

Deno.test("readGoodsLine() takes packages before the pallets that carry them", () => {
  assert.equal(readGoodsLine("farine en sacs, 24 palettes, 720 colis, 21,6 tonnes")?.value, "720");
});

Deno.test("readGoodsWeight() reads what the packages of a line weigh", () => {
  const values = ["4 colis - 86 kg - port payé", "720 colis, 21,6 tonnes brut", "4 colis", "4 colis, 2 palettes"].map((text) =>
    readGoodsWeight(text)?.value ?? null
  );
  assert.deepEqual(values, ["86000", "21600000", null, null]);
});

Deno.test("readGoodsWeight() reads a weight that says itself that it is gross", () => {
  const values = ["26 reels paper\t22,000 kg gross", "12 450 kg bruts", "12 450 kg net"].map((text) =>
    readGoodsWeight(text)?.value ?? null
  );
  assert.deepEqual(values, ["22000000", "12450000", null]);
});

Deno.test("readGoodsLine() takes no number of one line for what the next begins with", () => {
  assert.equal(readGoodsLine("Palette 80x120\tBrouettes\t310\nPalette 80x120\tOutils\t425\n3 palettes\t1 085")?.value, "3");
});
