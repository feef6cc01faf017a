import assert from "node:assert/strict";
import { withLegalForm } from "./with_legal_form.ts";

Deno.test("withLegalForm() puts letters of legal forms right at the end of a name alone", () => {
  assert.equal(withLegalForm("Pennine & General Insurance pic"), "Pennine & General Insurance plc");
  assert.equal(withLegalForm("Milano Cartotecnica Sri"), "Milano Cartotecnica Srl");
  assert.equal(withLegalForm("Ceramiche Borlenghi S.r.1."), "Ceramiche Borlenghi S.r.l.");
  assert.equal(withLegalForm("Marmi Valtorta S.r.1l."), "Marmi Valtorta S.r.l.");
  assert.equal(withLegalForm("Wharfedale Haulage ltd"), "Wharfedale Haulage Ltd");
  assert.equal(withLegalForm("Verpackungen Odenwald Gmbtt"), "Verpackungen Odenwald GmbH");
  assert.equal(withLegalForm("MEBLE SP. Z 0.0."), "MEBLE SP. Z O.O.");
  assert.equal(withLegalForm("Transports du pic Saint-Loup"), "Transports du pic Saint-Loup");
});
