import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("readSignedOnScreen() believes the list of events of a driver's application", () => {
  const signed = (event: string) =>
    valuesOf("pod", `\n  PREUVE DE LIVRAISON   N° 48127\n\n  08/07/2026 10:04   ${event}\n`).signature;
  for (const event of ["Livré, signature recueillie sur écran", "Delivered, signed on glass", "Entregado, firma recogida"]) {
    assert.equal(signed(event), "present", event);
  }
  assert.equal(signed("Livré, signature refusée"), "not_seen");
});
