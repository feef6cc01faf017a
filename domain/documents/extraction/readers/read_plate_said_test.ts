import assert from "node:assert/strict";
import { readPlateSaid } from "./read_plate_said.ts";

Deno.test("readPlateSaid() reads a plate that a sentence names, over the end of its line", () => {
  const said = (text: string) => readPlateSaid(text)?.value;
  assert.equal(said("n° 330927 avec le véhicule immatriculé FN\n264 CB, l'entreprise ci-dessous"), "FN-264-CB");
  assert.equal(said("the vehicle registered YK24 HTD brought"), "YK24-HTD");
  assert.equal(said("la remorque immatriculée FN 264 CB"), undefined);
  assert.equal(said("avec FN 264 CB"), undefined);
});
