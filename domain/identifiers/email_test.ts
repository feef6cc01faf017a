import assert from "node:assert/strict";
import { normaliseEmail } from "./email.ts";

Deno.test("normaliseEmail() gives the address in lower case", () => {
  assert.equal(normaliseEmail(" Quai.Nord+A@Demo.Test "), "quai.nord+a@demo.test");
  assert.equal(normaliseEmail("hélène@société.fr"), "hélène@société.fr");
});

Deno.test("normaliseEmail() refuses what no mail reaches", () => {
  const local = "a".repeat(65);
  for (
    const text of [
      "",
      "a",
      "a@b",
      "@b.fr",
      "a@",
      "a b@c.fr",
      "a@b..fr",
      ".a@b.fr",
      "a@-b.fr",
      "a@1.2.3.4",
      "a@b.fr\nbcc: c",
      `${local}@b.fr`,
    ]
  ) {
    assert.equal(normaliseEmail(text), null, text);
  }
});
