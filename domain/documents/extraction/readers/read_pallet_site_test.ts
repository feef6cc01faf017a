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

Deno.test("readPalletSite() takes the name of who has an office for no place", () => {
  assert.equal(readPalletSite("Le chef de quai\nBruno Caron"), null);
  assert.equal(readPalletSite("le responsable de site de Brico Plaine reconnaît")?.value, "Brico Plaine");
});

Deno.test("readPalletSite() reads the firm that begins a letter and says what moved", () => {
  const said = "Conservas Ribera, con almacén en Tudela, declara el siguiente\nmovimiento de palets";
  assert.equal(readPalletSite(said)?.value, "Conservas Ribera");
  assert.equal(readPalletSite("Jean Roux, chef de quai, reconnaît avoir reçu 12 palettes"), null);
});

Deno.test("readPalletSite() reads the firm before the town from which it says that it owes pallets, and no word that stands for it", () => {
  const said = "La société Jardinerie de l'Allier, à Vichy,\nreconnaît avoir reçu 11 palettes.";
  assert.equal(readPalletSite(said)?.value, "Jardinerie de l'Allier");
  assert.equal(readPalletSite(said.replaceAll(",", ""))?.value, "Jardinerie de l'Allier");
  assert.equal(readPalletSite("Elle reste devoir au transporteur 7 palettes"), null);
});

Deno.test("readPalletSite() reads who says that pallets moved", () => {
  const said =
    "Le magasin BOISMAT SAINTONGE, avenue de Rochefort, 17100 Saintes, reconnaît que les mouvements suivants ont eu lieu";
  assert.equal(readPalletSite(said)?.value, "BOISMAT SAINTONGE");
});
