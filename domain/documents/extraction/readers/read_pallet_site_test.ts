import assert from "node:assert/strict";
import { readPalletSite } from "./read_pallet_site.ts";

Deno.test("readPalletSite() reads the place for which somebody speaks", () => {
  assert.equal(
    readPalletSite("Je soussigné, responsable du magasin Jardins d'Armor, reconnais avoir reçu")?.value,
    "Jardins d'Armor",
  );
});

Deno.test("readPalletSite() reads the firm that owes pallets, and not the carrier", () => {
  const text =
    "La société Matériaux du Quercy, dont le dépôt est route de Toulouse à 46000 Cahors,\nreconnaît devoir à la société Transports Ségala 15 palettes";
  assert.equal(readPalletSite(text)?.value, "Matériaux du Quercy");
});

Deno.test("readPalletSite() reads where pallets were left", () => {
  assert.equal(readPalletSite("nous avons laissé 22 palettes EPAL sur le site de Brico Plaine, à Vesoul")?.value, "Brico Plaine");
  assert.equal(readPalletSite("18 palettes déposées chez Vergers Martin le 3 mai")?.value, "Vergers Martin");
  assert.equal(readPalletSite("palettes laissées chez le destinataire"), null);
});
