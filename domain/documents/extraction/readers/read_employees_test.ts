import assert from "node:assert/strict";
import { readEmployees } from "./read_employees.ts";

Deno.test("readEmployees() takes people in figures, in both, and in words", () => {
  for (
    const [written, value] of [
      ["un effectif de 1 204 salariés", "1204"],
      ["employant douze (12) salariés", "12"],
      ["de vingt-trois salariés (23)", "23"],
      ["quatre-vingt-douze salariés", "92"],
      ["deux cent quinze salariés", "215"],
      ["cent quatre personnes", "104"],
      ["soixante et onze salariés", "71"],
    ] as const
  ) assert.equal(readEmployees(written)?.value, value, written);
  for (const text of ["au titre de mars 2026", "6 mois", "les salariés"]) assert.equal(readEmployees(text), null, text);
});

Deno.test("readEmployees() takes the year before a word on people for no count", () => {
  assert.equal(readEmployees("Besançon, le 20/03/2026\nTravailleurs indépendants"), null);
});
