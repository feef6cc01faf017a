import assert from "node:assert/strict";
import { addresseeBut, firmBefore, firmBehind, firmThat } from "./read_firm.ts";

Deno.test("firmBehind() takes a name as long as it goes on, across the end of a full line", () => {
  const read = firmBehind(/(?:entreprise|société) /iu);
  const name = (text: string) => read(text)?.value ?? null;
  assert.equal(name("atteste que la société BOURGOGNE LOTS EXPRESS, SIRET 194"), "BOURGOGNE LOTS EXPRESS");
  assert.equal(name("l'entreprise Transports de l'Est est à jour"), "Transports de l'Est");
  assert.equal(name("l'entreprise MARTIN & FILS SIREN 123"), "MARTIN & FILS");
  const line = "Le directeur de cet organisme atteste que la société DELATTRE ET FILS\nTRANSPORTS, dont le siège";
  assert.equal(name(line), "DELATTRE ET FILS TRANSPORTS");
  assert.equal(name("la société TRANSPORTS ROUBION\n4 chemin du Lac"), "TRANSPORTS ROUBION");
});

Deno.test("firmBehind() takes no statement for a name", () => {
  const read = firmBehind(/(?:cotisant|société) /iu);
  for (
    const text of [
      "la société désignée ci-dessus",
      "LA SOCIETE COMMERCIALE",
      "LE COTISANT DESIGNE CI-DESSUS",
      "la société SIREN 12",
    ]
  ) {
    assert.equal(read(text), null, text);
  }
});

Deno.test("firmBefore() takes the name that begins a sentence before telling words", () => {
  const read = firmBefore(/[ ,.–—-]+(?:dont le siège|certifi|entreprise régie)/iu);
  assert.equal(read("Objet\nAXA France IARD, dont le siège social est situé")?.value, "AXA France IARD");
  assert.equal(read("La Prévoyante des Rouliers — Entreprise régie par le Code")?.value, "La Prévoyante des Rouliers");
  assert.equal(read("nous certifions"), null);
});

Deno.test("addresseeBut() takes the name above an address, without a title, and none of who writes", () => {
  const read = addresseeBut(/urssaf/i);
  assert.equal(read("M. FERRAND THIERRY\n41 chemin de la Sauvagère\n13400 AUBAGNE")?.value, "FERRAND THIERRY");
  assert.equal(read("GIRONDE CONTENEURS\nZone de fret, 33520 Bruges")?.value, "GIRONDE CONTENEURS");
  assert.equal(read("URSSAF BRETAGNE\n6 rue d'Arbrissel\n35092 RENNES"), null);
  assert.equal(read("Transports de bestiaux"), null);
});

Deno.test("firmBehind() keeps what a firm is where its name begins so, and needs no accents", () => {
  const read = firmBehind(/(?:la )?société /iu);
  assert.equal(read("la Société Normande de Volumes est à jour")?.value, "Société Normande de Volumes");
  assert.equal(read("la Société ROUBION est à jour")?.value, "ROUBION");
  assert.equal(read("la societe ROUBION est à jour")?.value, "ROUBION");
});

Deno.test("firmBehind() passes over names that are not meant", () => {
  const read = firmBehind(/(?:soussignés,|auprès de) /iu, (_name, behind) => !/^, agent/.test(behind));
  assert.equal(read("soussignés, Pierre Roux, agent général, auprès de Helvetia SA")?.value, "Helvetia SA");
});

Deno.test("addresseeBut() passes over who of the firm is written to", () => {
  const read = addresseeBut(/urssaf/i);
  assert.equal(
    read("Monsieur le gérant\nLES ROULIERS DU SAINTOIS\n2 chemin de la Cuvelle\n54330 Vézelise")?.value,
    "LES ROULIERS DU SAINTOIS",
  );
  assert.equal(
    read("LYS AFFRÈTEMENT\nÀ l'attention de M. B. Roux\n5 quai de Beauvais\n59280 Armentières")?.value,
    "LYS AFFRÈTEMENT",
  );
});

Deno.test("firmThat() takes the first name that is meant, by itself or by what stands behind it", () => {
  const read = firmThat((_name, behind) => /^, \d+ place/.test(behind));
  assert.equal(read("Les activités de GROUPE MARTEL, 7 place de la Gare, sont garanties")?.value, "GROUPE MARTEL");
  assert.equal(read("Les activités de GROUPE MARTEL"), null);
});

Deno.test("firmBehind() takes a name before a list of what is said of it", () => {
  const read = firmBehind(/atteste que /iu);
  assert.equal(read("atteste que Limagne Vrac :\n- est inscrite")?.value, "Limagne Vrac");
  assert.equal(read("atteste que LIMAGNE VRAC :")?.value, "LIMAGNE VRAC");
  assert.equal(read("atteste que Nom : Limagne Vrac"), null);
});

Deno.test("firmBehind() takes a legal form behind a comma for part of the name, and nothing else there", () => {
  const name = (text: string) => firmBehind(/autoriza a /iu)(text)?.value;
  assert.equal(name("autoriza a TRANSPORTES BAZTÁN, S.L., con NIF B42417576"), "TRANSPORTES BAZTÁN, S.L.");
  assert.equal(name("autoriza a LOGÍSTICA RICOTE, S.L.U. con NIF"), "LOGÍSTICA RICOTE, S.L.U.");
  assert.equal(name("autoriza a TRANSPORTES BAZTÁN, Lesaka"), "TRANSPORTES BAZTÁN");
});

Deno.test("firmBehind() leaves in capitals what a firm is in its name where that goes on so", () => {
  const read = firmBehind(/(?:entreprise|société) /iu);
  assert.equal(read("SOCIÉTÉ NOUVELLE DES TRANSPORTS BRIAND\n44140 LE BIGNON")?.value, "SOCIÉTÉ NOUVELLE DES TRANSPORTS BRIAND");
  assert.equal(read("SOCIÉTÉ TRANSPORTS BRIAND\n44140 LE BIGNON")?.value, "TRANSPORTS BRIAND");
});

Deno.test("addresseeBut() passes over the heading of an address", () => {
  const read = addresseeBut(/urssaf/i);
  assert.equal(
    read("SITE D'ENLÈVEMENT\nLes Eaux des Alpilles\nRoute de Maillane\n13210 Saint-Rémy")?.value,
    "Les Eaux des Alpilles",
  );
});
