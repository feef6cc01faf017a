import { day, plate, slashed } from "../facts.ts";
import { address, parties, RESERVES } from "./cmr_parties.ts";
import { type Layout, picker } from "./layout.ts";

/** The boxes of 1976, each with its number, bilingual. */
export const boxes1976: Layout = {
  langs: ["fr", "en", "es"],
  draw(sheet, lang) {
    const { chance } = sheet, all = parties(sheet);
    const second = picker(lang === "fr" ? "en" : lang),
      fr = (french: string, en: string, es: string) => `${french} / ${second(en, en, es)}`;
    const number = `CMR ${chance.digits(2)}${chance.digits(5)}`.replace(" ", ""),
      date = day(chance),
      order = `OT-2026-${chance.digits(6)}`;
    const delivered = date;
    const box = (n: number, x: number, y: number, width: number, height: number, label: string) => {
      sheet.box(x, y, width, height);
      sheet.text(x + 3, y + 9, String(n), { size: 8, bold: true });
      const [first, second] = label.split(" / ") as [string, string];
      sheet.text(x + 17, y + 9, first, { size: 7, within: width - 20 });
      sheet.text(x + 17, y + 17, second, { size: 6.5, within: width - 20 });
    };
    box(
      1,
      40,
      40,
      257,
      70,
      fr("Expéditeur (nom, adresse, pays)", "Sender (name, address, country)", "Remitente (nombre, domicilio, país)"),
    );
    sheet.fill("sender", all.sender.name, all.sender.name, 58, 71, { size: 10 });
    address(sheet, all.sender, 58, 84);
    sheet.box(297, 40, 258, 70);
    sheet.text(305, 60, "LETTRE DE VOITURE INTERNATIONALE", { size: 10.5, bold: true });
    sheet.text(
      305,
      74,
      second("INTERNATIONAL CONSIGNMENT NOTE", "INTERNATIONAL CONSIGNMENT NOTE", "CARTA DE PORTE INTERNACIONAL"),
      { size: 9 },
    );
    sheet.text(305, 98, "CMR N°", { size: 10 });
    sheet.fill("noteNumber", number, number, 355, 98, { size: 11, bold: true });
    box(
      2,
      40,
      110,
      257,
      70,
      fr("Destinataire (nom, adresse, pays)", "Consignee (name, address, country)", "Destinatario (nombre, domicilio, país)"),
    );
    sheet.fill("consignee", all.consignee.name, all.consignee.name, 58, 141, { size: 10 });
    address(sheet, all.consignee, 58, 154);
    box(
      16,
      297,
      110,
      258,
      70,
      fr("Transporteur (nom, adresse, pays)", "Carrier (name, address, country)", "Porteador (nombre, domicilio, país)"),
    );
    sheet.fill("carrier", all.carrier.name, all.carrier.name, 315, 141, { size: 10 });
    address(sheet, all.carrier, 315, 154);
    box(
      3,
      40,
      180,
      257,
      45,
      fr("Lieu prévu pour la livraison de la marchandise", "Place of delivery of the goods", "Lugar de entrega de la mercancía"),
    );
    sheet.text(58, 213, `${all.consignee.town}, France`, { size: 9.5 });
    box(
      18,
      297,
      180,
      258,
      90,
      fr(
        "Réserves et observations du transporteur",
        "Carrier's reservations and observations",
        "Reservas y observaciones del porteador",
      ),
    );
    if (chance.next() < 0.6) sheet.fill("reservations", RESERVES[lang], RESERVES[lang], 315, 210, { size: 9, hand: true });
    box(
      4,
      40,
      225,
      257,
      45,
      fr(
        "Lieu et date de la prise en charge de la marchandise",
        "Place and date of taking over the goods",
        "Lugar y fecha de carga de la mercancía",
      ),
    );
    sheet.text(58, 258, `${all.sender.town},`, { size: 9.5 });
    sheet.fill("takenOverOn", date, slashed(date), 140, 258, { size: 9.5 });
    box(5, 40, 270, 515, 34, fr("Documents annexés", "Documents attached", "Documentos anexos"));
    sheet.text(58, 299, second("Order no.", "Order no.", "Pedido"), { size: 9 });
    sheet.fill("orderNumber", order, order, 115, 299, { size: 9.5 });
    const heads: readonly [number, string, number][] = [
      [6, fr("Marques et numéros", "Marks and Nos", "Marcas y números"), 115],
      [7, fr("Nombre de colis", "Number of packages", "Número de bultos"), 105],
      [9, fr("Nature de la marchandise", "Nature of the goods", "Naturaleza de la mercancía"), 165],
      [11, fr("Poids brut, kg", "Gross weight in kg", "Peso bruto, kg"), 130],
    ];
    let x = 40;
    const starts = heads.map(([n, label, width]) => {
      box(n, x, 304, width, 130, label);
      x += width;
      return x - width;
    });
    const [packages, kilograms] = [chance.whole(2, 66), chance.whole(800, 24_000)];
    sheet.text(starts[0]! + 8, 345, `LOT ${chance.digits(3)}`, { size: 9.5 });
    sheet.fill("packages", packages, String(packages), starts[1]! + 18, 345, { size: 10 });
    sheet.text(starts[2]! + 8, 345, "Pièces mécaniques", { size: 9.5 });
    sheet.fill("grossWeightGrams", kilograms * 1000, String(kilograms), starts[3]! + 18, 345, { size: 10 });
    box(21, 40, 560, 257, 34, fr("Établie à", "Established in", "Formalizado en"));
    sheet.text(58, 588, all.sender.town, { size: 9.5 });
    sheet.text(170, 588, second("le / on", "le / on", "le / el"), { size: 8 });
    sheet.fill("issuedOn", date, slashed(date), 205, 588, { size: 9.5 });
    const truck = plate(chance);
    box(25, 297, 560, 258, 34, fr("Immatriculation du véhicule", "Vehicle registration", "Matrícula"));
    sheet.fill("plate", truck, truck, 320, 589, { size: 10.5 });
    box(
      22,
      40,
      594,
      171,
      120,
      fr("Signature et timbre de l'expéditeur", "Signature and stamp of the sender", "Firma y sello del remitente"),
    );
    box(
      23,
      211,
      594,
      172,
      120,
      fr("Signature et timbre du transporteur", "Signature and stamp of the carrier", "Firma y sello del transportista"),
    );
    box(24, 383, 594, 172, 120, fr("Marchandises reçues", "Goods received", "Mercancías recibidas"));
    sheet.text(390, 626, "le / on", { size: 8 });
    sheet.fill("deliveredOn", delivered, slashed(delivered), 425, 626, { size: 9.5, hand: true });
    sheet.text(390, 640, fr("Signature du destinataire", "Signature of the consignee", "Firma del destinatario"), {
      size: 6.8,
      within: 160,
    });
    sheet.truth.signature = "present";
    sheet.scrawl(400, 655, 110, 30);
    sheet.stamp(400, 685, [all.consignee.name.toUpperCase().slice(0, 18)]);
    sheet.scrawl(60, 640, 90, 40);
  },
};
