import assert from "node:assert/strict";
import { readRegistry } from "./registry.ts";

Deno.test("readRegistry() takes the town of its line, and of the next where the line ends in the middle of its name", () => {
  assert.equal(readRegistry("TRIBUNAL DES ACTIVITÉS ÉCONOMIQUES DE NANCY\nCité judiciaire")?.value, "NANCY");
  assert.equal(readRegistry("tribunal de commerce de La\nRochelle")?.value, "La Rochelle");
  assert.equal(readRegistry("R.C.S.\nLyon")?.value, "Lyon");
});
