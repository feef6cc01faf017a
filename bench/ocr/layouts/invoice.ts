import { byFours, day, firm, grouped, inWords, money, slashed } from "../facts.ts";
import type { Sheet } from "../sheet.ts";
import { type Layout, picker } from "./layout.ts";

const LANGS = ["fr", "en", "es"] as const;

function amounts({ chance }: Sheet): { net: number; tax: number; total: number } {
  const net = chance.whole(8_000, 450_000), tax = Math.round(net * 0.2);
  return { net, tax, total: net + tax };
}

/** From accounting software: parties on top, a table of services, sums at the right. */
const software: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet,
      t = picker(lang),
      it = firm(chance, "carrier"),
      client = firm(chance, "shipper"),
      { net, tax, total } = amounts(sheet);
    const number = `FA2026-${chance.digits(4)}`,
      [issued, due] = [day(chance, 2025), day(chance, 2026)],
      order = `OT-2026-${chance.digits(6)}`;
    sheet.text(40, 50, it.name, { size: 15, bold: true });
    sheet.text(40, 64, `${it.street} - ${it.postcode} ${it.town}`, { size: 8.5 });
    sheet.text(40, 78, "SIRET", { size: 8.5 });
    sheet.fill("siret", it.siret, grouped(it.siret), 72, 78, { size: 8.5 });
    sheet.text(40, 92, t("TVA intracommunautaire", "VAT number", "NIF-IVA"), { size: 8.5 });
    sheet.fill("vatNumber", it.vat, it.vat, 165, 92, { size: 8.5 });
    sheet.text(380, 50, t("FACTURE", "INVOICE", "FACTURA"), { size: 18, bold: true });
    const row = (y: number, label: string, put: (x: number) => void) => (sheet.text(380, y, label, { size: 9 }), put(470));
    row(
      72,
      t("N° de facture", "Invoice number", "N.º de factura"),
      (x) => sheet.fill("invoiceNumber", number, number, x, 72, { size: 9.5 }),
    );
    row(88, t("Date", "Date", "Fecha"), (x) => sheet.fill("issuedOn", issued, slashed(issued), x, 88, { size: 9.5 }));
    row(104, t("Échéance", "Due date", "Vencimiento"), (x) => sheet.fill("dueOn", due, slashed(due), x, 104, { size: 9.5 }));
    sheet.box(300, 125, 255, 70);
    sheet.text(308, 138, t("Facturé à", "Bill to", "Facturar a"), { size: 8, bold: true });
    sheet.text(308, 154, client.name, { size: 10 });
    sheet.text(308, 168, `${client.street}, ${client.postcode} ${client.town}`, { size: 8.5 });
    sheet.text(308, 182, `SIRET ${grouped(client.siret)}`, { size: 8.5 });
    sheet.text(40, 220, t("Votre commande :", "Your order number:", "Su pedido n.º:"), { size: 9.5 });
    sheet.fill("orderNumber", order, order, 135, 220, { size: 9.5 });
    sheet.columns(
      40,
      235,
      [265, 60, 95, 95],
      [
        t("Désignation", "Description", "Concepto"),
        t("Qté", "Qty", "Cant."),
        t("Prix unitaire HT", "Unit price", "Precio"),
        t("Montant", "Amount", "Importe"),
      ],
      130,
      { bold: true },
    );
    sheet.text(
      46,
      265,
      t("Transport Lyon - Lille, 12 palettes", "Carriage Lyon - Lille, 12 pallets", "Transporte Lyon - Lille, 12 palets"),
    );
    sheet.text(335, 265, "1", { align: "center" });
    const fuel = Math.round(net * 0.08);
    sheet.text(455, 265, money(net - fuel, lang), { align: "right" });
    sheet.text(550, 265, money(net - fuel, lang), { align: "right" });
    sheet.text(46, 283, t("Surcharge gazole", "Fuel surcharge", "Recargo combustible"));
    sheet.text(335, 283, "1", { align: "center" });
    sheet.text(455, 283, money(fuel, lang), { align: "right" });
    sheet.text(550, 283, money(fuel, lang), { align: "right" });
    const sum = (
      y: number,
      label: string,
      put: (x: number) => void,
      bold = false,
    ) => (sheet.text(380, y, label, { size: 10, bold }), put(550));
    sum(
      385,
      t("Total HT", "Total excl. VAT", "Base imponible"),
      (x) => sheet.fill("netCents", net, `${money(net, lang)} €`, x, 385, { size: 10, align: "right" }),
    );
    sum(
      402,
      t("TVA 20 %", "VAT 20 %", "IVA 20 %"),
      (x) => sheet.fill("vatCents", tax, `${money(tax, lang)} €`, x, 402, { size: 10, align: "right" }),
    );
    sum(
      421,
      t("Total TTC", "Total due", "Total factura"),
      (x) => sheet.fill("totalCents", total, `${money(total, lang)} €`, x, 421, { size: 11, align: "right", bold: true }),
      true,
    );
    sheet.text(40, 460, "IBAN", { size: 9 });
    sheet.fill("iban", it.iban, byFours(it.iban), 75, 460, { size: 9 });
  },
};

/** A table of references in the middle and sums in a row at the foot. */
const rows: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet,
      t = picker(lang),
      it = firm(chance, "carrier"),
      client = firm(chance, "shipper"),
      { net, tax, total } = amounts(sheet);
    const number = chance.digits(7), issued = day(chance, 2026), order = `CMD-${chance.digits(6)}`;
    sheet.text(297, 50, it.name.toUpperCase(), { size: 14, bold: true, align: "center" });
    sheet.text(297, 64, `${it.street} ${it.postcode} ${it.town}`, { size: 8.5, align: "center" });
    sheet.text(330, 100, client.name, { size: 10 });
    sheet.text(330, 113, client.street, { size: 9 });
    sheet.text(330, 126, `${client.postcode} ${client.town}`, { size: 9 });
    sheet.columns(
      40,
      145,
      [172, 171, 172],
      [
        t("Facture n°", "Invoice no.", "Factura n.º"),
        t("Date de facture", "Invoice date", "Fecha de factura"),
        t("Référence client", "Customer reference", "Referencia cliente"),
      ],
      38,
      { bold: true },
    );
    sheet.fill("invoiceNumber", number, number, 50, 174, { size: 10.5 });
    sheet.fill("issuedOn", issued, slashed(issued), 222, 174, { size: 10.5 });
    sheet.fill("orderNumber", order, order, 393, 174, { size: 10.5 });
    sheet.columns(
      40,
      200,
      [385, 130],
      [t("Prestation", "Service", "Concepto"), t("Montant HT", "Amount excl. VAT", "Importe")],
      160,
      { bold: true },
    );
    sheet.text(48, 232, t("Affrètement complet 24 t, 480 km", "Full load 24 t, 480 km", "Carga completa 24 t, 480 km"));
    sheet.text(545, 232, money(net, lang), { align: "right" });
    sheet.columns(
      40,
      375,
      [172, 171, 172],
      [
        t("Total HT", "Net amount", "Base imponible"),
        t("Montant TVA", "VAT amount", "Cuota IVA"),
        t("Net à payer", "Amount due", "Total a pagar"),
      ],
      42,
      { bold: true },
    );
    sheet.fill("netCents", net, `${money(net, lang)} €`, 202, 408, { size: 11, align: "right" });
    sheet.fill("vatCents", tax, `${money(tax, lang)} €`, 373, 408, { size: 11, align: "right" });
    sheet.fill("totalCents", total, `${money(total, lang)} €`, 545, 408, { size: 11, align: "right", bold: true });
    sheet.text(40, 445, "IBAN :", { size: 9.5 });
    sheet.fill("iban", it.iban, byFours(it.iban), 80, 445, { size: 9.5 });
    sheet.text(40, 790, "SIRET", { size: 7.5 });
    sheet.fill("siret", it.siret, it.siret, 68, 790, { size: 7.5 });
    sheet.text(160, 790, t("N° TVA", "VAT No", "N.º IVA"), { size: 7.5 });
    sheet.fill("vatNumber", it.vat, `FR ${it.vat.slice(2, 4)} ${grouped(it.siren)}`, 200, 790, { size: 7.5 });
  },
};

/** A small firm's letter: lines with colons. */
const letter: Layout = {
  langs: LANGS,
  draw(sheet, lang) {
    const { chance } = sheet,
      t = picker(lang),
      it = firm(chance, "carrier"),
      client = firm(chance, "shipper"),
      { net, tax, total } = amounts(sheet);
    const number = `F${chance.digits(2)}/${chance.digits(4)}`,
      [issued, due] = [day(chance, 2025), day(chance, 2026)],
      order = chance.digits(8);
    sheet.text(40, 55, it.name, { size: 13, bold: true });
    sheet.text(40, 70, `SIRET : ${it.siret}`, { size: 9 });
    sheet.truth.siret = it.siret;
    sheet.text(330, 100, t("Doit :", "Customer:", "Cliente:"), { size: 9 });
    sheet.text(375, 100, client.name, { size: 10 });
    sheet.text(40, 145, t("Facture n° :", "Invoice:", "Factura:"), { size: 11, bold: true });
    sheet.fill("invoiceNumber", number, number, 115, 145, { size: 11 });
    sheet.text(40, 165, t("Date d'émission :", "Date of issue:", "Fecha de emisión:"), { size: 10 });
    sheet.fill("issuedOn", issued, inWords(issued, lang), 145, 165, { size: 10 });
    sheet.text(40, 183, t("À payer avant le :", "Payment due:", "Fecha de vencimiento:"), { size: 10 });
    sheet.fill("dueOn", due, inWords(due, lang), 160, 183, { size: 10 });
    sheet.text(40, 215, t("Commande :", "Order:", "Pedido:"), { size: 10 });
    sheet.fill("orderNumber", order, order, 110, 215, { size: 10 });
    sheet.text(
      40,
      250,
      t("Transport de marchandises, livraison conforme.", "Carriage of goods, delivered in full.", "Transporte de mercancías."),
      { size: 10 },
    );
    const sum = (y: number, label: string, put: (x: number) => void) => (sheet.text(40, y, label, { size: 10 }), put(190));
    sum(
      285,
      t("Montant HT :", "Net amount:", "Base imponible:"),
      (x) => sheet.fill("netCents", net, `${money(net, lang)} EUR`, x, 285, { size: 10 }),
    );
    sum(
      303,
      t("TVA (20,00 %) :", "VAT (20.00%):", "IVA (20,00 %):"),
      (x) => sheet.fill("vatCents", tax, `${money(tax, lang)} EUR`, x, 303, { size: 10 }),
    );
    sum(
      321,
      t("Montant TTC :", "Total amount:", "Importe total:"),
      (x) => sheet.fill("totalCents", total, `${money(total, lang)} EUR`, x, 321, { size: 10, bold: true }),
    );
    sheet.text(40, 360, `IBAN : ${byFours(it.iban)}`, { size: 10 });
    sheet.truth.iban = it.iban;
  },
};

export const INVOICE_LAYOUTS: readonly Layout[] = [software, rows, letter];
