import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("saysHowToFillIn() tells the label in another language below the first, whatever is left of it", () => {
  const { sender } = valuesOf(
    "cmr",
    "\n  1 Expéditeur (nom, adresse, pays)\n  Absnd (Name, Anschif, Land)\n  Verrerie de la Bresle\n",
  );
  assert.equal(sender, "Verrerie de la Bresle");
});
