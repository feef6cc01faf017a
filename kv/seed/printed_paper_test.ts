import assert from "node:assert/strict";
import { openPdf } from "../../jobs/ports/recogniser/embedded/pdf_pages.ts";
import { printedPaper } from "./printed_paper.ts";

Deno.test("printedPaper() prints what it says that a reader makes of it", async () => {
  const lines = [
    "BON DE LIVRAISON BL-24081",
    "Réserves : néant (aucune)",
    "Palettes livrées : 12",
    "Nom du signataire : Farid Amrani",
  ];
  const { bytes, page } = printedPaper(lines);
  const read = await (await openPdf(bytes)).text(0);
  assert.deepEqual(read?.page, page);
});
