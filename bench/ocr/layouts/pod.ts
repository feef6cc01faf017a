import { day, firm, person, plate, slashed, thousands } from "../facts.ts";
import type { Sheet } from "../sheet.ts";
import { type Layout, picker } from "./layout.ts";

const LANGS = ["fr", "en", "es"] as const;
const RESERVES = {
  fr: ["2 colis manquants et 1 carton écrasé", "1 palette filmée ouverte, 3 cartons mouillés", "Emballage déchiré sur 4 colis"],
  en: ["2 parcels missing and 1 carton crushed", "1 pallet opened, 3 wet cartons", "Packaging torn on 4 parcels"],
  es: ["Faltan 2 bultos y 1 caja aplastada", "1 palet abierto, 3 cajas mojadas", "Embalaje roto en 4 bultos"],
} as const;
const NOTHING = { fr: "Néant", en: "None", es: "Ninguna" } as const;

/** A dispatcher's printed delivery note with framed parties and a table of goods. */
const framed: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet, t = picker(lang);
    const [sender, recipient, carrier] = [firm(chance, "shipper"), firm(chance, "shipper"), firm(chance, "carrier")];
    const date = day(chance), order = `OT-2026-${chance.digits(6)}`, note = `BL${chance.digits(7)}`;
    sheet.text(40, 50, sender.name, { size: 15, bold: true });
    sheet.text(40, 64, `${sender.street} - ${sender.postcode} ${sender.town}`, { size: 8 });
    sheet.text(380, 50, t("BON DE LIVRAISON", "DELIVERY NOTE", "ALBARÁN DE ENTREGA"), { size: 14, bold: true });
    sheet.text(380, 70, t("N°", "No.", "N.º"), { size: 11 });
    sheet.fill("noteNumber", note, note, 405, 70, { size: 11, bold: true });
    sheet.box(40, 95, 250, 75);
    sheet.text(46, 108, t("Expéditeur", "Sender", "Remitente"), { size: 8, bold: true });
    sheet.text(46, 124, sender.name, { size: 10 });
    sheet.text(46, 138, sender.street);
    sheet.text(46, 151, `${sender.postcode} ${sender.town}`);
    sheet.box(305, 95, 250, 75);
    sheet.text(311, 108, t("Destinataire", "Consignee", "Destinatario"), { size: 8, bold: true });
    sheet.fill("consignee", recipient.name, recipient.name, 311, 124, { size: 10 });
    sheet.text(311, 138, recipient.street);
    sheet.text(311, 151, `${recipient.postcode} ${recipient.town}`);
    const heads = [
      t("N° de commande", "Order number", "N.º de pedido"),
      t("Date de livraison", "Delivery date", "Fecha de entrega"),
      t("Immatriculation", "Vehicle registration", "Matrícula"),
      t("Transporteur", "Carrier", "Transportista"),
    ];
    const [c0, c1, c2, c3] = sheet.columns(40, 185, [135, 115, 115, 150], heads, 34) as [number, number, number, number];
    const truck = plate(chance);
    sheet.fill("orderNumber", order, order, c0 + 4, 210, { size: 10 });
    sheet.fill("deliveredOn", date, slashed(date), c1 + 4, 210, { size: 10, hand: true });
    sheet.fill("plate", truck, truck, c2 + 4, 210, { size: 10, hand: true });
    sheet.text(c3 + 4, 210, carrier.name, { size: 9 });
    const [g0, g1, g2] = sheet.columns(40, 235, [305, 90, 120], [
      t("Désignation", "Description of goods", "Descripción"),
      t("Colis", "Packages", "Bultos"),
      t("Poids brut (kg)", "Gross weight (kg)", "Peso bruto (kg)"),
    ], 130) as [number, number, number];
    const packages = chance.whole(3, 48), kilograms = chance.whole(180, 23_900);
    sheet.text(g0 + 4, 265, t("Marchandises diverses sur palettes", "General cargo on pallets", "Mercancía general paletizada"));
    sheet.fill("packages", packages, String(packages), g1 + 4, 265, { size: 10 });
    sheet.fill("grossWeightGrams", kilograms * 1000, thousands(kilograms, lang), g2 + 4, 265, { size: 10 });
    palletRow(sheet, lang, 385);
    foot(sheet, lang, 440, carrier.name);
  },
};

/** A parcel network's slip: labels and values in two columns, dotted lines for the pen. */
const slip: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet, t = picker(lang);
    const [recipient, carrier] = [firm(chance, "shipper"), firm(chance, "carrier")];
    const date = day(chance), order = chance.digits(8), note = `R${chance.digits(2)}-${chance.digits(5)}`;
    const packages = chance.whole(1, 30),
      kilograms = chance.whole(20, 9_500),
      truck = plate(chance),
      [given, returned] = [chance.whole(1, 33), chance.whole(0, 20)];
    sheet.shade(40, 36, 515, 26);
    sheet.text(48, 54, carrier.name.toUpperCase(), { size: 14, bold: true });
    sheet.text(297, 92, t("RÉCÉPISSÉ DE LIVRAISON", "PROOF OF DELIVERY", "COMPROBANTE DE ENTREGA"), {
      size: 13,
      bold: true,
      align: "center",
    });
    const row = (y: number, label: string, put: (x: number, y: number) => void) => {
      sheet.text(60, y, `${label} :`, { size: 10 });
      put(230, y);
    };
    row(
      125,
      t("Récépissé n°", "Delivery note no.", "Nº de albarán"),
      (x, y) => sheet.fill("noteNumber", note, note, x, y, { size: 10, bold: true }),
    );
    row(
      147,
      t("Votre commande", "Your order number", "Su número de pedido"),
      (x, y) => sheet.fill("orderNumber", order, order, x, y, { size: 10 }),
    );
    row(
      169,
      t("Destinataire", "Delivered to", "Destinatario"),
      (x, y) => sheet.fill("consignee", recipient.name, recipient.name, x, y, { size: 10 }),
    );
    row(
      191,
      t("Adresse", "Address", "Dirección"),
      (x, y) => sheet.text(x, y, `${recipient.street}, ${recipient.postcode} ${recipient.town}`, { size: 10 }),
    );
    row(
      213,
      t("Nombre de colis", "Number of packages", "Número de bultos"),
      (x, y) => sheet.fill("packages", packages, String(packages), x, y, { size: 10 }),
    );
    row(
      235,
      t("Poids total", "Total weight", "Peso total"),
      (x, y) => sheet.fill("grossWeightGrams", kilograms * 1000, `${thousands(kilograms, lang)} kg`, x, y, { size: 10 }),
    );
    row(257, t("Véhicule", "Vehicle", "Vehículo"), (x, y) => sheet.fill("plate", truck, truck, x, y, { size: 10, hand: true }));
    row(
      279,
      t("Livré le", "Delivered on", "Entregado el"),
      (x, y) => sheet.fill("deliveredOn", date, slashed(date), x, y, { size: 10, hand: true }),
    );
    row(
      301,
      t("Palettes livrées", "Pallets delivered", "Palets entregados"),
      (x, y) => sheet.fill("palletsGiven", given, String(given), x, y, { size: 10, hand: true }),
    );
    row(
      323,
      t("Palettes rendues", "Pallets returned", "Palets devueltos"),
      (x, y) => sheet.fill("palletsReturned", returned, String(returned), x, y, { size: 10, hand: true }),
    );
    foot(sheet, lang, 360, carrier.name);
  },
};

/** A form of cells: small labels in the corner, large values below. */
const cells: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet, t = picker(lang);
    const [recipient, carrier] = [firm(chance, "shipper"), firm(chance, "carrier")];
    const date = day(chance), order = `CMD${chance.digits(6)}`, note = `LDV-${chance.digits(6)}`, truck = plate(chance);
    const [packages, kilograms, given, returned] = [
      chance.whole(2, 60),
      chance.whole(90, 12_000),
      chance.whole(1, 33),
      chance.whole(0, 10),
    ];
    sheet.text(40, 48, t("LETTRE DE VOITURE NATIONALE", "CONSIGNMENT NOTE", "CARTA DE PORTE"), { size: 14, bold: true });
    sheet.text(
      40,
      63,
      t("Exemplaire émargé par le destinataire", "Copy signed by the recipient", "Ejemplar firmado por el receptor"),
      { size: 8 },
    );
    const cell = (x: number, y: number, width: number, label: string, put: (x: number, y: number) => void) => {
      sheet.box(x, y, width, 40);
      sheet.text(x + 3, y + 9, label, { size: 7, within: width - 6 });
      put(x + 10, y + 29);
    };
    cell(
      40,
      80,
      170,
      t("LETTRE DE VOITURE N°", "CONSIGNMENT NOTE No", "CARTA DE PORTE N.º"),
      (x, y) => sheet.fill("noteNumber", note, note, x, y, { size: 12 }),
    );
    cell(
      210,
      80,
      170,
      t("RÉF. COMMANDE", "ORDER REF.", "REF. PEDIDO"),
      (x, y) => sheet.fill("orderNumber", order, order, x, y, { size: 12 }),
    );
    cell(
      380,
      80,
      175,
      t("LIVRÉ LE", "DELIVERED ON", "ENTREGADO EL"),
      (x, y) => sheet.fill("deliveredOn", date, slashed(date), x, y, { size: 12, hand: true }),
    );
    cell(
      40,
      120,
      340,
      t("DESTINATAIRE", "CONSIGNEE", "DESTINATARIO"),
      (x, y) => sheet.fill("consignee", recipient.name, recipient.name, x, y, { size: 12 }),
    );
    cell(
      380,
      120,
      175,
      t("IMMATRICULATION DU VÉHICULE", "VEHICLE REGISTRATION", "MATRÍCULA DEL VEHÍCULO"),
      (x, y) => sheet.fill("plate", truck, truck, x, y, { size: 12 }),
    );
    cell(
      40,
      160,
      128,
      t("NB COLIS", "NO. OF PACKAGES", "N.º DE BULTOS"),
      (x, y) => sheet.fill("packages", packages, String(packages), x, y, { size: 12 }),
    );
    cell(
      168,
      160,
      129,
      t("POIDS BRUT", "GROSS WEIGHT", "PESO BRUTO"),
      (x, y) => sheet.fill("grossWeightGrams", kilograms * 1000, `${thousands(kilograms, lang)} kg`, x, y, { size: 12 }),
    );
    cell(
      297,
      160,
      129,
      t("PALETTES REMISES", "PALLETS GIVEN", "PALETS ENTREGADOS"),
      (x, y) => sheet.fill("palletsGiven", given, String(given), x, y, { size: 12, hand: true }),
    );
    cell(
      426,
      160,
      129,
      t("PALETTES REPRISES", "PALLETS RETURNED", "PALETS RECOGIDOS"),
      (x, y) => sheet.fill("palletsReturned", returned, String(returned), x, y, { size: 12, hand: true }),
    );
    sheet.text(
      43,
      220,
      t(
        "Le transport est soumis au contrat type applicable aux transports publics routiers de marchandises.",
        "Carriage is subject to the general terms of public road haulage.",
        "El transporte se rige por las condiciones generales de contratación.",
      ),
      { size: 6.5 },
    );
    foot(sheet, lang, 240, carrier.name);
  },
};

function palletRow(sheet: Sheet, lang: "fr" | "en" | "es", y: number): void {
  const { chance } = sheet, t = picker(lang), given = chance.whole(1, 33), returned = chance.whole(0, given);
  const heads = [
    t("Palettes Europe livrées", "Pallets delivered", "Palets entregados"),
    t("Palettes rendues", "Pallets returned", "Palets devueltos"),
  ];
  const [p0, p1] = sheet.columns(40, y, [257, 258], heads, 34) as [number, number];
  sheet.fill("palletsGiven", given, String(given), p0 + 14, y + 26, { size: 11, hand: true });
  sheet.fill("palletsReturned", returned, String(returned), p1 + 14, y + 26, { size: 11, hand: true });
}

/** What the recipient fills in: reservations, name and signature. */
function foot(sheet: Sheet, lang: "fr" | "en" | "es", y: number, carrier: string): void {
  const { chance } = sheet, t = picker(lang);
  sheet.box(40, y, 515, 70);
  sheet.text(46, y + 13, t("Réserves du destinataire", "Reservations", "Reservas del destinatario"), { size: 8.5, bold: true });
  const remark = chance.next() < 0.6 ? chance.of(RESERVES[lang]) : null;
  if (remark === null) sheet.text(52, y + 34, NOTHING[lang], { size: 10, hand: true });
  else sheet.fill("reservations", remark, remark, 52, y + 34, { size: 10, hand: true });
  sheet.box(40, y + 80, 250, 100);
  sheet.text(46, y + 93, t("Nom du signataire", "Name of recipient", "Nombre del receptor"), { size: 8.5, bold: true });
  const name = person(chance);
  sheet.fill("signedBy", name, name, 52, y + 115, { size: 10, hand: true });
  sheet.box(305, y + 80, 250, 100);
  sheet.text(
    311,
    y + 93,
    t("Cachet et signature du destinataire", "Signature and stamp of the consignee", "Firma y sello del destinatario"),
    { size: 8.5, bold: true },
  );
  const signed = chance.next() < 0.75;
  sheet.truth.signature = signed ? "present" : "not_seen";
  if (signed) {
    sheet.scrawl(340, y + 108, 120, 40);
    if (chance.next() < 0.7) sheet.stamp(350, y + 130, [t("REÇU LE QUAI 4", "RECEIVED DOCK 4", "RECIBIDO MUELLE 4")]);
  }
  sheet.text(297, 815, `${carrier} - ${t("Document à conserver", "Keep this document", "Conserve este documento")}`, {
    size: 6.5,
    align: "center",
  });
}

export const POD_LAYOUTS: readonly Layout[] = [framed, slip, cells];
