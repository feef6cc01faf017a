import { day, firm, grouped, inWords, slashed } from "../facts.ts";
import type { Layout } from "./layout.ts";

const FORMS: readonly [string, string][] = [
  ["SAS", "Société par actions simplifiée"],
  ["SARL", "Société à responsabilité limitée"],
  ["SA", "Société anonyme"],
  ["SASU", "Société par actions simplifiée à associé unique"],
];

/** As registries of commercial courts print it. */
const registry: Layout = {
  langs: ["fr"],
  draw(sheet) {
    const { chance } = sheet,
      it = firm(chance, "carrier"),
      [issued, registered] = [day(chance, 2026), day(chance, chance.whole(1998, 2021))];
    const [form, written] = chance.of(FORMS);
    sheet.text(40, 45, `Greffe du Tribunal de Commerce de ${it.town}`, { size: 10 });
    sheet.truth.registry = it.town;
    sheet.text(40, 58, "67 rue du Palais", { size: 8.5 });
    sheet.text(40, 69, `${it.postcode} ${it.town}`, { size: 8.5 });
    sheet.text(40, 84, `N° de gestion ${chance.whole(1998, 2021)}B0${chance.digits(4)}`, { size: 8.5 });
    sheet.text(380, 45, "Code de vérification : " + "Qz7RtWxYp2", { size: 7.5 });
    sheet.text(297, 125, "Extrait Kbis", { size: 20, bold: true, align: "center" });
    sheet.shade(40, 140, 515, 34);
    sheet.text(297, 155, "EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS", {
      size: 8.5,
      bold: true,
      align: "center",
    });
    sheet.text(255, 168, "à jour au", { size: 9, align: "right" });
    sheet.fill("issuedOn", issued, inWords(issued, "fr"), 262, 168, { size: 9 });
    let y = 200;
    const title = (
      text: string,
    ) => (sheet.text(40, y, text, { size: 10, bold: true }), sheet.line(40, y + 4, 555, y + 4), y += 20);
    const row = (label: string, put: (x: number) => void) => (sheet.text(46, y, label, { size: 9 }), put(250), y += 17);
    title("IDENTIFICATION DE LA PERSONNE MORALE");
    row(
      "Immatriculation au RCS, numéro",
      (x) => sheet.fill("siren", it.siren, `${grouped(it.siren)} R.C.S. ${it.town}`, x, y, { size: 9 }),
    );
    row("Date d'immatriculation", (x) => sheet.fill("registeredOn", registered, slashed(registered), x, y, { size: 9 }));
    row("Dénomination ou raison sociale", (x) => sheet.fill("holder", it.name, it.name, x, y, { size: 9, bold: true }));
    row("Forme juridique", (x) => sheet.fill("legalForm", form, written, x, y, { size: 9 }));
    row("Capital social", (x) => sheet.text(x, y, "50 000,00 Euros"));
    row("Adresse du siège", (x) => sheet.text(x, y, `${it.street} ${it.postcode} ${it.town}`));
    row("Activités principales", (x) => sheet.text(x, y, "Transports routiers de marchandises, location de véhicules"));
    row("Durée de la personne morale", (x) => sheet.text(x, y, "Jusqu'au 31/12/2097"));
    y += 14;
    title("GESTION, DIRECTION, ADMINISTRATION, CONTRÔLE");
    row("Président", (x) => sheet.text(x, y, ""));
    row("Nom, prénoms", (x) => sheet.text(x, y, "GIRARD Paul André"));
    row("Date et lieu de naissance", (x) => sheet.text(x, y, "Le 14/02/1971 à Valence (26)"));
    sheet.text(400, 760, "Le Greffier", { size: 9 });
    sheet.text(297, 800, "FIN DE L'EXTRAIT", { size: 9, align: "center" });
  },
};

/** An extract of the register of firms: a summary sheet with SIREN and SIRET. */
const summary: Layout = {
  langs: ["fr"],
  draw(sheet) {
    const { chance } = sheet,
      it = firm(chance, "carrier"),
      [issued, registered] = [day(chance, 2026), day(chance, chance.whole(2001, 2022))];
    const [form, written] = chance.of(FORMS);
    sheet.text(40, 55, "Registre national des entreprises", { size: 9 });
    sheet.text(40, 80, "EXTRAIT D'IMMATRICULATION", { size: 17, bold: true });
    sheet.text(40, 98, "Données issues du registre", { size: 9 });
    sheet.text(330, 98, "Situation à jour au", { size: 9 });
    sheet.fill("issuedOn", issued, slashed(issued), 425, 98, { size: 9 });
    const pair = (x: number, y: number, label: string, put: (x: number, y: number) => void) => {
      sheet.text(x, y, label, { size: 7.5 });
      put(x, y + 14);
    };
    sheet.box(40, 115, 515, 250);
    pair(52, 138, "Dénomination sociale", (x, y) => sheet.fill("holder", it.name, it.name, x, y, { size: 11, bold: true }));
    pair(
      330,
      138,
      "Forme juridique",
      (x, y) => sheet.fill("legalForm", form, written.length > 36 ? "SASU" : written, x, y, { size: 10 }),
    );
    pair(52, 183, "SIREN", (x, y) => sheet.fill("siren", it.siren, grouped(it.siren), x, y, { size: 11 }));
    pair(330, 183, "SIRET du siège", (x, y) => sheet.fill("siret", it.siret, grouped(it.siret), x, y, { size: 11 }));
    pair(
      52,
      228,
      "Date d'immatriculation au RCS",
      (x, y) => sheet.fill("registeredOn", registered, slashed(registered), x, y, { size: 10 }),
    );
    pair(330, 228, "Greffe", (x, y) => sheet.fill("registry", it.town, it.town, x, y, { size: 10 }));
    pair(52, 273, "Adresse du siège social", (x, y) => sheet.text(x, y, `${it.street}, ${it.postcode} ${it.town}`, { size: 10 }));
    pair(330, 273, "Code APE", (x, y) => sheet.text(x, y, "4941A", { size: 10 }));
    pair(52, 318, "Activité", (x, y) => sheet.text(x, y, "Transports routiers de fret interurbains", { size: 10 }));
  },
};

/** An older print in a typewriter's manner, colons in a line. */
const typed: Layout = {
  langs: ["fr"],
  draw(sheet) {
    const { chance } = sheet,
      it = firm(chance, "carrier"),
      [issued, registered] = [day(chance, 2026), day(chance, chance.whole(1990, 2015))];
    const [form, written] = chance.of(FORMS);
    sheet.text(297, 60, `GREFFE DU TRIBUNAL DE COMMERCE DE ${it.town.toUpperCase()}`, { size: 11, bold: true, align: "center" });
    sheet.truth.registry = it.town;
    sheet.text(297, 90, "EXTRAIT K BIS", { size: 15, bold: true, align: "center" });
    sheet.text(297, 108, `DÉLIVRÉ LE ${slashed(issued)}`, { size: 10, align: "center" });
    sheet.truth.issuedOn = issued;
    let y = 150;
    const row = (label: string, put: (x: number) => void) => (sheet.text(50, y, label, { size: 10 }), put(265), y += 22);
    row(
      "Numéro d'identification    :",
      (x) => sheet.fill("siren", it.siren, `${grouped(it.siren)} RCS ${it.town.toUpperCase()}`, x, y, { size: 10 }),
    );
    row("Date d'immatriculation     :", (x) => sheet.fill("registeredOn", registered, slashed(registered), x, y, { size: 10 }));
    row(
      "Raison sociale             :",
      (x) => sheet.fill("holder", it.name.toUpperCase(), it.name.toUpperCase(), x, y, { size: 10 }),
    );
    row("Forme juridique            :", (x) => sheet.fill("legalForm", form, written, x, y, { size: 10 }));
    row("Au capital de              :", (x) => sheet.text(x, y, "7 622,45 EUR", { size: 10 }));
    row("Siège social               :", (x) => sheet.text(x, y, `${it.street}`, { size: 10 }));
    row("N° SIRET                   :", (x) => sheet.fill("siret", it.siret, grouped(it.siret), x, y, { size: 10 }));
    row("Activité                   :", (x) => sheet.text(x, y, "Transport public routier", { size: 10 }));
    sheet.text(50, y + 30, "Pour extrait certifié conforme, le greffier", { size: 10 });
  },
};

export const KBIS_LAYOUTS: readonly Layout[] = [registry, summary, typed];
