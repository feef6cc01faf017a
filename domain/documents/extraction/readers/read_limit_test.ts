import assert from "node:assert/strict";
import { largestBut, readLimit } from "./read_limit.ts";

Deno.test("readLimit() takes amounts of money, those for thousands and millions, and large numbers alone in their cell", () => {
  for (
    const [written, cents] of [
      ["230 000 euros par véhicule", "23000000"],
      ["EUR 450.000,00", "45000000"],
      ["1,5 million d'euros", "150000000"],
      ["5 M€ par sinistre", "500000000"],
      ["500 K€", "50000000"],
      ["120 000\t500", "12000000"],
      ["GBP 250,000 any one vehicle", "25000000"],
      ["CHF 500 000", "50000000"],
      ["franchise 500 €, limite 80 000 £", "8000000"],
    ] as const
  ) assert.equal(readLimit(written)?.value, cents, written);
  for (const text of ["contrat 127 584 011 en cours", "10 %", "44 t"]) assert.equal(readLimit(text), null, text);
});

Deno.test("largestBut() takes the largest amount of which nothing else is said", () => {
  const read = largestBut(/franchise|capital|dont/iu);
  assert.equal(read("dégâts 80 000 €\nsinistre 300 000 €\ndont vol 400 000 €\nSA au capital de 9 000 000 €")?.value, "30000000");
  assert.equal(read("Franchise\t8 000 €\nfrais 450 €"), null);
});

Deno.test("readLimit() takes no SIREN alone in its cell for a limit", () => {
  assert.equal(readLimit("832 738 181"), null);
});
