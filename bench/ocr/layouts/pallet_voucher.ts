import { day, firm, person, plate, slashed, yearsLater } from "../facts.ts";
import type { Sheet } from "../sheet.ts";
import { type Layout, picker } from "./layout.ts";

const LANGS = ["fr", "en", "es"] as const;

/** How many pallets were given, came back and are still owed. */
function counts({ chance }: Sheet): { given: number; returned: number; due: number } {
  const given = chance.whole(4, 33), returned = chance.whole(0, given - 1);
  return { given, returned, due: given - returned };
}

/** Half a page from a carrier's book, filled by pen. */
const book: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet, t = picker(lang), carrier = firm(chance, "carrier"), debtor = firm(chance, "shipper");
    const { given, returned, due } = counts(sheet),
      number = `BP${chance.digits(6)}`,
      issued = day(chance, 2026),
      truck = plate(chance),
      order = `OT-2026-${chance.digits(6)}`;
    sheet.box(40, 40, 515, 380, 1.4);
    sheet.text(52, 62, carrier.name, { size: 12, bold: true });
    sheet.text(300, 95, t("BON PALETTES N°", "PALLET VOUCHER No", "VALE DE PALETS N.º"), { size: 14, bold: true });
    sheet.fill("voucherNumber", number, number, 455, 95, { size: 14, bold: true });
    const row = (y: number, label: string, put: (x: number) => void) => {
      sheet.text(56, y, label, { size: 10 });
      sheet.line(200, y + 3, 420, y + 3, 0.4);
      put(206);
    };
    row(
      125,
      t("Date :", "Date:", "Fecha:"),
      (x) => sheet.fill("issuedOn", issued, slashed(issued), x, 125, { size: 10, hand: true }),
    );
    row(
      147,
      t("Destinataire :", "Consignee:", "Destinatario:"),
      (x) => sheet.fill("consignee", debtor.name, debtor.name, x, 147, { size: 10, hand: true }),
    );
    row(
      169,
      t("Commande n° :", "Order number:", "Pedido n.º:"),
      (x) => sheet.fill("orderNumber", order, order, x, 169, { size: 10 }),
    );
    row(
      191,
      t("Immatriculation :", "Registration:", "Matrícula:"),
      (x) => sheet.fill("plate", truck, truck, x, 191, { size: 10, hand: true }),
    );
    row(
      213,
      t("Type de palette :", "Pallet type:", "Tipo de palet:"),
      (x) => sheet.fill("palletType", "EPAL1", "EPAL 80 x 120", x, 213, { size: 10 }),
    );
    row(
      235,
      t("Palettes livrées :", "Pallets delivered:", "Palets entregados:"),
      (x) => sheet.fill("palletsGiven", given, String(given), x, 235, { size: 10, hand: true }),
    );
    row(
      257,
      t("Palettes rendues :", "Pallets returned:", "Palets devueltos:"),
      (x) => sheet.fill("palletsReturned", returned, String(returned), x, 257, { size: 10, hand: true }),
    );
    row(
      279,
      t("Solde dû :", "Balance due:", "Saldo:"),
      (x) => sheet.fill("palletsDue", due, String(due), x, 279, { size: 10, hand: true }),
    );
    sheet.text(
      56,
      310,
      t("Signature et cachet du destinataire", "Signature and stamp of the consignee", "Firma y sello del destinatario"),
      { size: 9, bold: true },
    );
    sheet.truth.signature = "present";
    sheet.scrawl(70, 325, 120, 45);
    sheet.text(75, 400, person(chance), { size: 10, hand: true });
  },
};

/** A table by kind of pallet, with the movement in columns. */
const table: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet, t = picker(lang), carrier = firm(chance, "carrier"), debtor = firm(chance, "shipper");
    const { given, returned, due } = counts(sheet),
      number = chance.digits(6),
      issued = day(chance, 2026),
      until = yearsLater(issued, 1),
      order = `CMD${chance.digits(6)}`;
    sheet.text(297, 55, t("BON D'ÉCHANGE PALETTES", "PALLET EXCHANGE VOUCHER", "VALE DE PALETS"), {
      size: 16,
      bold: true,
      align: "center",
    });
    sheet.columns(
      40,
      75,
      [172, 171, 172],
      [
        t("Bon N°", "Voucher No", "Vale N.º"),
        t("Date d'émission", "Date of issue", "Fecha de emisión"),
        t("À rendre avant le", "To be returned by", "Devolver antes del"),
      ],
      40,
      { bold: true },
    );
    sheet.fill("voucherNumber", number, number, 50, 105, { size: 12 });
    sheet.fill("issuedOn", issued, slashed(issued), 222, 105, { size: 11 });
    sheet.fill("dueOn", until, slashed(until), 393, 105, { size: 11 });
    sheet.columns(
      40,
      125,
      [257, 258],
      [t("Transporteur", "Carrier", "Transportista"), t("Destinataire", "Consignee", "Destinatario")],
      50,
      { bold: true },
    );
    sheet.text(50, 155, carrier.name, { size: 10 });
    sheet.fill("consignee", debtor.name, debtor.name, 307, 155, { size: 10 });
    sheet.text(40, 200, t("Référence commande :", "Order number:", "Número de pedido:"), { size: 10 });
    sheet.fill("orderNumber", order, order, 170, 200, { size: 10 });
    const heads = [
      t("Type de palettes", "Pallet type", "Tipo de palet"),
      t("Remises", "Given", "Entregados"),
      t("Restituées", "Returned", "Devueltos"),
      t("Refusées", "Refused", "Rechazados"),
      t("Solde", "Balance", "Saldo"),
    ];
    const [a, b, c, d, e] = sheet.columns(40, 220, [155, 90, 90, 90, 90], heads, 70, { bold: true, size: 8.5 }) as [
      number,
      number,
      number,
      number,
      number,
    ];
    sheet.line(40, 238, 555, 238);
    sheet.fill("palletType", "EPAL1", "EUR / EPAL 1", a + 8, 262, { size: 10 });
    sheet.fill("palletsGiven", given, String(given), b + 45, 262, { size: 11, align: "center", hand: true });
    sheet.fill("palletsReturned", returned, String(returned), c + 45, 262, { size: 11, align: "center", hand: true });
    sheet.fill("palletsRefused", 0, "0", d + 45, 262, { size: 11, align: "center", hand: true });
    sheet.fill("palletsDue", due, String(due), e + 45, 262, { size: 11, align: "center", hand: true });
    sheet.box(40, 310, 257, 110);
    sheet.text(46, 324, t("Signature du conducteur", "Driver signature", "Firma del conductor"), { size: 8.5, bold: true });
    sheet.scrawl(70, 350, 110, 40);
    sheet.box(297, 310, 258, 110);
    sheet.text(303, 324, t("Cachet et signature du destinataire", "Consignee's signature", "Firma del destinatario"), {
      size: 8.5,
      bold: true,
    });
    const signed = chance.next() < 0.6;
    sheet.truth.signature = signed ? "present" : "not_seen";
    if (signed) sheet.stamp(330, 365, [debtor.name.toUpperCase().slice(0, 20), debtor.town.toUpperCase()]);
  },
};

/** A printed receipt of a pallet pool: one column, narrow, in capitals. */
const receipt: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet, t = picker(lang), carrier = firm(chance, "carrier"), debtor = firm(chance, "shipper");
    const { given, returned, due } = counts(sheet),
      number = `P-${chance.digits(5)}`,
      issued = day(chance, 2026),
      truck = plate(chance),
      until = yearsLater(issued, 1);
    let y = 60;
    const say = (text: string, bold = false) => (sheet.text(120, y, text, { size: 11, bold }), y += 20);
    const tell = (label: string, put: (x: number) => void) => (sheet.text(120, y, label, { size: 10.5 }), put(310), y += 20);
    say(carrier.name.toUpperCase(), true);
    say(`${carrier.postcode} ${carrier.town.toUpperCase()}`);
    y += 10;
    tell(
      t("BON PALETTE N°", "PALLET NOTE NO", "VALE PALETS N.º"),
      (x) => sheet.fill("voucherNumber", number, number, x, y, { size: 10.5, bold: true }),
    );
    tell(t("ÉMIS LE", "ISSUED ON", "EMITIDO EL"), (x) => sheet.fill("issuedOn", issued, slashed(issued), x, y, { size: 10.5 }));
    tell(
      t("VALABLE JUSQU'AU", "VALID UNTIL", "VÁLIDO HASTA"),
      (x) => sheet.fill("dueOn", until, slashed(until), x, y, { size: 10.5 }),
    );
    tell(t("VÉHICULE", "VEHICLE", "VEHÍCULO"), (x) => sheet.fill("plate", truck, truck, x, y, { size: 10.5 }));
    tell(t("LIVRÉ À", "DELIVERED TO", "ENTREGADO A"), (x) => sheet.text(x, y, "", { size: 10.5 }));
    sheet.fill("consignee", debtor.name.toUpperCase(), debtor.name.toUpperCase(), 120, y, { size: 10.5 });
    y += 30;
    sheet.line(120, y - 14, 470, y - 14);
    tell(t("SUPPORT", "PALLET TYPE", "SOPORTE"), (x) => sheet.fill("palletType", "CHEP", "CHEP", x, y, { size: 10.5 }));
    tell(
      t("PALETTES LIVRÉES", "PALLETS DELIVERED", "PALETS ENTREGADOS"),
      (x) => sheet.fill("palletsGiven", given, String(given), x, y, { size: 10.5 }),
    );
    tell(
      t("PALETTES REPRISES", "PALLETS COLLECTED", "PALETS RECOGIDOS"),
      (x) => sheet.fill("palletsReturned", returned, String(returned), x, y, { size: 10.5 }),
    );
    tell(t("RESTE DÛ", "STILL DUE", "PENDIENTES"), (x) => sheet.fill("palletsDue", due, String(due), x, y, { size: 10.5 }));
    sheet.line(120, y - 8, 470, y - 8);
    y += 12;
    sheet.text(120, y, t("SIGNATURE", "SIGNATURE", "FIRMA"), { size: 10.5 });
    sheet.truth.signature = "not_seen";
  },
};

export const PALLET_VOUCHER_LAYOUTS: readonly Layout[] = [book, table, receipt];
