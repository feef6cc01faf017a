import assert from "node:assert/strict";
import { readGoodsLine } from "./read_goods_line.ts";

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
