import assert from "node:assert/strict";
import { isOfFormWords } from "./form_words.ts";

const OF_FORMS = [
  "Reconnaît avoir reçu ce jour",
  "REÇU L'ENVOI",
  "Nombre o razón social",
  "RETOURS / CONSIGNES",
  "Exemplaire du destinataire",
  "9 — Transportadores sucessivos /",
];
const NAMES = [
  "Cave des Minimes",
  "P. MARS",
  "Entrepôt Nord",
  "LOGIDIS VITROLLES",
  "Duvernois",
  "Transports Express",
  "Transports de l'Est",
  "3M",
];

for (const text of OF_FORMS) {
  Deno.test(`isOfFormWords() knows "${text}" for print of a form`, () => assert.ok(isOfFormWords(text)));
}

for (const name of NAMES) {
  Deno.test(`isOfFormWords() takes "${name}" for what somebody or a firm may be called`, () => assert.ok(!isOfFormWords(name)));
}
