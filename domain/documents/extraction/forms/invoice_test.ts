import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("INVOICE takes the number of an order that goes on for months for the order's", () => {
  const row =
    "\n  FACTURE N°        COMMANDE OUVERTE N°      ÉCHÉANCE\n  20260930-1147     4700011862               30/10/2026\n";
  assert.equal(valuesOf("invoice", row).orderNumber, "4700011862");
});

Deno.test("INVOICE takes the day on which it is debited or drawn for the one by which it is paid", () => {
  for (const said of ["Prélèvement le", "LCR au", "Traite au", "Virement 30 jours fin de mois le"]) {
    assert.equal(valuesOf("invoice", `\n  ${said} 30/10/2026\n`).dueOn, "2026-10-30", said);
  }
});

Deno.test("INVOICE takes the customer's references for the number of the order", () => {
  assert.equal(valuesOf("invoice", "\n  Vos références      AFF-260714\n").orderNumber, "AFF-260714");
});

Deno.test("INVOICE takes no tax for nought where the rate stands close behind its label, and the contract of carriage for the order", () => {
  const drawing = "\n  Base imponible     1.320,00 €\n  IVA0 %             0,00 €\n  TOTAL FACTURA      1.320,00 €\n";
  assert.equal(valuesOf("invoice", drawing).vatCents, "0");
  assert.equal(valuesOf("invoice", "\n  Contrat de transport : CT-MAY-2291\n").orderNumber, "CT-MAY-2291");
});

Deno.test("extractFields() takes no tax where an invoice says why none is due, and no article of the law for one", () => {
  const foot = (line: string) => `
  Total HT                                                    2 640,00 €
  ${line}
  TOTAL À PAYER                                               2 640,00 €
`;
  assert.equal(valuesOf("invoice", foot("TVA autoliquidation par le preneur (art. 283-2 du CGI)         0,00 €")).vatCents, "0");
  assert.equal(valuesOf("invoice", foot("TVAO%                                                          0,00")).vatCents, "0");
  assert.equal(valuesOf("invoice", foot("TVA non applicable, art. 293 B du CGI")).vatCents, undefined);
});

Deno.test("extractFields() takes the order that a sentence names", () => {
  const letter = "\n  Facture n° F-00926\n\n  Suivant votre bon de transport n° BT-2602-778\n";
  assert.equal(valuesOf("invoice", letter).orderNumber, "BT-2602-778");
});

Deno.test("INVOICE reads an IBAN in two lines of a narrow column", () => {
  const column = `
  Banque                        Désignation
  BNP Paribas Agen              Transport de palettes
  IBAN
  FR76 3000 4068 6407           Gestion des palettes
  5013 0659 992
`;
  assert.equal(valuesOf("invoice", column).iban, "FR7630004068640750130659992");
});
