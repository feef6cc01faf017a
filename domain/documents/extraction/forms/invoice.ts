import { field, type Form } from "../field_rule.ts";
import { readOurOrder, readReference, referenceBehind } from "../readers/read_code.ts";
import { readDate, readDatedLine, readPlacedDate } from "../readers/read_date.ts";
import { readIban, readLoneSiret, readSiret, readVatNumber } from "../readers/read_identifier.ts";
import { readAmount } from "../readers/read_number.ts";
import { inContext } from "../readers/in_context.ts";
import type { Reader } from "../readers/reading.ts";
import * as carriage from "./carriage_labels.ts";
import * as wording from "./carriage_wordings.ts";

/** Headings of blocks about the firm that pays. */
const AWAY =
  "client|facturé à|adresse de facturation|bill to|billed to|invoice to|facturar a|cliente|destinataire|donneur d'ordre|customer|doit|facturation"
    .split("|");

/** The order that an invoice is for goes before references of its lines. */
const FIRST_ORDERS =
  "votre commande|commande client|customer order|your order|pedido cliente|su pedido|ordre de transport|transport order";

/** "Transport" begins the lines of what is invoiced. */
const ORDERS = carriage.ORDER_LABELS.split("|").filter((label) => !/^(?:numéro de )?transport$/.test(label)).join("|");
/** And what few call it. */
const LAST_ORDERS =
  "commande ouverte|commande cadre|contrat cadre|open order|blanket order|framework order|call-off order|pedido abierto|pedido marco|job number|job|load number|load|load ref|référence à rappeler|confirmation|engagement|bon d'engagement|numéro d'engagement|engagement juridique|votre confirmation|confirmation d'affrètement|confirmation de transport|confirmation de commande|contrat de transport|transport contract|contrato de transporte";

/** A carrier numbers its own files. */
const OWN_FILE = /\bdossier\b/;

/** Words that labels of invoices are made of, beside those of the listed ones. */
const INVOICE_WORDS =
  "excluding including excl incl hors taxes comprises taxe ttc ht payable payer règlement échéances limite service prestation client customer cliente order job file dossier " +
  "date of issue supply tax point currency terms days net jours émise émis établie bank transfer virement avant before antes pago límite forma plazo tva applicable prévue prévu prélèvement traite";

/** That no tax is due, with its rate close behind the label, or with what says why not: "IVA0 %   0,00 €", "TVA autoliquidation par le preneur   0,00 €". */
const readNoTax: Reader = (text) => {
  const found =
    /(?<!\p{L})(?:TVA|IVA|VAT) ?(?:[0O](?:[.,]0{1,2})? ?%|[^\n]{0,30}(?:auto-?liquid|exon[ée]r|non applicable|reverse charge|inversi[óo]n|exempt|exent)[^\n]{0,80}\t)[\s:]*(0[.,]00)(?!\d)/iu
      .exec(text);
  return found && { value: "0", from: found.index + found[0].length - 4, to: found.index + found[0].length };
};

/** What sentences say of the day by which an invoice is paid, and of other days. */
const PAYABLE =
  /payables?(?!\p{L})|(?:à|to be) (?:payer|régler|acquitter|paid|settled)|règlement|paiement|payment|échéance|exigible|due(?!\p{L})|settlement|settled|prélev\p{L}*|prélèvement|(?<!\p{L})(?:LCR|traite)(?!\p{L})|virement à? ?\d{2} jours|pagader[oa]|pagar|vencimiento|vence|pago/iu;
const NOT_PAYABLE =
  /retard|late|pénalit\p{L}*|intérêts?|escompte|discount|indemnité|loi|article|décret|facture du|livr\p{L}*|transport d\p{L}*|commande|compter d|dated|issued|émise?|from|anticipé/iu;

/** What a sentence says before the number of an order. */
const IN_SENTENCE =
  /(?<!\p{L})(?:commande|ordre(?: de transport)?|confirmation|purchase order|order|pedido)(?: client)? (?:n[°º]|no\.?|nr\.?|number|núm\.?|réf\.?) ?|(?<!\p{L})(?:suivant|selon|votre|your|su) (?:votre |su |your )?(?:ordre|commande|confirmation|bon|order|pedido)(?: de transport| de commande| d['’]affrètement| d['’]enlèvement)?(?: n[°º])? (?=[A-Z]{0,5}[-/]?\d)/giu;

/** A carrier's invoice. Numbers of the firm that pays are not the carrier's. */
export const INVOICE: Form = {
  rules: [
    field(
      "invoiceNumber",
      readReference,
      "numéro de facture|facture|invoice number|número de factura|invoice|factura|facture réf|facture de transport|pièce|numéro de document|document number|bill number|tax invoice|facture client|credit note|autofacture|serie y número|numéro|n°|number|no",
      { wording: wording.INVOICE_NUMBER, isInHead: true },
    ),
    field(
      "issuedOn",
      readDate,
      "date de facture|date de la facture|date facture|invoice date|fecha de factura|facture du|avoir du|date d'émission|émise le|date|fecha|fecha de emisión|date of issue|issue date|dated|facture émise le|en date du|date d'édition|fecha factura|facture de transport",
      { wording: wording.INVOICED_ON, prose: readPlacedDate, anywhere: readDatedLine },
    ),
    field(
      "dueOn",
      readDate,
      "date d'échéance|échéance|due date|payment due|fecha de vencimiento|vencimiento|à payer avant le|payable le|date limite de paiement|pay by|règlement le|à régler avant le|payable avant le|pagadero el|due by|due|paiement à 30 jours le|exigible le|date d'exigibilité|éch|fecha vto|vto|fecha de vto",
      { wording: wording.PAID_BY, prose: inContext(readDate, { before: PAYABLE, unless: NOT_PAYABLE }) },
    ),
    field("siret", readSiret, "SIRET|numéro SIRET|siret émetteur|SIREN SIRET|RCS", { away: AWAY, anywhere: readLoneSiret }),
    field(
      "vatNumber",
      readVatNumber,
      "numéro de TVA intracommunautaire|TVA intracommunautaire|TVA intracom|numéro TVA|VAT number|VAT registration number|NIF IVA|número de IVA|identifiant TVA|VAT reg no|TVA|VAT|IVA|NIF|CIF|N.I.F.|VAT ID|VAT no|ident intracom|intracommunautaire|identification intracommunautaire|numéro intracommunautaire|intracom",
      { away: AWAY, anywhere: readVatNumber },
    ),
    field("orderNumber", readReference, `${FIRST_ORDERS}|${ORDERS}|${LAST_ORDERS}`, {
      wording: { ...wording.ORDER, less: OWN_FILE },
      prose: referenceBehind(IN_SENTENCE),
      anywhere: readOurOrder,
      isCertain: true,
    }),
    field(
      "netCents",
      readAmount,
      "total HT|montant HT|total net|net amount|subtotal|base imponible|total hors taxes|sous-total HT|total excl. VAT|net HT|sous-total|total HTVA|total before VAT|importe neto|net total|total HT net|montant hors taxes|base HT|total net HT|total ex VAT|amount excl VAT|total sin IVA|subtotal sin IVA|total sans TVA|goods total|suma|total prestations",
      { wording: wording.NET, pick: "last" },
    ),
    field(
      "vatCents",
      readAmount,
      "montant TVA|total TVA|TVA|VAT amount|VAT|IVA|cuota IVA|total VAT|total IVA|TVA 20%|VAT 20%|IVA 21%|montant de la TVA|importe IVA|dont TVA|TVA à 20%|TVA au taux normal|taxe|tax|sales tax",
      { wording: wording.TAX, pick: "last", anywhere: readNoTax },
    ),
    field(
      "totalCents",
      readAmount,
      "total TTC|montant TTC|net à payer|total due|amount due|total a pagar|total factura|total toutes taxes comprises|grand total|total incl. VAT|total à payer|net à payer TTC|importe total|total amount|total amount due|total|montant total TTC|balance due|total con IVA|montant total|à payer|solde à payer|reste à payer|à régler|net à régler|montant à régler|total à régler|total inc VAT|líquido|líquido a percibir|somme à payer",
      { wording: wording.TOTAL, pick: "last" },
    ),
    field(
      "iban",
      readIban,
      "IBAN|RIB IBAN|coordonnées bancaires|bank details|cuenta bancaria|numéro de compte|domiciliation|compte bancaire|bank account|cuenta|virement|relevé d'identité bancaire|account",
      { anywhere: readIban, inBlock: (text) => readIban(text.replaceAll("\n", " ")) },
    ),
  ],
  words: INVOICE_WORDS,
  otherLabels: [
    ...AWAY,
    ..."désignation|description|concepto|quantité|quantity|cantidad|prix unitaire|unit price|precio|taux|rate|BIC|SWIFT|capital|adresse|address|téléphone|code client|compte client|customer code|account number|código cliente|numéro de client|conditions de règlement|payment terms|condiciones de pago|mode de règlement|pénalités|page|code APE|escompte|libellé|montant|amount|importe|banque|bank|banco|prestation|gazole"
      .split("|"),
  ],
};
