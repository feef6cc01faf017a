import assert from "node:assert/strict";
import { mayScrape } from "./may_scrape.ts";
import type { RequestContext } from "./state.ts";

function from(hostname: string | null, headers: Record<string, string> = {}, metricsToken: string | null = null): boolean {
  const remoteAddr = hostname === null ? undefined : { transport: "tcp", hostname, port: 1 };
  const ctx = {
    req: new Request("http://localhost/metrics", { headers }),
    info: { remoteAddr },
    state: { deps: { metricsToken } },
  };
  return mayScrape(ctx as unknown as RequestContext);
}

Deno.test("mayScrape() lets this machine in, and nobody else", () => {
  assert.deepEqual(["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"].map((address) => from(address)), [
    true,
    true,
    true,
    true,
  ]);
  assert.deepEqual(["10.0.0.4", "203.0.113.7", "::ffff:10.0.0.4", null].map((address) => from(address)), [
    false,
    false,
    false,
    false,
  ]);
});

Deno.test("mayScrape() believes no request that a proxy on this machine hands on", () => {
  for (const header of ["x-forwarded-for", "forwarded", "via"]) {
    assert.equal(from("127.0.0.1", { [header]: "203.0.113.7" }), false, header);
  }
});

Deno.test("mayScrape() asks everybody for the token where one is set", () => {
  const token = "a-token-of-thirty-two-characters";
  assert.equal(from("203.0.113.7", { authorization: `Bearer ${token}` }, token), true);
  assert.equal(from("127.0.0.1", {}, token), false);
  assert.equal(from("203.0.113.7", { authorization: `Bearer ${token}x` }, token), false);
});
