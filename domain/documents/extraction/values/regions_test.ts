import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("regionBelow() reads below a label of which a typewriter set the colon apart", () => {
  const note =
    "\n LIVRE A  :                           FACTURE A  :\n FRIGONOR PLATEFORME DE CARPIQUET     NORMANDIE ACHATS\n 14650 CARPIQUET                      76000 ROUEN\n";
  assert.equal(valuesOf("pod", note).consignee, "FRIGONOR PLATEFORME DE CARPIQUET");
});

Deno.test("regionBelow() reads below a label of which the engine cut out a word as high as two lines", () => {
  const word = (text: string, x0: number, y0: number, y1: number) => ({
    text,
    confidence: 94,
    box: { x0: x0 / 100, y0: y0 / 60, x1: (x0 + text.length) / 100, y1: y1 / 60 },
  });
  const label = [word("Réserves", 10, 20, 20.8), word("du", 19, 20, 20.8), word("destinataire", 22, 19.9, 21.8)];
  const remark = [word("1", 10, 21.4, 22.4), word("carton", 12, 21.4, 22.4), word("taché", 19, 21.4, 22.4)];
  const page = { width: 1_000, height: 1_200, lines: [label, remark].map((words) => ({ words })) };
  const fields = extractFields("pod", { engine: "tesseract_js", pages: [page] });
  assert.equal(fields.find(({ name }) => name === "reservations")?.value, "1 carton taché");
});

Deno.test("regionBelow() has a remark go on with a line that ends with a number, and not with that of the next box", () => {
  const note = (second: string) => `
  Receiver's comments on shortages
  Carton count short by 3 on pallet 8.
  ${second}
`;
  const reservations = (second: string) => valuesOf("pod", note(second)).reservations;
  assert.equal(
    reservations("Shrink wrap torn on pallet 11."),
    "Carton count short by 3 on pallet 8. Shrink wrap torn on pallet 11.",
  );
  assert.equal(reservations("11. Stamp of who stored them"), "Carton count short by 3 on pallet 8.");
});
