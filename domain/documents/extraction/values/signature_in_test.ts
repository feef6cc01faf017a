import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf } from "../recognition_fixture.ts";

const ink = { columns: 50, rows: 60, cells: "0".repeat(50 * 60) };

Deno.test("signatureIn() takes a name alone in its box for no signature, though it be but a surname", () => {
  for (const name of ["A. Colin", "Colin"]) {
    const [page] = recognitionOf(`\n  Nom et signature : ${name}\n`).pages;
    const fields = extractFields("pod", { engine: "tesseract", pages: [{ ...page!, ink }] });
    assert.equal(fields.find((field) => field.name === "signature")?.value, "not_seen", name);
  }
});

Deno.test("signatureIn() looks for no ink where a screen tells in print by whom goods were signed for", () => {
  const [page] =
    recognitionOf("\n  Delivered on      22 Sep 2026\n  Signed for by     Fiona McAllan\n  Remarks           none\n").pages;
  const fields = extractFields("pod", { engine: "tesseract", pages: [{ ...page!, ink }] });
  const valueOf = (name: string) => fields.find((field) => field.name === name)?.value;
  assert.deepEqual([valueOf("signedBy"), valueOf("signature")], ["Fiona McAllan", undefined]);
});
