import assert from "node:assert/strict";
import { authenticationResults, isAutomatic, isVouchedFor, UNKNOWN_SENDER } from "./sender.ts";

const FROM = "claire@verreries.test";

Deno.test("isVouchedFor() believes verdicts about the very domain of the sender alone", () => {
  const verdicts = (changes: Partial<typeof UNKNOWN_SENDER>) => ({ ...UNKNOWN_SENDER, ...changes });
  assert.ok(isVouchedFor(FROM, "", verdicts({ dmarc: true })));
  assert.ok(isVouchedFor(FROM, "bounces@Verreries.test", verdicts({ spf: true })));
  assert.ok(isVouchedFor(FROM, "", verdicts({ dkim: ["mailer.test", "verreries.test"] })));
  assert.ok(!isVouchedFor(FROM, FROM, UNKNOWN_SENDER));
  assert.ok(!isVouchedFor(FROM, "x@attacker.test", verdicts({ spf: true })));
  assert.ok(!isVouchedFor(FROM, FROM, verdicts({ dkim: ["attacker.test", "est", "erreries.test"] })));
  assert.ok(!isVouchedFor("", FROM, verdicts({ dmarc: true })));
});

Deno.test("authenticationResults() reads what the one server wrote, and nobody else", () => {
  const head = (value: string) => `Received: x\r\nAuthentication-Results: ${value}\r\nFrom: ${FROM}`;
  const all = "mx.example.com;\r\n dkim=pass (2048-bit key; x) header.d=Verreries.test header.s=s1;\r\n" +
    "\tdkim=fail header.d=other.test; spf=pass smtp.mailfrom=verreries.test; dmarc=pass (p=none) header.from=verreries.test";
  assert.deepEqual(authenticationResults(head(all), "mx.example.com"), { dmarc: true, spf: true, dkim: ["verreries.test"] });
  for (
    const value of [
      all.replace("mx.example.com", "mx.attacker.test"),
      all.replace("mx.example.com", "mx.example.com.attacker.test"),
      "mx.example.com; none",
      "mx.example.com; dmarc=fail; spf=softfail smtp.mailfrom=x; dkim=fail header.d=verreries.test",
      "mx.example.com; dmarc=none (dmarc=pass); spf=pass smtp.helo=verreries.test",
      "mx.example.com; x-dmarc=pass",
    ]
  ) assert.deepEqual(authenticationResults(head(value), "mx.example.com"), UNKNOWN_SENDER, value);
  const two = `Authentication-Results: mx.attacker.test; dmarc=pass\r\nauthentication-results: mx.example.com; dmarc=fail\r\n`;
  assert.deepEqual(authenticationResults(two, "mx.example.com"), UNKNOWN_SENDER);
});

Deno.test("isAutomatic() tells programs from people", () => {
  const asked = (fields: Record<string, string>) => isAutomatic((name) => fields[name]);
  const programs = [
    { "auto-submitted": "auto-generated" },
    { "auto-submitted": "Auto-Replied; x" },
    { precedence: " List" },
    { "list-id": "<x>" },
    { "x-auto-response-suppress": "All" },
    { "return-path": "<>" },
  ];
  for (const fields of programs) assert.ok(asked(fields as Record<string, string>), JSON.stringify(fields));
  for (const fields of [{}, { "auto-submitted": "no" }, { "return-path": "<claire@verreries.test>" }]) {
    assert.ok(!asked(fields as Record<string, string>), JSON.stringify(fields));
  }
});
