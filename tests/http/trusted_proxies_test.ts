import assert from "node:assert/strict";
import { listAudits } from "../../kv/audits/audits.ts";
import { MAX_TRIES } from "../../kv/identity/tries.ts";
import { ORIGIN, startTestApp, type TestApp } from "../support/app.ts";

const WRONG = { email: "nobody@demo.test", password: "no password of anybody" };

/** One wrong sign-in by the API, whose address is counted. */
async function login({ fetch }: TestApp, forwarded: string, email = WRONG.email): Promise<Response> {
  const headers = { "content-type": "application/json", "x-forwarded-for": forwarded };
  const body = JSON.stringify({ ...WRONG, email });
  const answer = await fetch(new Request(`${ORIGIN}/api/v1/auth/login`, { method: "POST", headers, body }));
  await answer.body?.cancel();
  return answer;
}

const remaining = (answer: Response) => Number(/r=(\d+)/.exec(answer.headers.get("ratelimit") ?? "")?.[1]);

Deno.test("without a trusted proxy nobody gets limits of their own by a header", async () => {
  await using app = await startTestApp();
  const first = remaining(await login(app, "203.0.113.1"));
  assert.equal(remaining(await login(app, "203.0.113.2")), first - 1);
});

Deno.test("clients behind a trusted proxy have limits of their own, whatever they write to the left", async () => {
  await using app = await startTestApp({ trustedProxies: 1 });
  const first = remaining(await login(app, "203.0.113.1"));
  assert.equal(remaining(await login(app, "203.0.113.2")), first);
  for (const forged of ["10.0.0.1, 203.0.113.1", "rubbish, 203.0.113.1:4711"]) await login(app, forged);
  assert.equal(remaining(await login(app, "198.51.100.9, 203.0.113.1")), first - 3);
});

Deno.test("who calls from one address of an IPv6 network after the other is one client", async () => {
  await using app = await startTestApp({ trustedProxies: 1 });
  const first = remaining(await login(app, "2001:db8:85a3:42::1"));
  assert.equal(remaining(await login(app, "2001:db8:85a3:42:ffff::2")), first - 1);
  assert.equal(remaining(await login(app, "2001:db8:85a3:43::1")), first);
});

Deno.test("rubbish where the proxy should have written an address counts for the connection", async () => {
  await using app = await startTestApp({ trustedProxies: 1 });
  const first = remaining(await login(app, "unknown"));
  assert.equal(remaining(await login(app, "203.0.113.256")), first - 1);
});

Deno.test("the audit log names the client's network, not the proxy's", async () => {
  await using app = await startTestApp({ trustedProxies: 2 });
  const forwarded = "10.0.0.1, 203.0.113.77, 198.51.100.2";
  const attempt = (address: string) =>
    app.fetch(
      new Request(`${ORIGIN}/sign-in`, {
        method: "POST",
        headers: { origin: ORIGIN, "x-forwarded-for": address },
        body: new URLSearchParams(WRONG),
      }),
    );
  for (let n = 0; n <= MAX_TRIES.address; n++) await (await attempt(forwarded)).body?.cancel();
  const exceeded = (await listAudits(app.store.kv, { action: "tries.exceeded" })).rows;
  assert.deepEqual(exceeded.map(({ target }) => target).filter((target) => target.endsWith("/24")), ["203.0.113.0/24"]);
});
