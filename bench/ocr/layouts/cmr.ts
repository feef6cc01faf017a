import { day, dotted, plate, slashed, thousands } from "../facts.ts";
import { boxes1976 } from "./cmr_1976.ts";
import { address, parties, RESERVES } from "./cmr_parties.ts";
import { type Layout, picker } from "./layout.ts";

const LANGS = ["fr", "en", "es"] as const;

/** An electronic note printed by its platform: sections, labels on the left, values on the right. */
const electronic: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet, t = picker(lang), all = parties(sheet);
    const number = `ECMR-${chance.digits(8)}`, order = `CMD-${chance.digits(5)}`, [taken, truck] = [day(chance), plate(chance)];
    const [packages, kilograms] = [chance.whole(1, 66), chance.whole(500, 24_000)];
    sheet.text(
      40,
      55,
      t("Lettre de voiture électronique e-CMR", "Electronic consignment note e-CMR", "Carta de porte electrónica e-CMR"),
      { size: 15, bold: true },
    );
    let y = 85;
    const section = (title: string) => {
      sheet.shade(40, y - 12, 515, 17);
      sheet.text(46, y, title, { size: 10, bold: true });
      y += 22;
    };
    const row = (label: string, put: (x: number) => void) => {
      sheet.text(52, y, label, { size: 9 });
      put(240);
      y += 18;
    };
    section(t("Identification", "Identification", "Identificación"));
    row(t("Numéro CMR", "CMR number", "Número CMR"), (x) => sheet.fill("noteNumber", number, number, x, y));
    row(t("Numéro de commande", "Order number", "Número de pedido"), (x) => sheet.fill("orderNumber", order, order, x, y));
    row(t("Émise le", "Issued on", "Fecha de emisión"), (x) => sheet.fill("issuedOn", taken, slashed(taken), x, y));
    section(t("Parties au contrat", "Parties to the contract", "Partes del contrato"));
    for (
      const [name, label] of [["sender", t("Expéditeur", "Sender", "Remitente")], [
        "consignee",
        t("Destinataire", "Consignee", "Destinatario"),
      ], ["carrier", t("Transporteur", "Carrier", "Transportista")]] as const
    ) {
      row(label, (x) => sheet.fill(name, all[name].name, all[name].name, x, y));
      row(
        t("Adresse", "Address", "Dirección"),
        (x) => sheet.text(x, y, `${all[name].street}, ${all[name].postcode} ${all[name].town}`),
      );
    }
    section(t("Transport", "Carriage", "Transporte"));
    row(t("Immatriculation", "Vehicle registration", "Matrícula"), (x) => sheet.fill("plate", truck, truck, x, y));
    row(
      t("Date de prise en charge", "Date of taking over", "Fecha de carga"),
      (x) => sheet.fill("takenOverOn", taken, `${slashed(taken)} 08:30`, x, y),
    );
    row(t("Livré le", "Delivered on", "Entregado el"), (x) => sheet.fill("deliveredOn", taken, `${slashed(taken)} 16:45`, x, y));
    section(t("Marchandises", "Goods", "Mercancías"));
    row(
      t("Nombre de colis", "Number of packages", "Número de bultos"),
      (x) => sheet.fill("packages", packages, String(packages), x, y),
    );
    row(
      t("Poids brut", "Gross weight", "Peso bruto"),
      (x) => sheet.fill("grossWeightGrams", kilograms * 1000, `${thousands(kilograms, lang)} kg`, x, y),
    );
    section(t("Réserves et observations", "Reservations and observations", "Reservas y observaciones"));
    if (chance.next() < 0.7) sheet.fill("reservations", RESERVES[lang], RESERVES[lang], 52, y);
    y += 30;
    sheet.text(52, y, t("Signature du destinataire", "Consignee's signature", "Firma del destinatario"), { size: 9, bold: true });
    sheet.truth.signature = "present";
    sheet.text(
      52,
      y + 20,
      t("Signé électroniquement par", "Signed electronically by", "Firmado electrónicamente por") + " Nadia Benali",
      { size: 8.5 },
    );
    sheet.scrawl(60, y + 30, 130, 45);
  },
};

/** The newer boxes, in one language, in frames of three columns. */
const boxes2007: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet, t = picker(lang), all = parties(sheet), date = day(chance);
    const [number, order, truck] = [chance.digits(9), `PO${chance.digits(6)}`, plate(chance)];
    const [packages, kilograms] = [chance.whole(2, 33), chance.whole(900, 24_000)];
    const cell = (x: number, y: number, width: number, height: number, label: string) => {
      sheet.box(x, y, width, height, 1);
      sheet.text(x + 4, y + 11, label, { size: 7.5, bold: true, within: width - 8 });
    };
    sheet.text(40, 46, "CMR", { size: 24, bold: true });
    sheet.text(110, 46, t("Lettre de voiture", "Consignment note", "Carta de porte"), { size: 12 });
    sheet.text(400, 46, "N°", { size: 11 });
    sheet.fill("noteNumber", number, number, 425, 46, { size: 13, bold: true });
    cell(40, 60, 257, 75, t("1. Expéditeur", "1. Sender", "1. Remitente"));
    sheet.fill("sender", all.sender.name, all.sender.name, 50, 88, { size: 10 });
    address(sheet, all.sender, 50, 102);
    cell(297, 60, 258, 75, t("6. Transporteur", "6. Carrier", "6. Transportista"));
    sheet.fill("carrier", all.carrier.name, all.carrier.name, 307, 88, { size: 10 });
    address(sheet, all.carrier, 307, 102);
    cell(40, 135, 257, 75, t("2. Destinataire", "2. Consignee", "2. Destinatario"));
    sheet.fill("consignee", all.consignee.name, all.consignee.name, 50, 163, { size: 10 });
    address(sheet, all.consignee, 50, 177);
    cell(297, 135, 129, 75, t("Tracteur", "Truck plate", "Tractora"));
    sheet.fill("plate", truck, truck, 307, 168, { size: 11, hand: true });
    cell(426, 135, 129, 75, t("Réf. client", "Customer reference", "Referencia cliente"));
    sheet.fill("orderNumber", order, order, 436, 168, { size: 10 });
    cell(40, 210, 515, 40, t("3. Prise en charge de la marchandise", "3. Taking over of the goods", "3. Carga de la mercancía"));
    sheet.text(50, 240, all.sender.town, { size: 9.5 });
    sheet.text(230, 240, "Date", { size: 8 });
    sheet.text(260, 240, dotted(date), { size: 9.5 });
    sheet.truth.takenOverOn = date;
    cell(40, 250, 172, 90, t("11. Nombre de colis", "11. Number of packages", "11. Número de bultos"));
    sheet.fill("packages", packages, String(packages), 120, 300, { size: 11, align: "center" });
    cell(212, 250, 171, 90, t("13. Nature de la marchandise", "13. Nature of the goods", "13. Naturaleza de la mercancía"));
    sheet.text(222, 300, t("Produits manufacturés", "Manufactured goods", "Productos manufacturados"), { size: 9 });
    cell(383, 250, 172, 90, t("14. Poids brut kg", "14. Gross weight kg", "14. Peso bruto kg"));
    sheet.fill("grossWeightGrams", kilograms * 1000, thousands(kilograms, lang), 545, 300, { size: 11, align: "right" });
    cell(
      40,
      340,
      515,
      70,
      t(
        "8. Réserves et observations du transporteur",
        "8. Carrier's reservations and observations",
        "8. Reservas y observaciones del transportista",
      ),
    );
    if (chance.next() < 0.6) sheet.fill("reservations", RESERVES[lang], RESERVES[lang], 52, 375, { size: 9.5, hand: true });
    cell(40, 410, 171, 120, t("22. Signature de l'expéditeur", "22. Signature of sender", "22. Firma del remitente"));
    cell(211, 410, 172, 120, t("23. Signature du transporteur", "23. Signature of carrier", "23. Firma del transportista"));
    cell(383, 410, 172, 120, t("24. Signature du destinataire", "24. Signature of consignee", "24. Firma del destinatario"));
    const signed = chance.next() < 0.7;
    sheet.truth.signature = signed ? "present" : "not_seen";
    if (signed) {
      sheet.scrawl(400, 450, 120, 40);
      sheet.text(395, 515, all.consignee.name, { size: 8 });
    }
  },
};

export const CMR_LAYOUTS: readonly Layout[] = [boxes1976, electronic, boxes2007];
