import assert from "node:assert/strict";
import { MINUTE_MS } from "../../../domain/time/instant.ts";
import { openSession } from "../../../kv/identity/sessions.ts";
import { COOKIES } from "../../../routes/(_lib)/cookies.ts";
import { FORM_BYTES } from "../../../routes/(_lib)/read_form.ts";
import { ORIGIN } from "../../support/app.ts";
import { Partner } from "../../support/partner.ts";
import { startDemoApp, viewerOf } from "../../support/world.ts";
import { DRAFT, ORDERS, refusalOf, startWorld } from "./partner_world.ts";

const SITE = "https://partner.example";

Deno.test("the API knows a key or a token, and no cookie", async () => {
  await using world = await startWorld();
  const { app, ask } = world;
  const nobody = await app.fetch(new Request(ORIGIN + ORDERS));
  assert.equal(nobody.headers.get("www-authenticate"), "Bearer");
  await refusalOf(nobody, 401, "not_signed_in");
  for (const bearer of ["sk_live_a_b_c", "eyJhbGciOiJub25lIn0.e30.", "x", "ééé"]) {
    const answer = await ask(ORDERS, { headers: { authorization: `Bearer ${encodeURI(bearer)}` } });
    await refusalOf(answer, 401, "not_signed_in");
  }
  const { cookie } = await openSession(app.store, viewerOf(app.world, "shipper"), "fr");
  const withCookie = await app.fetch(new Request(ORIGIN + ORDERS, { headers: { cookie: `${COOKIES.session}=${cookie}` } }));
  await refusalOf(withCookie, 401, "not_signed_in");
});

Deno.test("a key may do what its scopes say, and nothing else", async () => {
  await using app = await startDemoApp();
  const reader = await Partner.of(app, viewerOf(app.world, "shipper"), ["orders.read"]);
  assert.equal((await reader.send("GET", ORDERS)).status, 200);
  await refusalOf(await reader.send("POST", ORDERS, DRAFT), 403, "forbidden");
});

Deno.test("paths and methods that are not there are problems, and OPTIONS names those that are", async () => {
  await using world = await startWorld();
  const { ask } = world;
  for (const path of ["/api/v1/nothing", "/api/nothing", "/api/v1/%ZZ", "/api/%ZZ", "/api/v1"]) {
    await refusalOf(await ask(path), 404, "not_found");
  }
  const refused = await ask(ORDERS, { method: "DELETE" });
  assert.equal(refused.headers.get("allow"), "GET, HEAD, POST, OPTIONS");
  await refusalOf(refused, 405, "method_not_allowed");
  const options = await ask(ORDERS, { method: "OPTIONS" });
  assert.deepEqual([options.status, options.headers.get("allow")], [204, "GET, HEAD, POST, OPTIONS"]);
  const head = await ask(ORDERS, { method: "HEAD" });
  assert.deepEqual([head.status, await head.text()], [200, ""]);
  assert.ok(head.headers.has("etag"));
});

Deno.test("scripts of listed origins may read answers, refusals too; others get no leave", async () => {
  await using world = await startWorld();
  const { app, ask } = world;
  const preflight = (origin: string) =>
    app.fetch(
      new Request(ORIGIN + ORDERS, { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } }),
    );
  const { headers } = await preflight(SITE);
  assert.equal(headers.get("access-control-allow-origin"), SITE);
  assert.match(headers.get("access-control-allow-methods")!, /\bPOST\b/);
  assert.match(headers.get("access-control-allow-headers")!, /\bIdempotency-Key\b/);
  assert.match(headers.get("vary")!, /\bOrigin\b/);
  assert.equal((await preflight("https://evil.example")).headers.get("access-control-allow-origin"), null);
  for (const path of [ORDERS, "/api/v1/nothing"]) {
    assert.equal((await ask(path, { headers: { origin: SITE } })).headers.get("access-control-allow-origin"), SITE);
    assert.equal((await ask(path, { headers: { origin: "null" } })).headers.get("access-control-allow-origin"), null);
  }
  assert.equal((await ask(ORDERS, { headers: { origin: SITE } })).headers.get("access-control-allow-credentials"), null);
});

Deno.test("what a request says is refused field by field", async () => {
  await using world = await startWorld();
  const { ask, post } = world;
  const body = await refusalOf(await post({ reference: 7, pickup: { town: "Lyon" }, "a/b~c": 1 }), 422, "invalid_body");
  const places = body.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
  assert.ok(places.includes("/reference wrong_type"), String(places));
  assert.ok(places.includes("/a~1b~0c unknown_field"), String(places));
  assert.ok(places.some((place) => place.startsWith("/pickup/")), String(places));
  for (const query of ["limit=0", "limit=101", "limit=x", "limit=1&limit=2", "nothing=1"]) {
    const { errors } = await refusalOf(await ask(`${ORDERS}?${query}`), 400, "malformed_parameter");
    assert.equal(errors?.[0]?.parameter, query.split("=", 1)[0]);
  }
});

Deno.test("a body that is no JSON, of another type or without an end is refused", async () => {
  await using world = await startWorld();
  const { ask, post } = world;
  const send = (body: BodyInit, type = "application/json") =>
    ask(ORDERS, { method: "POST", body, headers: { "content-type": type } });
  await refusalOf(await send("{"), 400, "malformed_json");
  await refusalOf(await send(new Uint8Array([0x22, 0xff, 0x22])), 400, "malformed_json");
  await refusalOf(await send('{"reference":"\\ud800"}'), 400, "malformed_json");
  await refusalOf(await send("{}", "text/plain"), 415, "unsupported_media_type");
  await refusalOf(await send("{}", "application/jsonp"), 415, "unsupported_media_type");
  await refusalOf(await send(new Uint8Array(FORM_BYTES + 1)), 413, "too_large");
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) });
  await refusalOf(await send(endless), 413, "too_large");
  assert.equal((await send(JSON.stringify(DRAFT), "application/json; charset=utf-8")).status, 201);
  assert.equal((await post({ ...DRAFT, reference: "\ud83d\ude9a" })).status, 201);
});

Deno.test("an answer that the client does not take is not made", async () => {
  await using world = await startWorld();
  for (const accept of ["text/html", "application/json;q=0", "image/*", "application/json;q=0, */*"]) {
    await refusalOf(await world.ask(ORDERS, { headers: { accept } }), 406, "not_acceptable");
  }
  for (const accept of ["*/*", "application/*", "text/html, application/json;q=0.5", "text/html, */*;q=0.1"]) {
    assert.equal((await world.ask(ORDERS, { headers: { accept } })).status, 200, accept);
  }
});

Deno.test("problems speak the language of the client", async () => {
  await using world = await startWorld();
  const titles = await Promise.all(["fr", "en-GB,en;q=0.9", "es", "de"].map(async (language) => {
    const answer = await world.ask("/api/v1/nothing", { headers: { "accept-language": language } });
    return `${answer.headers.get("content-language")} ${(await answer.json()).title}`;
  }));
  assert.deepEqual(titles, ["fr Introuvable", "en Not found", "es No encontrado", "fr Introuvable"]);
});

Deno.test("a request's id is the client's own where it is safe", async () => {
  await using world = await startWorld();
  const idOf = async (id: string) => (await world.ask(ORDERS, { headers: { "x-request-id": id } })).headers.get("x-request-id");
  assert.equal(await idOf("erp-2026.11:24_a"), "erp-2026.11:24_a");
  for (const unsafe of ["short", "a".repeat(65), 'quote"quote', "space space"]) assert.notEqual(await idOf(unsafe), unsafe);
});

Deno.test("what the client has already is not sent again", async () => {
  await using world = await startWorld();
  const { ask, post } = world;
  const { orderId } = await (await post(DRAFT)).json();
  for (const path of [`${ORDERS}?limit=2`, `${ORDERS}/${orderId}`]) {
    const etag = (await ask(path)).headers.get("etag")!;
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, etag.replace(/"$/, '-gzip"'), "*"]) {
      const again = await ask(path, { headers: { "if-none-match": known } });
      assert.deepEqual([again.status, await again.text(), again.headers.get("etag")], [304, "", etag]);
    }
    assert.equal((await ask(path, { headers: { "if-none-match": '"other"' } })).status, 200);
  }
});

Deno.test("a change of a version that is gone is refused", async () => {
  await using world = await startWorld();
  const { ask, post } = world;
  const { orderId } = await (await post(DRAFT)).json();
  const etag = (await ask(`${ORDERS}/${orderId}`)).headers.get("etag")!;
  const rewrite = (reference: string, match: string) =>
    ask(`${ORDERS}/${orderId}`, {
      method: "PUT",
      body: JSON.stringify({ ...DRAFT, reference }),
      headers: { "content-type": "application/json", "if-match": match },
    });
  assert.equal((await rewrite("KEY-2", etag)).status, 200);
  await refusalOf(await rewrite("KEY-3", etag), 412, "precondition_failed");
  assert.equal((await rewrite("KEY-4", "*")).status, 200);
});

Deno.test("long answers are compressed for who takes it, and say the same", async () => {
  await using world = await startWorld();
  const plain = await (await world.ask(ORDERS)).text();
  assert.ok(plain.length > 1_024);
  const compressed = await world.ask(ORDERS, { headers: { "accept-encoding": "br;q=0.9, gzip" } });
  assert.equal(compressed.headers.get("content-encoding"), "gzip");
  assert.match(compressed.headers.get("vary")!, /Accept-Encoding/);
  const text = await new Response(compressed.body!.pipeThrough(new DecompressionStream("gzip"))).text();
  assert.equal(text, plain);
  for (const encoding of ["br", "gzip;q=0", "identity"]) {
    const answer = await world.ask(ORDERS, { headers: { "accept-encoding": encoding } });
    assert.equal(answer.headers.get("content-encoding"), null);
  }
});

Deno.test("pages lead on to the end, each row once", async () => {
  await using world = await startWorld();
  const { ask } = world;
  const idsOf = async (path: string) =>
    ((await (await ask(path)).json()).items as { orderId: string }[]).map(({ orderId }) => orderId);
  const all = await idsOf(`${ORDERS}?limit=100`);
  const seen: string[] = [];
  let path: string | null = `${ORDERS}?limit=3`;
  while (path !== null) {
    const answer: Response = await ask(path);
    const link = /^<(http[^>]+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1];
    const { items, nextCursor } = await answer.json() as { items: { orderId: string }[]; nextCursor: string | null };
    assert.equal(link === undefined, nextCursor === null);
    seen.push(...items.map(({ orderId }) => orderId));
    path = link === undefined ? null : link.slice(ORIGIN.length);
  }
  assert.deepEqual(seen, all);
});

Deno.test("a client learns how far it may go on, and is stopped there", async () => {
  await using app = await startDemoApp();
  const nobody = () => app.fetch(new Request(ORIGIN + ORDERS));
  const first = await nobody();
  assert.match(first.headers.get("ratelimit-policy")!, /^"read";q=100;w=60$/);
  assert.match(first.headers.get("ratelimit")!, /^"read";r=99;t=\d+$/);
  for (let request = 1; request < 100; request++) await nobody();
  const stopped = await nobody();
  assert.match(stopped.headers.get("retry-after")!, /^[1-9]\d?$/);
  await refusalOf(stopped, 429, "too_many_requests");
  app.clock.pass(2 * MINUTE_MS);
  await refusalOf(await nobody(), 401, "not_signed_in");
});

Deno.test("what fails inside is a problem that says nothing of it", async (t) => {
  await using world = await startWorld();
  const { app, ask } = world;
  const { error } = console;
  const logged: string[] = [];
  console.error = (line: string) => logged.push(line);
  try {
    await t.step("answerProblem() keeps the fault in the log", async () => {
      Object.assign(app.ports.rateLimiter, { take: () => Promise.reject(new Error("a secret place")) });
      const answer = await ask(ORDERS);
      const { instance } = await refusalOf(answer.clone(), 500, "unexpected");
      assert.doesNotMatch(await answer.text(), /secret place/);
      assert.ok(logged.some((line) => line.includes("secret place") && line.includes(instance)));
    });
  } finally {
    console.error = error;
  }
});

Deno.test("answers carry the headers of every answer, and none of pages", async () => {
  await using world = await startWorld();
  for (const path of [ORDERS, "/api/v1/nothing"]) {
    const { headers } = await world.ask(path);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.match(headers.get("cache-control")!, /private|no-store/);
    assert.equal(headers.get("set-cookie"), null);
    assert.doesNotMatch(headers.get("content-security-policy") ?? "", /unsafe/);
  }
});
