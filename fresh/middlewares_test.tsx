import assert from "node:assert/strict";
import { App, cors, csp, type CSPOptions, csrf, type CsrfOptions, HttpError } from "fresh";
import { asker } from "./testing/build_fixture.ts";

const POLICY = "Content-Security-Policy";

function protectedApp(options?: CSPOptions): App<unknown> {
  return new App().use(csp(options))
    .get("/page", (ctx) =>
      ctx.render(
        <html>
          <head>
            <style>{"b { color: red }"}</style>
          </head>
          <body>
            <script src="/a.js" />
            <script nonce="own" src="/b.js" />
          </body>
        </html>,
      ))
    .get("/data", (ctx) => ctx.json({}))
    .get("/fail", () => Promise.reject(new HttpError(403)));
}

Deno.test("csp() sends a policy that options override", async () => {
  const policy = (await asker(protectedApp())("/data")).headers.get(POLICY)!;
  assert.match(policy, /^default-src 'self'; script-src 'self' 'unsafe-inline'; .*frame-ancestors 'none'/);
  const options = { csp: ["img-src 'self' blob:", "sandbox"], reportTo: "/reports" };
  const response = await asker(protectedApp(options))("/data");
  const changed = response.headers.get(POLICY)!.split("; ");
  assert.deepEqual(changed.filter((directive) => directive.startsWith("img-src")), ["img-src 'self' blob:"]);
  assert.ok(changed.includes("sandbox"));
  assert.ok(changed.includes("report-uri /reports"));
  assert.equal(response.headers.get("Reporting-Endpoints"), 'csp-endpoint="/reports"');
});

Deno.test("csp() with reportOnly only reports", async () => {
  const { headers } = await asker(protectedApp({ reportOnly: true }))("/data");
  assert.ok(headers.has("Content-Security-Policy-Report-Only"));
  assert.ok(!headers.has(POLICY));
});

Deno.test("csp() with useNonce gives each page a nonce of its own on scripts and styles", async () => {
  const ask = asker(protectedApp({ useNonce: true }));
  const nonces: string[] = [];
  for (let time = 0; time < 2; time++) {
    const response = await ask("/page");
    const policy = response.headers.get(POLICY)!;
    const nonce = /style-src 'self' 'nonce-([a-f0-9]+)'/.exec(policy)![1]!;
    assert.doesNotMatch(policy, /unsafe-inline/);
    const html = await response.text();
    assert.match(html, new RegExp(`<style nonce="${nonce}"`));
    assert.match(html, new RegExp(`<script src="/a.js" nonce="${nonce}"`));
    assert.match(html, /nonce="own"/);
    nonces.push(nonce);
  }
  assert.notEqual(nonces[0], nonces[1]);
});

Deno.test("csp() with useNonce keeps 'unsafe-inline' where no page was rendered", async () => {
  const policy = (await asker(protectedApp({ useNonce: true }))("/data")).headers.get(POLICY)!;
  assert.match(policy, /script-src 'self' 'unsafe-inline';/);
  assert.doesNotMatch(policy, /nonce/);
});

Deno.test("csp() does not cover what is thrown through it", async () => {
  const ask = asker(protectedApp());
  for (const path of ["/fail", "/unknown"]) assert.ok(!(await ask(path)).headers.has(POLICY), path);
});

Deno.test("csrf() refuses what another site sends", async () => {
  const status = async (headers: Record<string, string>, options?: CsrfOptions, method = "POST") => {
    const ask = asker(new App().use(csrf(options)).all("/", () => new Response("ok")));
    return (await ask("/", { method, headers })).status;
  };
  assert.equal(await status({ "Sec-Fetch-Site": "same-origin" }), 200);
  assert.equal(await status({ "Sec-Fetch-Site": "none" }), 200);
  assert.equal(await status({ "Sec-Fetch-Site": "cross-site" }), 403);
  assert.equal(await status({ "Sec-Fetch-Site": "same-site" }), 403);
  assert.equal(await status({ "Sec-Fetch-Site": "cross-site" }, {}, "GET"), 200);
  assert.equal(await status({ Origin: "http://localhost" }), 200);
  assert.equal(await status({ Origin: "http://evil.example" }), 403);
  assert.equal(await status({ Origin: "null" }), 403);
  assert.equal(await status({}), 200);
  const origin = "https://partner.example";
  for (const trusted of [origin, ["https://a.example", origin], (asked: string) => asked === origin]) {
    assert.equal(await status({ Origin: origin, "Sec-Fetch-Site": "cross-site" }, { origin: trusted }), 200);
    assert.equal(await status({ Origin: "https://b.example" }, { origin: trusted }), 403);
  }
});

Deno.test("cors() names the origins that may read, and answers preflights", async () => {
  const anyone = asker(new App().use(cors()).get("/", () => new Response("ok")));
  const open = await anyone("/");
  assert.equal(open.headers.get("Access-Control-Allow-Origin"), "*");
  assert.equal(open.headers.get("Vary"), null);

  const options = { origin: ["https://a.example"], allowMethods: ["POST"], maxAge: 600, credentials: true };
  const ask = asker(new App().use(cors(options)).get("/", () => new Response("ok")));
  const from = (Origin: string, method = "GET") =>
    ask("/", { method, headers: { Origin, "Access-Control-Request-Headers": "X-A, X-B" } });
  const allowed = await from("https://a.example");
  assert.equal(allowed.headers.get("Access-Control-Allow-Origin"), "https://a.example");
  assert.equal(allowed.headers.get("Vary"), "Origin");
  assert.equal((await from("https://b.example")).headers.get("Access-Control-Allow-Origin"), null);
  const preflight = await from("https://a.example", "OPTIONS");
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get("Access-Control-Allow-Methods"), "POST");
  assert.equal(preflight.headers.get("Access-Control-Allow-Headers"), "X-A,X-B");
  assert.equal(preflight.headers.get("Access-Control-Max-Age"), "600");
  assert.equal(preflight.headers.get("Access-Control-Allow-Credentials"), "true");
});
