import assert from "node:assert/strict";
import { waysAt } from "./ways.ts";

Deno.test("waysAt() offers a code where there is an address, and a later signature at deliveries only", () => {
  const contact = { name: "Quai", email: "quai@site.test" };
  assert.deepEqual(waysAt({ kind: "pickup" }), ["on_glass", "driver_attestation", "impossible"]);
  assert.deepEqual(waysAt({ kind: "pickup", contact }), ["on_glass", "one_time_code", "driver_attestation", "impossible"]);
  assert.deepEqual(waysAt({ kind: "delivery", contact: { name: "Quai" } }), [
    "on_glass",
    "driver_attestation",
    "later",
    "impossible",
  ]);
});
