import assert from "node:assert/strict";
import { readInsurer, readInsurerNamed, readInsurerSaid } from "./insurers.ts";

Deno.test("readInsurer() takes the insurer in the head of a letter or where it signs, and no broker or title", () => {
  assert.equal(readInsurer("ATTESTATION D'ASSURANCE\nPour Areas Dommages, l'agent général")?.value, "Areas Dommages");
  assert.equal(readInsurer("Cabinet Ferrand Assurances\nHelvetia Assurances SA au capital de 1 €")?.value, "Helvetia Assurances");
  assert.equal(readInsurer("Generali lard, société anonyme")?.value, "Generali IARD");
  assert.equal(readInsurer("Verspieren Assurances"), null);
});

Deno.test("readInsurerSaid() takes with whom a firm is insured, and not who signs for it", () => {
  const text = "Je soussigné, Pierre BESSIÈRES, agent général d'assurances, certifie que X est titulaire auprès d'ARÉAS DOMMAGES";
  assert.equal(readInsurerSaid(text)?.value, "ARÉAS DOMMAGES");
  assert.equal(readInsurerSaid("Paris, atteste"), null);
});

Deno.test("readInsurerNamed() takes an insurer wherever it is named", () => {
  assert.equal(readInsurerNamed("Par la présente, MS Amlin Insurance SE confirme")?.value, "MS Amlin Insurance SE");
  assert.equal(readInsurerNamed("Transports Roubion, attestation d'assurance"), null);
});

Deno.test("readInsurer() takes a society of insurances by its whole name", () => {
  assert.equal(readInsurer("Pour la Société Mosane d'Assurances,")?.value, "Société Mosane d'Assurances");
  assert.equal(readInsurer("Groupama Grand Est")?.value, "Groupama Grand Est");
  assert.equal(readInsurer("Harrowgate Specialty Europe SA")?.value, "Harrowgate Specialty Europe SA");
  assert.equal(
    readInsurer("Rhénane d'Assurances Mutuelles 8 place de Bordeaux, 67000 Strasbourg")?.value,
    "Rhénane d'Assurances Mutuelles",
  );
  assert.equal(readInsurer("Limit of indemnity\nNorthmoor Casualty SE")?.value, "Northmoor Casualty SE");
});

Deno.test("readInsurerSaid() takes the insurer that a broker names, not the broker", () => {
  const letter =
    "Nous, DESTOUCHES & ASSOCIÉS, société de courtage, attestons que l'entreprise a souscrit auprès de La Méridiane Assurances, 88 rue";
  assert.equal(readInsurerSaid(letter)?.value, "La Méridiane Assurances");
  assert.equal(readInsurerSaid("La compagnie d'assurances soussignée déclare garantir"), null);
  assert.equal(readInsurerSaid("SCALDIA BELGIUM SA/NV - entreprise d'assurances agréée")?.value, "SCALDIA BELGIUM");
});

Deno.test("readInsurer() takes what is insured for no insurer", () => {
  assert.equal(readInsurer("Assurance Flotte - Mémo véhicules assurés"), null);
});

Deno.test("readInsurerSaid() takes the company that an agent signs for, and no kind of firm alone", () => {
  assert.equal(readInsurerSaid("Agent général La Garantie Mutuelle du Transport")?.value, "La Garantie Mutuelle du Transport");
  assert.equal(readInsurerSaid("Votre agent général\nÉric Vialleton"), null);
  assert.equal(readInsurerSaid("IARD - Entreprise régie par le Code des assurances"), null);
});

Deno.test("readInsurer() takes a name that begins as a small word does, and drops what kind of insurer a name in capitals is of", () => {
  assert.equal(readInsurer("Fortalis IARD\nVotre agent : Cabinet Rigal")?.value, "Fortalis IARD");
  assert.equal(readInsurer("La Caisse GROUPALIA VAL DE LOIRE")?.value, "GROUPALIA VAL DE LOIRE");
  assert.equal(readInsurer("La Mutuelle des Routiers")?.value, "La Mutuelle des Routiers");
});

Deno.test("readInsurer() takes a society of insurances with its branch, and no title or kind of firm", () => {
  assert.equal(readInsurer("Vosgienne d'Assurances Transports\nÉpinal")?.value, "Vosgienne d'Assurances Transports");
  assert.equal(readInsurer("Attestation d'Assurances Transports"), null);
  assert.equal(readInsurer("Société d'assurances mutuelle à cotisations"), null);
});

Deno.test("readInsurer() takes a Spanish society and one of the east by their whole names, and what kind of firm it is for none", () => {
  assert.equal(readInsurer("Mutua Cantábrica de Seguros")?.value, "Mutua Cantábrica de Seguros");
  assert.equal(readInsurer("Seguros Levantinos S.A., Valencia")?.value, "Seguros Levantinos S.A.");
  assert.equal(readInsurer("La Solidaire de l'Est Mutuelle")?.value, "La Solidaire de l'Est Mutuelle");
  for (
    const kind of [
      "Sociedad de seguros a prima fija",
      "Compañía de seguros",
      "Mutuelle est assureur",
      "Mutuelle régie par le code",
    ]
  ) {
    assert.equal(readInsurer(kind), null, kind);
  }
});

Deno.test("readInsurer() takes the firm over the line that says what kind of insurer it is, or before its seat", () => {
  assert.equal(
    readInsurer("La Solidaire du Transport\nSociété d'assurance mutuelle à cotisations fixes")?.value,
    "La Solidaire du Transport",
  );
  assert.equal(
    readInsurer("La Solidaire du Transport siège : 18 rue de Clichy, 75009 Paris entreprise régie par le code des assurances")
      ?.value,
    "La Solidaire du Transport",
  );
  assert.equal(readInsurer("Cabinet Morvan Courtage\nSociété d'assurance mutuelle"), null);
});
