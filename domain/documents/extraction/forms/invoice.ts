import { field, type Form } from "../field_rule.ts";
import { readOurOrder, readReference } from "../readers/read_code.ts";
import { readDate, readDatedLine, readPlacedDate } from "../readers/read_date.ts";
import { readIban, readSiret, readVatNumber } from "../readers/read_identifier.ts";
import { readAmount } from "../readers/read_number.ts";
import * as carriage from "./carriage_labels.ts";
import * as wording from "./carriage_wordings.ts";

/** Headings of blocks about the firm that pays. */
const AWAY =
  "client|facturé à|adresse de facturation|bill to|billed to|invoice to|facturar a|cliente|destinataire|donneur d'ordre|customer|doit|facturation"
    .split("|");

/** Words that labels of invoices are made of, beside those of the listed ones. */
const INVOICE_WORDS =
  "excluding including excl incl hors taxes comprises taxe ttc ht payable payer règlement échéances limite service prestation client customer cliente order job file dossier " +
  "date of issue supply tax point currency terms days net jours émise émis établie bank transfer virement avant before antes pago límite forma plazo tva applicable";

/** A carrier's invoice. Numbers of the firm that pays are not the carrier's. */
export const INVOICE: Form = {
  rules: [
    field(
      "invoiceNumber",
      readReference,
      "numéro de facture|facture|invoice number|número de factura|invoice|factura|facture réf|facture de transport|pièce",
      { wording: wording.INVOICE_NUMBER, isInHead: true },
    ),
    field(
      "issuedOn",
      readDate,
      "date de facture|date de la facture|date facture|invoice date|fecha de factura|facture du|date d'émission|émise le|date|fecha|fecha de emisión|date of issue|issue date|dated|facture émise le|en date du|date d'édition|fecha factura|facture de transport",
      { wording: wording.INVOICED_ON, prose: readPlacedDate, anywhere: readDatedLine },
    ),
    field(
      "dueOn",
      readDate,
      "date d'échéance|échéance|due date|payment due|fecha de vencimiento|vencimiento|à payer avant le|payable le|date limite de paiement|pay by|règlement le|à régler avant le|payable avant le|pagadero el|due by|due|paiement à 30 jours le",
      { wording: wording.PAID_BY },
    ),
    field("siret", readSiret, "SIRET|numéro SIRET|siret émetteur|SIREN SIRET|RCS", { away: AWAY }),
    field(
      "vatNumber",
      readVatNumber,
      "numéro de TVA intracommunautaire|TVA intracommunautaire|TVA intracom|numéro TVA|VAT number|VAT registration number|NIF IVA|número de IVA|identifiant TVA|VAT reg no|TVA|VAT|IVA|NIF|CIF|N.I.F.|VAT ID|VAT no",
      { away: AWAY },
    ),
    field("orderNumber", readReference, carriage.ORDER_LABELS, {
      wording: wording.ORDER,
      anywhere: readOurOrder,
      isCertain: true,
    }),
    field(
      "netCents",
      readAmount,
      "total HT|montant HT|total net|net amount|subtotal|base imponible|total hors taxes|sous-total HT|total excl. VAT|net HT|sous-total|total before VAT|importe neto|net total|total HT net|montant hors taxes|base HT|total net HT|total ex VAT|amount excl VAT|total sin IVA|subtotal sin IVA",
      { wording: wording.NET, pick: "last" },
    ),
    field(
      "vatCents",
      readAmount,
      "montant TVA|total TVA|TVA|VAT amount|VAT|IVA|cuota IVA|total VAT|total IVA|TVA 20%|VAT 20%|IVA 21%|montant de la TVA|importe IVA|dont TVA|TVA à 20%",
      { wording: wording.TAX, pick: "last" },
    ),
    field(
      "totalCents",
      readAmount,
      "total TTC|montant TTC|net à payer|total due|amount due|total a pagar|total factura|total toutes taxes comprises|grand total|total incl. VAT|total à payer|net à payer TTC|importe total|total amount|total amount due|total|montant total TTC|balance due|total con IVA|montant total",
      { wording: wording.TOTAL, pick: "last" },
    ),
    field(
      "iban",
      readIban,
      "IBAN|RIB IBAN|coordonnées bancaires|bank details|cuenta bancaria|numéro de compte|domiciliation|compte bancaire|bank account|cuenta|virement|relevé d'identité bancaire|account",
    ),
  ],
  words: INVOICE_WORDS,
  otherLabels: [
    ...AWAY,
    ..."désignation|description|concepto|quantité|quantity|cantidad|prix unitaire|unit price|precio|taux|rate|BIC|SWIFT|capital|adresse|address|téléphone|code client|compte client|customer code|account number|código cliente|numéro de client|conditions de règlement|payment terms|condiciones de pago|mode de règlement|pénalités|page|code APE|escompte|libellé|montant|amount|importe|banque|bank|banco|prestation|gazole"
      .split("|"),
  ],
};
