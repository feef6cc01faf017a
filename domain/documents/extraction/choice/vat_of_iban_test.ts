import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const invoice = (iban: string) => `
  Barrow Valley Transport Ltd              INVOICE 2026-118

  Customer : Charcuterie Malo
  VAT ID : FR36866390719

  IBAN ${iban}
  Company registration no. 448120. VAT registration no. IE6417832A.
`;

Deno.test("withVatOfIban() takes the VAT number of the country of the account", () => {
  assert.equal(valuesOf("invoice", invoice("IE29 AIBK 9311 5212 3456 78")).vatNumber, "IE6417832A");
});

Deno.test("withVatOfIban() leaves the one that was chosen where the account is of its country", () => {
  assert.equal(valuesOf("invoice", invoice("FR76 3000 6000 0112 3456 7890 189")).vatNumber, "FR36866390719");
});
