import assert from "node:assert/strict";
import { programOf } from "./program_of.ts";

Deno.test("programOf() gives a program's own name without its version", () => {
  assert.equal(programOf("curl/8.5.0"), "curl");
  assert.equal(programOf("python-requests/2.31"), "python-requests");
  assert.equal(programOf("Apache-HttpClient/4.5.14 (Java/17)"), "Apache-HttpClient");
  assert.equal(programOf("TMS.Connect"), "TMS.Connect");
});

Deno.test("programOf() knows no browser, no empty header and no hostile one", () => {
  for (const agent of [null, "", "Mozilla/5.0 (X11; Linux x86_64)", "<script>", "x".repeat(41), "\u202emoc"]) {
    assert.equal(programOf(agent), null, String(agent));
  }
});
