import assert from "node:assert/strict";
import { parseForm } from "../forms/form.ts";
import { RefusalForm } from "./vigilance_refusal.ts";

Deno.test("RefusalForm asks for a reason of the list, and for words where it is another", () => {
  const read = (reason: string, text: string) => parseForm(RefusalForm, [["reason", reason], ["text", text]]);
  const illegible = read("illegible", "");
  assert.deepEqual(illegible.ok && illegible.value, { reason: "illegible" });
  const other = read("other", "Page 2 manque");
  assert.deepEqual(other.ok && other.value, { reason: "other", text: "Page 2 manque" });
  const codes = (typed: ReturnType<typeof read>) =>
    typed.ok ? {} : Object.fromEntries(Object.entries(typed.errors).map(([name, { code }]) => [name, code]));
  assert.deepEqual(codes(read("other", " ")), { text: "required" });
  assert.deepEqual(codes(read("ugly", "")), { reason: "not_in_list" });
  assert.deepEqual(codes(read("", "")), { reason: "required" });
  assert.deepEqual(codes(read("illegible", "x".repeat(501))), { text: "too_long" });
});
