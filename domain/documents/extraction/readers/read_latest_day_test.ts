import assert from "node:assert/strict";
import { readLatestDay } from "./read_latest_day.ts";

Deno.test("readLatestDay() reads the latest day of a page", () => {
  assert.equal(readLatestDay("TICKET 21-0094417\n08/01/2026   Tournée 21\n09/01/2026 07:33")?.value, "2026-01-09");
});

Deno.test("readLatestDay() passes by days of prints, plans, orders and departures", () => {
  const page =
    "Édité le 05/11/2026\nLivraison prévue : 04/11/2026\nCommande du 06/11/2026\nChargé le 07/11/2026\nFait à Nantes, le 3 novembre 2026";
  assert.equal(readLatestDay(page)?.value, "2026-11-03");
  assert.equal(readLatestDay("Imprimé le 05/11/2026"), null);
});
