import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("twoDays() tells taking over and delivery by their order, where headings were not read", () => {
  const { takenOverOn, deliveredOn } = valuesOf(
    "cmr",
    `
  Date                02/06/2026
  Arrivée / départ    09:10 / 10:35

  Date                03/06/2026
  Arrivée / départ    07:25 / 08:40
`,
  );
  assert.deepEqual([takenOverOn, deliveredOn], ["2026-06-02", "2026-06-03"]);
});

Deno.test("twoDays() leaves three days, and such that go back", () => {
  const days = (...said: string[]) =>
    valuesOf("cmr", said.map((day) => `\n  Date                ${day}\n  Heure               09:10\n`).join(""));
  assert.equal(days("02/06/2026", "03/06/2026", "04/06/2026").deliveredOn, undefined);
  assert.equal(days("03/06/2026", "02/06/2026").deliveredOn, undefined);
});
