import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";
import { isBehindDay } from "./behind_day.ts";

Deno.test("isBehindDay() tells a number of another thing from that of a paper of some day", () => {
  assert.equal(isBehindDay("émise le 11/08/2026 poste "), true);
  assert.equal(isBehindDay("du 11/08/2026, numéro "), false);
  assert.equal(isBehindDay("du 11/08/2026 "), false);
  assert.equal(isBehindDay("de la tournée "), false);
});

Deno.test("extractFields() takes the number in the head for a note's before one behind its day in small print", () => {
  const drawing = (number: string) => `
  Normexpress Messagerie SA - 76800 Rouen                ${number}



  sans valeur. Lettre de voiture émise le 11/08/2026 poste ROU03. Service clients
`;
  const { noteNumber, issuedOn, carrier } = valuesOf("cmr", drawing("N° 7614 0923 5581"));
  assert.deepEqual([noteNumber, issuedOn], ["761409235581", "2026-08-11"]);
  assert.equal(carrier, "Normexpress Messagerie SA");
});
