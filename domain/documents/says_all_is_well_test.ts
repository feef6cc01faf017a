import assert from "node:assert/strict";
import { saysAllIsWell } from "./says_all_is_well.ts";

Deno.test("saysAllIsWell() knows what people write when nothing is wrong", () => {
  for (
    const text of [
      "RAS",
      "Livraison conforme",
      "Marchandises reçues en bon état",
      "sans réserve",
      "Aucune réserve à la livraison",
      "Received in good order and condition",
      "No damage",
      "Mercancía recibida en buen estado",
      "sin reservas",
      "Bon état apparent",
      "Chargement conforme",
      "Clean receipt",
      "Sin novedad",
    ]
  ) assert.equal(saysAllIsWell(text), true, text);
});

Deno.test("saysAllIsWell() takes no reservation for praise", () => {
  for (
    const text of [
      "non conforme",
      "2 cartons écrasés",
      "bon état sauf palette 3",
      "réserves",
      "good but 1 missing",
      "1 bulto roto",
      "",
    ]
  ) {
    assert.equal(saysAllIsWell(text), false, text);
  }
});
