import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const note = (remark: string) => `
  Livré à : Champagne Hary-Delbrouck

  Observations :            ${remark}
`;

Deno.test("withoutStamps() takes the stamp of who receives for no remark, with its town or without", () => {
  assert.equal(valuesOf("pod", note("CHAMPAGNE HARY-DELBROUCK")).reservations, undefined);
  assert.equal(valuesOf("pod", note("CHAMPAGNE HARY-DELBROUCK 51160 AŸ")).reservations, undefined);
});

Deno.test("withoutStamps() leaves a remark that begins with a name", () => {
  assert.equal(
    valuesOf("pod", note("Champagne Hary-Delbrouck refuse 2 cartons")).reservations,
    "Champagne Hary-Delbrouck refuse 2 cartons",
  );
});
