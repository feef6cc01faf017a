import assert from "node:assert/strict";
import { isLocked, MOST_PIN_TRIES } from "./driver_pin.ts";

Deno.test("isLocked() after the fifth try", () => {
  assert.ok(!isLocked({ tries: MOST_PIN_TRIES - 1 }));
  assert.ok(isLocked({ tries: MOST_PIN_TRIES }));
});
