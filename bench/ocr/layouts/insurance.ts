import { day, firm, inWords, money, slashed, yearsLater } from "../facts.ts";
import { type Layout, picker } from "./layout.ts";

const LANGS = ["fr", "en", "es"] as const;
const INSURERS = ["Mutuelle du Quai", "Assurances Calvados", "Lloret Seguros", "Northgate Insurance", "Prévoyance Routière"];

/** A broker's letter with a block of particulars. */
const letter: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet,
      t = picker(lang),
      it = firm(chance, "carrier"),
      insurer = chance.of(INSURERS),
      from = day(chance, 2026),
      until = yearsLater(from, 1),
      policy = `TM${chance.digits(8)}`,
      sum = chance.whole(3, 40) * 1_000_000;
    sheet.text(40, 55, insurer.toUpperCase(), { size: 15, bold: true });
    sheet.text(297, 110, t("ATTESTATION D'ASSURANCE", "CERTIFICATE OF INSURANCE", "CERTIFICADO DE SEGURO"), {
      size: 15,
      bold: true,
      align: "center",
    });
    sheet.text(
      297,
      126,
      t("Responsabilité contractuelle du transporteur", "Road haulier's liability", "Responsabilidad del transportista"),
      { size: 9.5, align: "center" },
    );
    let y = 165;
    const row = (label: string, put: (x: number) => void) => (sheet.text(52, y, `${label} :`, { size: 10 }), put(240), y += 21);
    row(t("Assureur", "Insurer", "Aseguradora"), (x) => sheet.fill("insurer", insurer, insurer, x, y, { size: 10 }));
    row(t("Assuré", "Insured", "Asegurado"), (x) => sheet.fill("holder", it.name, it.name, x, y, { size: 10 }));
    row(t("Adresse", "Address", "Dirección"), (x) => sheet.text(x, y, `${it.street}, ${it.postcode} ${it.town}`, { size: 10 }));
    row(t("Police n°", "Policy number", "Póliza n.º"), (x) => sheet.fill("policyNumber", policy, policy, x, y, { size: 10 }));
    row(
      t("Garantie", "Cover", "Cobertura"),
      (x) =>
        sheet.fill(
          "cover",
          "goods_in_transit",
          t("Marchandises transportées", "Goods in transit", "Mercancías transportadas"),
          x,
          y,
          { size: 10 },
        ),
    );
    row(
      t("Montant garanti", "Sum insured", "Suma asegurada"),
      (x) => sheet.fill("coverCents", sum, `${money(sum, lang)} €`, x, y, { size: 10 }),
    );
    row(t("Franchise", "Excess", "Franquicia"), (x) => sheet.text(x, y, `${money(75_000, lang)} €`, { size: 10 }));
    row(t("Période de validité", "Period of insurance", "Período de seguro"), (x) => {
      const written = `${t("du", "from", "del")} ${slashed(from)} ${t("au", "to", "al")} ${slashed(until)}`;
      sheet.fill("validFrom", from, written, x, y, { size: 10 });
      sheet.truth.validUntil = until;
    });
    sheet.text(
      52,
      y + 20,
      t(
        "La présente attestation ne constitue qu'une présomption de garantie.",
        "This certificate does not amend the policy.",
        "El presente certificado no modifica la póliza.",
      ),
      { size: 9 },
    );
    sheet.stamp(380, y + 70, [insurer.toUpperCase()]);
  },
};

/** A card of cells, as for a fleet of vehicles. */
const card: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet,
      t = picker(lang),
      it = firm(chance, "carrier"),
      insurer = chance.of(INSURERS),
      from = day(chance, 2026),
      until = yearsLater(from, 1),
      policy = chance.digits(9);
    sheet.text(
      40,
      55,
      t("Attestation d'assurance flotte automobile", "Motor fleet insurance certificate", "Certificado de seguro de flota"),
      { size: 14, bold: true },
    );
    sheet.columns(40, 80, [257, 258], [
      t("Compagnie d'assurance", "Insurance company", "Compañía aseguradora"),
      t("Souscripteur", "Policyholder", "Tomador"),
    ], 46);
    sheet.fill("insurer", insurer, insurer, 50, 112, { size: 11 });
    sheet.fill("holder", it.name, it.name, 307, 112, { size: 11 });
    sheet.columns(40, 126, [172, 171, 172], [
      t("N° de contrat", "Policy number", "N.º de póliza"),
      t("Date d'effet", "Effective date", "Fecha de efecto"),
      t("Date d'échéance", "Expiry date", "Vencimiento"),
    ], 46);
    sheet.fill("policyNumber", policy, policy, 50, 158, { size: 11 });
    sheet.fill("validFrom", from, slashed(from), 222, 158, { size: 11 });
    sheet.fill("validUntil", until, slashed(until), 393, 158, { size: 11 });
    sheet.columns(40, 172, [515], [t("Nature de la garantie", "Type of cover", "Garantías")], 46);
    sheet.fill(
      "cover",
      "motor_fleet",
      t(
        "Responsabilité civile automobile, véhicules de la flotte",
        "Motor liability, vehicles of the fleet",
        "Responsabilidad civil automóvil, vehículos de la flota",
      ),
      50,
      204,
      { size: 10 },
    );
    sheet.text(
      40,
      245,
      t("Fait pour valoir ce que de droit.", "Issued on request of the policyholder.", "Se expide a petición del tomador."),
      { size: 9 },
    );
  },
};

/** Prose with the dates in words. */
const prose: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet,
      t = picker(lang),
      it = firm(chance, "carrier"),
      insurer = chance.of(INSURERS),
      from = day(chance, 2026),
      until = yearsLater(from, 1),
      policy = `RC-${chance.digits(6)}`,
      sum = chance.whole(3, 40) * 1_000_000;
    sheet.text(40, 60, t("ATTESTATION", "CERTIFICATE", "CERTIFICADO"), { size: 18, bold: true });
    const put = (y: number, label: string) => sheet.text(40, y, label, { size: 10.5 });
    put(100, t("Compagnie :", "Insurer:", "Aseguradora:"));
    sheet.fill("insurer", insurer, insurer, 170, 100, { size: 10.5 });
    put(122, t("Assuré :", "Insured:", "Asegurado:"));
    sheet.fill("holder", it.name, it.name, 170, 122, { size: 10.5 });
    put(144, t("Contrat n° :", "Policy no:", "Póliza n.º:"));
    sheet.fill("policyNumber", policy, policy, 170, 144, { size: 10.5 });
    put(
      185,
      t(
        `Garantie : marchandises transportées, à concurrence de ${money(sum, lang)} EUR par événement.`,
        `Cover: goods in transit, limit of liability ${money(sum, lang)} EUR per event.`,
        `Cobertura: mercancías transportadas, límite de indemnización ${money(sum, lang)} EUR por siniestro.`,
      ),
    );
    sheet.truth.cover = "goods_in_transit";
    sheet.truth.coverCents = String(sum);
    put(
      207,
      t(
        `Valable du ${inWords(from, lang)} au ${inWords(until, lang)}.`,
        `Valid from ${inWords(from, lang)} until ${inWords(until, lang)}.`,
        `Válido desde el ${inWords(from, lang)} hasta el ${inWords(until, lang)}.`,
      ),
    );
    sheet.truth.validFrom = from;
    sheet.truth.validUntil = until;
    sheet.text(330, 280, t("Pour la compagnie", "For the insurer", "Por la aseguradora"), { size: 10 });
    sheet.scrawl(340, 290, 120, 40);
  },
};

export const INSURANCE_LAYOUTS: readonly Layout[] = [letter, card, prose];
