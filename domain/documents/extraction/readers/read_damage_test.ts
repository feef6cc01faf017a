import assert from "node:assert/strict";
import { readDamage } from "./read_damage.ts";

Deno.test("readDamage() reads lines that say how many of what were damaged or missing", () => {
  for (
    const line of [
      "2 sacs d'enduit crevés",
      "1 sac percé palette 14",
      "14 boxes with broken lids, ice lost",
      "1 carton short on pallet 7",
      "3 cajas mojadas",
      "2 palettes film déchiré",
    ]
  ) assert.equal(readDamage(`Tarragona 08/09/2026\n${line}.\nA. Ruiz`)?.value, line);
});

Deno.test("readDamage() reads nothing of goods, sentences and labels", () => {
  for (
    const line of [
      "2 sacs de ciment",
      "Motif de refus : 2 plots cassés",
      "Les colis manquants sont à signaler sous 3 jours",
      "12 rue des Cassis 69000 Lyon",
      "24 mètres de dentelle de Calais",
    ]
  ) assert.equal(readDamage(line), null, line);
});

Deno.test("readDamage() knows pallets that collapsed or fell over", () => {
  assert.equal(readDamage("1 palette effondrée")?.value, "1 palette effondrée");
});
