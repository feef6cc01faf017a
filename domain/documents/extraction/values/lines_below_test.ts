import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("linesBelow() has a remark go on below itself, across a gap from its label", () => {
  const note = `
  Nom du réceptionnaire          Hamid Brahimi
  Avaries, manquants             Palette 14 gerbée sur palette penchée,
                                 coins écrasés sur 40 caisses env.

  Signature et tampon
`;
  assert.equal(
    valuesOf("pod", note).reservations,
    "Palette 14 gerbée sur palette penchée, coins écrasés sur 40 caisses env.",
  );
});

Deno.test("linesBelow() ends a remark at the next label", () => {
  const note = `
  Avaries, manquants             1 carton taché
  Signature                      présent ce jour
`;
  assert.equal(valuesOf("pod", note).reservations, "1 carton taché");
});

Deno.test("linesBelow() has a name go on that breaks off, and no other", () => {
  const note = (name: string) => `
  Expéditeur          ${name}
                      LAURAGAIS SA
                      31250 Revel
`;
  assert.equal(valuesOf("cmr", note("HUILERIES DU")).sender, "HUILERIES DU LAURAGAIS SA");
  assert.equal(valuesOf("cmr", note("HUILERIES REVEL")).sender, "HUILERIES REVEL");
});
