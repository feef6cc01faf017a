import assert from "node:assert/strict";
import { maskEmail } from "./mask_email.ts";

Deno.test("maskEmail() shows the first letter and the domain", () => {
  assert.equal(maskEmail("quai.4@demo.test"), "q•••@demo.test");
});
