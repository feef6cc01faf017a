import assert from "node:assert/strict";
import { parseForm } from "../forms/form.ts";
import { domainOf, domainsOf, vouchesFor } from "./single_sign_on.ts";
import { singleSignOnForm } from "./single_sign_on_form.ts";

Deno.test("domainOf() is what follows the last @, in lower case", () => {
  assert.equal(domainOf("Lea@Firme.FR"), "firme.fr");
  assert.equal(domainOf('"a@b"@firme.fr'), "firme.fr");
});

Deno.test("vouchesFor() counts confirmed domains alone, and no part of one", () => {
  const settings = { domains: [{ name: "firme.fr", confirmedAt: 1 }, { name: "autre.fr" }] };
  assert.ok(vouchesFor(settings, "lea@firme.fr"));
  for (const email of ["lea@autre.fr", "lea@sous.firme.fr", "lea@malfirme.fr", "lea@fr", ""]) {
    assert.ok(!vouchesFor(settings, email), email);
  }
});

Deno.test("domainsOf() keeps what was confirmed and forgets what was left out", () => {
  const before = [{ name: "a.fr", confirmedAt: 1 }, { name: "b.fr", confirmedAt: 1 }];
  assert.deepEqual(domainsOf(["a.fr", "c.fr"], before), [{ name: "a.fr", confirmedAt: 1 }, { name: "c.fr" }]);
});

const FIELDS = {
  issuer: "https://idp.test/tenant/",
  clientId: "symphonia",
  clientSecret: "s",
  domains: "Firme.fr, autre.fr\nfirme.fr",
};

Deno.test("singleSignOnForm reads domains by line or comma, each once", () => {
  const parsed = parseForm(singleSignOnForm, Object.entries(FIELDS));
  assert.deepEqual(parsed.ok && parsed.value, {
    issuer: "https://idp.test/tenant/",
    clientId: "symphonia",
    clientSecret: "s",
    domains: ["firme.fr", "autre.fr"],
    compulsory: false,
  });
});

Deno.test("singleSignOnForm refuses addresses without https or with a query, and what is no domain", () => {
  const faultsOf = (fields: Record<string, string>) => {
    const parsed = parseForm(singleSignOnForm, Object.entries({ ...FIELDS, ...fields }));
    return parsed.ok ? {} : parsed.errors;
  };
  for (
    const issuer of [
      "http://idp.test",
      "idp.test",
      "https://a:b@idp.test",
      "https://idp.test/?a=1",
      "https://idp.test/#a",
      "javascript:1",
    ]
  ) {
    assert.deepEqual(faultsOf({ issuer }), { issuer: { code: "not_an_https_address" } }, issuer);
  }
  for (const domains of ["fr", "lea@firme.fr", "a b.fr", "-a.fr", "a..fr"]) {
    assert.deepEqual(faultsOf({ domains }), { domains: { code: "not_a_domain" } }, domains);
  }
});
