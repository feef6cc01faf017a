import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const timeline = (delivered: string) => `
  Event              Planned            Actual

  Collected          12 May 2026        12 May 2026
  Delivered          13 May 2026        ${delivered}
`;

Deno.test("inActualColumn() reads the day that came true, and never the planned one", () => {
  assert.equal(valuesOf("pod", timeline("14 May 2026")).deliveredOn, "2026-05-14");
  assert.equal(valuesOf("pod", timeline("")).deliveredOn, undefined);
});
