import assert from "node:assert/strict";
import { NO_NAME } from "./name_bounds.ts";
import { readName } from "./read_text.ts";

Deno.test("readName() ends at a comma, but for a legal form behind it", () => {
  for (
    const [text, name] of [
      ["Trans Maresma, S.L.", "Trans Maresma, S.L."],
      ["Azulejos Serra d'Espadà, S.A., Onda", "Azulejos Serra d'Espadà, S.A."],
      ["Harlow Freight, Ltd, Ipswich", "Harlow Freight, Ltd"],
      ["Verrerie du Rhône, 26600 Tain", "Verrerie du Rhône"],
      ["Transports Roubion, S.A. au capital de 40 000 euros", "Transports Roubion"],
      ["Harlow Freight, London", "Harlow Freight"],
      ["Harlow Freight under policy 0082/5517", "Harlow Freight"],
      ["Mutua Ibérica de Transportes certifica que Frutas Sol", "Mutua Ibérica de Transportes"],
    ] as const
  ) {
    assert.equal(readName(text)?.value, name, text);
  }
});

Deno.test("readName() ends where a legal form does before a dash, and at the number of a register, but not before one within the name", () => {
  assert.equal(readName("LIMAGNE DISTRIBUTION SA - GERZAT")?.value, "LIMAGNE DISTRIBUTION SA");
  assert.equal(readName("Transports Boissard et Cie 372 543 751")?.value, "Transports Boissard et Cie");
  assert.equal(readName("SOLOGNE DISTRIBUTION - ENTREPÔT SEC")?.value, "SOLOGNE DISTRIBUTION - ENTREPÔT SEC");
  assert.equal(readName("Property damage up to EUR 100,000,000 per event"), null);
});

Deno.test("readName() takes no title of a paper for a name", () => {
  for (const title of ["ATTESTATION D'ASSURANCE FLOTTE", "Certificate of insurance", "Certificat de garantie"]) {
    assert.equal(readName(title), null, title);
  }
});

Deno.test("readName() ends before what a line says further behind a dash, and takes no quarter of the compass for a verb", () => {
  for (
    const [text, name] of [
      ["Vercors Fret - Tracteur GE-401-YB - Commande IL-90214", "Vercors Fret"],
      ["Centrale Frais Est, 54710 Ludres", "Centrale Frais Est"],
      ["SOCIETE X EST TITULAIRE du contrat", "SOCIETE X"],
      ["Northmoor Haulage Limited and subsidiary companies", "Northmoor Haulage Limited"],
      ["Arrivée 6h50 Départ 7h05", undefined],
    ] as const
  ) {
    assert.equal(readName(text)?.value, name, text);
  }
});

Deno.test("readName() takes no town beside a day for a name, but a firm of several words", () => {
  assert.equal(readName("Lyon\t03/11/2026"), null);
  assert.equal(readName("Tuilerie de Bourgogne Nord\t05/10/2026")?.value, "Tuilerie de Bourgogne Nord");
});

Deno.test("readName() ends at the label of a plate, not at a word of a name", () => {
  assert.equal(readName("Groupage Loire Express Véhicule GA-226-FX")?.value, "Groupage Loire Express");
  assert.equal(readName("Transports Camion 2000")?.value, "Transports Camion 2000");
});

Deno.test("readName() reads the name below the number of an account, and no such number", () => {
  assert.equal(readName("GID 4000772190\nEntrepôt Scadène Beauvais")?.value, "Entrepôt Scadène Beauvais");
  assert.equal(readName("GID 4000772190"), null);
  assert.equal(readName("Document généré le 3 mai"), null);
});

Deno.test("readName() takes what the law says of a firm for no name", () => {
  assert.equal(readName("Entreprise régie par le Code des assurances"), null);
  assert.equal(readName("Société anonyme soumise au contrôle de l'ACPR"), null);
  assert.equal(readName("Entreprise Régis Colas")?.value, "Entreprise Régis Colas");
});

Deno.test("readName() takes the beginning of a name that goes on elsewhere for none", () => {
  assert.equal(readName("SAS VIENNE ET"), null);
  assert.equal(readName("Carrier's liability placed with"), null);
  assert.equal(readName("SAS VIENNE ET\nGARTEMPE FRET")?.value, "SAS VIENNE ET GARTEMPE FRET");
});

Deno.test("readName() takes no row of an address for a name", () => {
  for (const row of ["Ville : La Selle en Luitré", "Ville La Selle en Luitré", "Adresse 21 Aumaillerie", "City: Wexford"]) {
    assert.equal(readName(row), null, row);
  }
  assert.equal(readName("VILLE DE RENNES")?.value, "VILLE DE RENNES");
});

Deno.test("readName() takes a legal form alone for no name", () => {
  assert.deepEqual(["SARL", "SAS", "GmbH"].map(readName), [null, null, null]);
  assert.equal(readName("SARL Ferrand")?.value, "SARL Ferrand");
});

Deno.test("readName() ends where an address says in which zone a firm is", () => {
  assert.equal(readName("GASCODIS - Plateforme animalerie ZI Naudet")?.value, "GASCODIS - Plateforme animalerie");
  assert.equal(readName("ZAPA Frais")?.value, "ZAPA Frais");
});

Deno.test("readName() takes for no name a street before its town, a label with its value, terms of sale or the heading of a block", () => {
  const texts = ["Avenue de Gayssou,\n31150 Bruguières", "Qualité : gérante", "Franco - DAP Savona", "Moyens", "CPT Guéret"];
  assert.deepEqual(texts.map(readName), texts.map(() => null));
  const names = ["Avenue Mode", "Dapaco Frais", "Moyens Logistiques du Sud"];
  assert.deepEqual(names.map((name) => readName(name)?.value), names);
});

Deno.test("readName() leaves what stands in the cell beyond that of a number, which is another's", () => {
  assert.equal(readName("8004417925 Parfumeries Sévigné")?.value, "Parfumeries Sévigné");
  assert.notEqual(readName("8004417925\tEntrepôt central")?.value, "Entrepôt central");
});

Deno.test("readName() takes no count with its unit for a name, and no number of which a sentence goes on to tell", () => {
  for (const said of ["46 colis", "1 240 cartons", "12 bultos", "RCE/57/0091466 couvrant les conséquences"]) {
    assert.equal(readName(said), null, said);
  }
});

Deno.test("readName() ends before the site that begins an address, and goes on with one that ends its line", () => {
  assert.equal(readName("Vallcorba — Plataforma de Riudellots, 17457 Riudellots")?.value, "Vallcorba");
  assert.equal(readName("GASCODIS - Plateforme animalerie - ZI Naudet")?.value, "GASCODIS");
  assert.equal(readName("SOLOGNE DISTRIBUTION – ENTREPÔT SEC")?.value, "SOLOGNE DISTRIBUTION – ENTREPÔT SEC");
});

Deno.test("NO_NAME knows the label of a number with its number", () => {
  assert.ok(NO_NAME.test("Police n° 7 204 118 P"));
  assert.ok(!NO_NAME.test("Police Environnement Service"));
});

Deno.test("readName() takes what somebody did on a day for no name", () => {
  for (const said of ["Préparé le", "Expédiées le", "Contrôlé par"]) assert.equal(readName(said), null, said);
  assert.equal(readName("Vallée par Nature")?.value, "Vallée par Nature");
});
