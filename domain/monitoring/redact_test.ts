import assert from "node:assert/strict";
import { redact } from "./redact.ts";

Deno.test("redact() takes out addresses, telephone numbers and keys, and leaves the rest", () => {
  assert.equal(
    redact("550 <zoe.martin+tms@example.co.uk>: no such user, call +33 6 12 34 56 78"),
    "550 <[e-mail]>: no such user, call [phone]",
  );
  assert.equal(redact("key sk_live-AbC_9 and whsec_0123 refused"), "key [key] and [key] refused");
  const harmless = "Error: job 01JABCDEF at file:///srv/app/kv/claim.ts:12:5, 3 + 4 = 7";
  assert.equal(redact(harmless), harmless);
});
