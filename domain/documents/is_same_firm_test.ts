import assert from "node:assert/strict";
import { firmLikeness, isSameFirm } from "./is_same_firm.ts";

Deno.test("isSameFirm() knows a firm shortened, with its town, without its legal form, misread or written together", () => {
  const same: readonly (readonly [string, string])[] = [
    ["Verreries du Nord SAS", "VERRERIES DU NORD"],
    ["Carrefour Market Lyon 7", "CSF Carrefour"],
    ["Étab. Lenoir", "Établissements Lenoir & Fils"],
    ["Magasin Bellecour", "BELLEC0UR"],
    ["BricoDépôt Bordeaux", "BRICO DÉPÔT"],
    ["Plateforme Logist. Vernet", "Vernet Logistique"],
  ];
  for (const [one, other] of same) assert.equal(isSameFirm(one, other), true, `${one} / ${other}`);
});

Deno.test("isSameFirm() tells firms apart, and says nothing of names that tell nothing", () => {
  assert.equal(isSameFirm("Transports Girard", "Transports Roy"), false);
  assert.equal(isSameFirm("Magasin Bellecour", "Magasin des Alpes"), false);
  assert.equal(isSameFirm("Entrepôt", "Magasin des Alpes"), null);
  assert.equal(isSameFirm("12, 3", "Magasin des Alpes"), null);
});

Deno.test("firmLikeness() is 1 for the same name, less for a part of it, and nothing for another or one that tells nothing", () => {
  assert.equal(firmLikeness("BOULANGERIES DE L'AA SAS", "Boulangeries de l’Aa"), 1);
  assert.equal(firmLikeness("INTERMARCHÉ", "Intermarché Vitré"), 1 / 2);
  assert.equal(firmLikeness("VITRÉ", "Intermarché Vitré"), 1 / 4);
  assert.equal(firmLikeness("Leroy M. Valence", "Leroy Merlin Valence"), 2 / 3);
  assert.equal(firmLikeness("Transports Girard", "Transports Roy"), 0);
  assert.equal(firmLikeness("Entrepôt", "Entrepôt"), 0);
});
