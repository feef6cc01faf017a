import { day, firm, grouped, inWords, slashed, yearsLater } from "../facts.ts";
import { type Layout, picker } from "./layout.ts";

const LANGS = ["fr", "en", "es"] as const;

/** The model of the Union's regulation: a sheet with prose. */
const union: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet,
      t = picker(lang),
      it = firm(chance, "carrier"),
      from = day(chance, 2022),
      until = yearsLater(from, 10),
      number = `2022/84/${chance.digits(7)}`,
      copy = String(chance.whole(100, 990));
    sheet.box(40, 40, 515, 480, 1.5);
    sheet.text(297, 70, t("UNION EUROPÉENNE", "EUROPEAN UNION", "UNIÓN EUROPEA"), { size: 12, align: "center" });
    sheet.text(297, 110, t("LICENCE COMMUNAUTAIRE N°", "COMMUNITY LICENCE No", "LICENCIA COMUNITARIA N.º") + ` ${number}`, {
      size: 13,
      bold: true,
      align: "center",
    });
    sheet.truth.licenceKind = "community";
    sheet.truth.licenceNumber = number;
    sheet.text(297, 130, t("COPIE CERTIFIÉE CONFORME N°", "CERTIFIED TRUE COPY No", "COPIA AUTÉNTICA N.º") + ` ${copy}`, {
      size: 11,
      align: "center",
    });
    sheet.truth.copyNumber = copy;
    sheet.text(
      297,
      150,
      t(
        "pour le transport international de marchandises par route pour compte d'autrui",
        "for the international carriage of goods by road for hire or reward",
        "para el transporte internacional de mercancías por carretera por cuenta ajena",
      ),
      { size: 8.5, align: "center" },
    );
    sheet.text(60, 200, t("La présente licence autorise", "This licence entitles", "La presente licencia autoriza a"), {
      size: 10,
    });
    sheet.fill("holder", it.name, it.name, 230, 200, { size: 11, bold: true });
    sheet.text(230, 215, `${it.street}, ${it.postcode} ${it.town}`, { size: 9 });
    sheet.text(
      60,
      245,
      t(
        "à effectuer des transports sur toutes les relations de trafic du territoire de la Communauté.",
        "to carry goods on all journeys within the territory of the Community.",
        "a efectuar transportes en el territorio de la Comunidad.",
      ),
      { size: 8.5 },
    );
    sheet.text(
      60,
      300,
      t(
        `La présente licence est valable du ${slashed(from)} au ${slashed(until)}`,
        `This licence shall be valid from ${slashed(from)} to ${slashed(until)}`,
        `La presente licencia es válida del ${slashed(from)} al ${slashed(until)}`,
      ),
      { size: 10 },
    );
    sheet.truth.validFrom = from;
    sheet.truth.validUntil = until;
    sheet.text(
      60,
      330,
      t(
        `Délivrée à ${it.town}, le ${slashed(from)}`,
        `Issued in ${it.town}, on ${slashed(from)}`,
        `Expedida en ${it.town}, el ${slashed(from)}`,
      ),
      { size: 10 },
    );
    sheet.truth.issuedOn = from;
    sheet.stamp(380, 420, [t("LE PRÉFET DE RÉGION", "THE AUTHORITY", "LA AUTORIDAD")]);
  },
};

/** A national licence as a form of labels and values. */
const national: Layout = {
  langs: ["fr"],
  draw(sheet) {
    const { chance } = sheet,
      it = firm(chance, "carrier"),
      from = day(chance, 2023),
      until = yearsLater(from, 10),
      number = `2023/52/${chance.digits(7)}`;
    sheet.text(40, 50, "RÉPUBLIQUE FRANÇAISE", { size: 10, bold: true });
    sheet.text(40, 64, "Ministère chargé des transports", { size: 8.5 });
    sheet.text(297, 110, "LICENCE DE TRANSPORT INTÉRIEUR", { size: 15, bold: true, align: "center" });
    sheet.truth.licenceKind = "national";
    let y = 150;
    const row = (label: string, put: (x: number) => void) => (sheet.text(52, y, `${label} :`, { size: 10 }), put(220), y += 22);
    row("Numéro de licence", (x) => sheet.fill("licenceNumber", number, number, x, y, { size: 10.5, bold: true }));
    row("Titulaire", (x) => sheet.fill("holder", it.name, it.name, x, y, { size: 10.5 }));
    row("N° SIREN", (x) => sheet.fill("siren", it.siren, grouped(it.siren), x, y, { size: 10.5 }));
    row("Adresse", (x) => sheet.text(x, y, `${it.street}, ${it.postcode} ${it.town}`, { size: 10 }));
    row("Début de validité", (x) => sheet.fill("validFrom", from, slashed(from), x, y, { size: 10.5 }));
    row("Fin de validité", (x) => sheet.fill("validUntil", until, slashed(until), x, y, { size: 10.5 }));
    row("Délivrée le", (x) => sheet.fill("issuedOn", from, inWords(from, "fr"), x, y, { size: 10.5 }));
    sheet.stamp(360, y + 50, ["DREAL", it.town.toUpperCase()]);
  },
};

/** Cells, as prints of the register of carriers. */
const cells: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet,
      t = picker(lang),
      it = firm(chance, "carrier"),
      from = day(chance, 2024),
      until = yearsLater(from, 10),
      number = `${chance.digits(4)}LC${chance.digits(5)}`;
    sheet.text(
      40,
      50,
      t("TITRE ADMINISTRATIF DE TRANSPORT", "OPERATOR'S TRANSPORT TITLE", "TÍTULO ADMINISTRATIVO DE TRANSPORTE"),
      { size: 14, bold: true },
    );
    sheet.columns(40, 70, [257, 258], [
      t("Type de licence", "Type of licence", "Tipo de licencia"),
      t("Numéro de licence", "Licence number", "Número de licencia"),
    ], 44);
    sheet.fill("licenceKind", "community", t("Licence communautaire", "Community licence", "Licencia comunitaria"), 50, 102, {
      size: 11,
    });
    sheet.fill("licenceNumber", number, number, 307, 102, { size: 11 });
    sheet.columns(40, 114, [515], [t("Nom ou raison sociale", "Holder", "Nombre o razón social")], 44);
    sheet.fill("holder", it.name, it.name, 50, 146, { size: 11 });
    sheet.columns(40, 158, [172, 171, 172], [
      t("Valable du", "Valid from", "Válida desde"),
      t("Valable jusqu'au", "Valid until", "Válida hasta"),
      t("Date de délivrance", "Date of issue", "Fecha de expedición"),
    ], 44);
    sheet.fill("validFrom", from, slashed(from), 50, 190, { size: 11 });
    sheet.fill("validUntil", until, slashed(until), 222, 190, { size: 11 });
    sheet.fill("issuedOn", from, slashed(from), 393, 190, { size: 11 });
  },
};

export const LICENCE_LAYOUTS: readonly Layout[] = [union, national, cells];
