import assert from "node:assert/strict";
import { mobileOf } from "./mobile_of.ts";

Deno.test("mobileOf() takes French mobiles and other countries, no French line of a place or a service", () => {
  for (const number of ["+33612345678", "+33712345678", "+34612345678", "+262692123456"]) assert.equal(mobileOf(number), number);
  for (const number of ["+33123456789", "+33472000001", "+33800123456", "+33912345678", undefined]) {
    assert.equal(mobileOf(number), null);
  }
});
