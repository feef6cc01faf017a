import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const note = (head: string, name = "") => `
  Bon de livraison                                 N° BL-2605-0346
  ${head}

  Destinataire
  PERRIN DECORS

  Nom : ${name}
  Signature du client :
`;

Deno.test("withoutPapersDay() takes the day of a paper that nobody signed for none of handing over", () => {
  for (const head of ["Date : 19/05/2026", "Montrevel, le 22 juin 2026", "Date du bon : 2 avril 2026", "Fecha: 19/05/2026"]) {
    assert.equal(valuesOf("pod", note(head)).deliveredOn, undefined);
  }
});

Deno.test("withoutPapersDay() leaves the day of a paper that somebody signed, and one that is of delivery", () => {
  assert.equal(valuesOf("pod", note("Date : 19/05/2026", "Karine Bernier")).deliveredOn, "2026-05-19");
  for (const head of ["Date de livraison : 19/05/2026", "DATE LIVR. 19/05/2026", "Del. date: 19/05/2026"]) {
    assert.equal(valuesOf("pod", note(head)).deliveredOn, "2026-05-19", head);
  }
});

Deno.test("withoutPapersDay() leaves a day below where somebody signs", () => {
  assert.equal(valuesOf("pod", `${note("Date : 19/05/2026")}\n  Le 21/05/2026\n`).deliveredOn, "2026-05-21");
});
