import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const note = (remark: string) => `
  Livré à : Champagne Hary-Delbrouck

  Observations :            ${remark}
`;

Deno.test("withoutStamps() takes the stamp of who receives for no remark, with its town or without", () => {
  assert.equal(valuesOf("pod", note("CHAMPAGNE HARY-DELBROUCK")).reservations, undefined);
  assert.equal(valuesOf("pod", note("CHAMPAGNE HARY-DELBROUCK 51160 AŸ")).reservations, undefined);
});

Deno.test("withoutStamps() leaves a remark that begins with a name", () => {
  assert.equal(
    valuesOf("pod", note("Champagne Hary-Delbrouck refuse 2 cartons")).reservations,
    "Champagne Hary-Delbrouck refuse 2 cartons",
  );
});

Deno.test("withoutStamps() takes the stamp of who receives, as it is shortened there, for nobody who signed", () => {
  const signer = (...lines: string[]) =>
    valuesOf(
      "pod",
      `
  Livré à : Disvalor Base Frais Carquefou

  Réception client : date, nom, cachet et signature
  ${lines.join("\n  ")}
`,
    ).signedBy;
  assert.equal(signer("DISVALOR CARQUEFOU", "Nom : RABAUD"), "RABAUD");
  assert.equal(signer("LUCIE CARQUEFOU"), "LUCIE CARQUEFOU");
});
