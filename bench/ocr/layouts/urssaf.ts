import { day, firm, grouped, inWords, slashed, thousands } from "../facts.ts";
import type { Chance } from "../chance.ts";
import type { Layout } from "./layout.ts";

/** Fifteen letters and digits; those that look alike are not used. */
function securityCode(chance: Chance): string {
  return Array.from(
    { length: 15 },
    (_, index) => index % 3 === 2 ? String(chance.whole(2, 9)) : chance.of([..."ACDEFGHJKLMNPRTUVWXY"]),
  ).join("");
}

/** A letter with prose and a frame for the code. */
const letter: Layout = {
  langs: ["fr"],
  draw(sheet) {
    const { chance } = sheet,
      it = firm(chance, "carrier"),
      [situation, issued] = [day(chance, 2025), day(chance, 2026)],
      code = securityCode(chance),
      heads = chance.whole(2, 180);
    sheet.text(40, 55, "Urssaf Rhône-Alpes", { size: 14, bold: true });
    sheet.text(330, 95, it.name, { size: 10 });
    sheet.text(330, 108, it.street, { size: 9 });
    sheet.text(330, 121, `${it.postcode} ${it.town}`, { size: 9 });
    sheet.text(40, 150, "Cadre légal : article L. 243-15 du code de la sécurité sociale", { size: 8 });
    sheet.text(297, 190, "ATTESTATION DE VIGILANCE", { size: 15, bold: true, align: "center" });
    sheet.text(297, 206, "Attestation de fourniture des déclarations sociales et de paiement des cotisations", {
      size: 8.5,
      align: "center",
    });
    let y = 245;
    const row = (label: string, put: (x: number) => void) => (sheet.text(50, y, label, { size: 9.5 }), put(230), y += 18);
    row("Dénomination sociale :", (x) => sheet.fill("holder", it.name, it.name, x, y, { size: 9.5 }));
    row("N° SIREN :", (x) => sheet.fill("siren", it.siren, grouped(it.siren), x, y, { size: 9.5 }));
    row("N° SIRET :", (x) => sheet.fill("siret", it.siret, grouped(it.siret), x, y, { size: 9.5 }));
    row("Effectif salarié :", (x) => sheet.fill("headcount", heads, String(heads), x, y, { size: 9.5 }));
    row("Masse salariale :", (x) => sheet.text(x, y, `${thousands(heads * 2310, "fr")} euros`, { size: 9.5 }));
    sheet.text(50, y + 14, "Nous certifions que l'entreprise ci-dessus est à jour de ses obligations en matière de", {
      size: 9.5,
    });
    sheet.text(50, y + 28, "cotisations de sécurité sociale et d'allocations familiales", { size: 9.5 });
    sheet.text(50, y + 42, "à la date du", { size: 9.5 });
    sheet.fill("situationOn", situation, slashed(situation), 120, y + 42, { size: 9.5 });
    sheet.text(50, y + 75, `Fait à ${it.town}, le`, { size: 9.5 });
    sheet.fill("issuedOn", issued, inWords(issued, "fr"), 165, y + 75, { size: 9.5 });
    sheet.box(50, y + 100, 330, 50);
    sheet.text(60, y + 118, "Code de sécurité :", { size: 10, bold: true });
    sheet.fill("securityCode", code, code, 170, y + 118, { size: 11 });
    sheet.text(60, y + 138, "L'authenticité de ce document peut être vérifiée sur le site de l'organisme.", { size: 8 });
  },
};

/** A form with a table on top. */
const form: Layout = {
  langs: ["fr"],
  draw(sheet) {
    const { chance } = sheet,
      it = firm(chance, "carrier"),
      [situation, issued] = [day(chance, 2025), day(chance, 2026)],
      code = securityCode(chance),
      heads = chance.whole(2, 180);
    sheet.shade(40, 35, 515, 40, 0.8);
    sheet.text(52, 60, "URSSAF   ATTESTATION DE VIGILANCE", { size: 15, bold: true });
    sheet.columns(40, 95, [257, 258], ["Raison sociale", "N° SIRET"], 44);
    sheet.fill("holder", it.name, it.name, 50, 128, { size: 11 });
    sheet.fill("siret", it.siret, grouped(it.siret), 307, 128, { size: 11 });
    sheet.columns(40, 139, [172, 171, 172], ["Effectif", "Situation arrêtée au", "Date d'émission"], 44);
    sheet.fill("headcount", heads, String(heads), 50, 172, { size: 11 });
    sheet.fill("situationOn", situation, slashed(situation), 222, 172, { size: 11 });
    sheet.fill("issuedOn", issued, slashed(issued), 393, 172, { size: 11 });
    sheet.columns(40, 183, [515], ["Code de sécurité"], 44);
    sheet.fill("securityCode", code, code, 50, 216, { size: 13, bold: true });
    sheet.text(40, 260, "Le directeur de l'organisme atteste que l'employeur désigné a fourni ses déclarations sociales", {
      size: 9,
    });
    sheet.text(
      40,
      274,
      "et acquitté ses cotisations. La présente attestation est délivrée sur la base des déclarations reçues.",
      { size: 9 },
    );
    sheet.stamp(400, 330, ["LE DIRECTEUR"]);
  },
};

/** Prose alone: everything within sentences. */
const prose: Layout = {
  langs: ["fr"],
  draw(sheet) {
    const { chance } = sheet,
      it = firm(chance, "carrier"),
      [situation, issued, until] = [day(chance, 2025), day(chance, 2026), day(chance, 2027)],
      code = securityCode(chance);
    sheet.text(40, 60, "URSSAF Pays de la Loire", { size: 12 });
    sheet.text(40, 120, "Attestation de vigilance", { size: 18, bold: true });
    sheet.text(40, 165, "Entreprise :", { size: 10.5 });
    sheet.fill("holder", it.name, it.name, 115, 165, { size: 10.5, bold: true });
    sheet.text(40, 187, `SIRET : ${grouped(it.siret)}`, { size: 10.5 });
    sheet.truth.siret = it.siret;
    sheet.text(40, 225, "Au vu des déclarations enregistrées, l'entreprise est à jour de ses cotisations", { size: 10.5 });
    sheet.text(40, 242, `exigibles au ${inWords(situation, "fr")}.`, { size: 10.5 });
    sheet.truth.situationOn = situation;
    sheet.text(40, 275, `Cette attestation est valable jusqu'au ${inWords(until, "fr")}.`, { size: 10.5 });
    sheet.truth.validUntil = until;
    sheet.text(40, 308, `Code de sécurité : ${code}`, { size: 10.5 });
    sheet.truth.securityCode = code;
    sheet.text(40, 360, `Délivrée le ${slashed(issued)}`, { size: 10.5 });
    sheet.truth.issuedOn = issued;
  },
};

export const URSSAF_LAYOUTS: readonly Layout[] = [letter, form, prose];
