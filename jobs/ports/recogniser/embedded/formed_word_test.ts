import assert from "node:assert/strict";
import { formOf, readAs } from "./formed_word.ts";

/** What is read where the second reader finds `text` likeliest but for `lag` among the shapes that fit it. */
function readWhere(told: string, text: string, lag: number): string | null {
  const signs = {
    text: "",
    confidence: 0,
    shaped: (shape: readonly string[]) =>
      shape.length === text.length && shape.every((place, at) => place.includes(text[at]!)) ? { text, lag } : null,
  };
  const form = formOf(told);
  return form && readAs(form, told, signs);
}

Deno.test("readAs() reads days, however an engine took their figures and strokes", () => {
  assert.equal(readWhere("S/05/2026", "5/05/2026", 1), "5/05/2026");
  assert.equal(readWhere("0S.11,2026", "05.11.2026", 1), "05.11.2026");
  assert.equal(readWhere("13/11/26", "18/11/26", 0), "18/11/26");
  assert.equal(readWhere("/4/0G/2026", "14/04/2026", 2), "14/04/2026");
});

Deno.test("readAs() leaves what ends a sentence behind a day", () => {
  const shaped = (shape: readonly string[]) => shape.length === 11 ? { text: "15/12/2026.", lag: 0 } : null;
  assert.equal(readAs(formOf("1S/12/2026.")!, "1S/12/2026.", { text: "", confidence: 0, shaped }), "15/12/2026");
  assert.equal(readAs(formOf("1S/12/2026")!, "1S/12/2026", { text: "", confidence: 0, shaped }), null);
});

Deno.test("readAs() reads plates", () => {
  assert.equal(readWhere("BW-560-2N", "BW-560-ZN", 1), "BW-560-ZN");
});

Deno.test("readAs() reads nothing that is much less likely than what stands there, nor what is no day", () => {
  assert.equal(readWhere("13/11/2026", "18/11/2026", 5.1), null);
  assert.equal(readWhere("13/11/1998", "13/11/1998", 0), null);
  assert.equal(readWhere("AB-123-CD", "A8-123-CD", 0), null);
});

Deno.test("formOf() tells days and plates from other words", () => {
  for (const text of ["4500917733", "622,45", "16:52:17", "Durand"]) {
    assert.equal(formOf(text), null, text);
  }
});
