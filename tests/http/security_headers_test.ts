import assert from "node:assert/strict";
import { ROUTES } from "../../domain/rights/routes.ts";
import { ORIGIN } from "../support/app.ts";
import { ACTOR_OF, openRouteWorld, type RouteWorld } from "./route_actors.ts";
import { STREAMS, WITH_ISLANDS } from "./route_pages.ts";

interface Answer {
  readonly pattern: string;
  readonly response: Response;
  readonly text: string;
}

/** Every address that can be opened, by somebody who may; not the stream that does not end. */
async function openEverything(world: RouteWorld): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const [pattern, { section, rights }] of Object.entries(ROUTES)) {
    if (rights.GET === undefined || STREAMS.has(pattern)) continue;
    const actor = ACTOR_OF[section];
    const path = world.path(pattern, actor ?? "shipper:owner");
    const headers: HeadersInit = actor === null ? {} : { cookie: (await world.signIn(actor, path)).cookie };
    const response = await world.app.fetch(new Request(ORIGIN + path, { headers }));
    answers.push({ pattern, response, text: await response.text() });
  }
  return answers;
}

function assertGuarded({ headers }: Response, what: string): void {
  assert.match(headers.get("strict-transport-security") ?? "", /max-age=\d{8}/, what);
  assert.equal(headers.get("x-content-type-options"), "nosniff", what);
  assert.match(headers.get("referrer-policy") ?? "", /^(same-origin|no-referrer)$/, what);
  assert.match(headers.get("permissions-policy") ?? "", /microphone=\(\)/, what);
  assert.match(headers.get("x-request-id") ?? "", /^[\da-f-]{36}$/, what);
  const policy = headers.get("content-security-policy") ?? "";
  // A stored file or mail is shown in a sandbox where nothing runs and nothing loads.
  if (policy.startsWith("sandbox; default-src 'none'")) return;
  for (const part of ["default-src", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
    assert.ok(policy.includes(part), `${what}: ${part} is missing in ${policy}`);
  }
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|\*/, what);
}

Deno.test("every answer carries the security headers: pages, files, forms, errors, redirects and static files", async () => {
  await using world = await openRouteWorld();
  for (const { pattern, response } of await openEverything(world)) assertGuarded(response, pattern);
  const others: readonly [string, RequestInit][] = [
    ["/styles.css", {}],
    ["/favicon.svg", {}],
    ["/nothing", {}],
    ["/nothing", { headers: { accept: "application/json" } }],
    ["/industry", {}],
    ["/industry", { method: "PUT" }],
    ["/sign-in", { method: "POST", headers: { origin: "https://evil.example" } }],
    ["/sign-in", { method: "POST", headers: { origin: ORIGIN, "content-type": "text/plain" }, body: "a" }],
    ["/industry/orders", { method: "POST" }],
    ["/", { method: "HEAD" }],
    ["/", { method: "OPTIONS" }],
    ["/openapi.json", {}],
    ["/events", {}],
    ["/api/v1/transport-orders", {}],
    ["/api/v1/transport-orders", { headers: { authorization: "Bearer of nobody" } }],
    ["/api/v1/transport-orders", { method: "OPTIONS", headers: { origin: "https://partner.example" } }],
    ["/api/v1/transport-orders", { method: "DELETE" }],
    ["/api/v1/transport-orders", { method: "POST", headers: { "content-type": "text/plain" }, body: "a" }],
    ["/api/v1/nothing", {}],
    ["/api/nothing", {}],
  ];
  for (const [path, init] of others) {
    const response = await world.app.fetch(new Request(ORIGIN + path, { redirect: "manual", ...init }));
    await response.body?.cancel();
    assertGuarded(response, `${init.method ?? "GET"} ${path}`);
  }
});

Deno.test("every request has its own id, which the error page shows", async () => {
  await using world = await openRouteWorld();
  const answers = await Promise.all([1, 2].map(() => world.app.fetch(new Request(`${ORIGIN}/nothing`))));
  const ids = answers.map(({ headers }) => headers.get("x-request-id")!);
  assert.notEqual(ids[0], ids[1]);
  for (const [index, answer] of answers.entries()) assert.ok((await answer.text()).includes(ids[index]!));
});

Deno.test("no page holds inline code or style, and only pages with an island ship a script", async () => {
  await using world = await openRouteWorld();
  const pages = (await openEverything(world)).filter(({ response, pattern }) =>
    response.headers.get("content-type")?.startsWith("text/html") && pattern !== "/admin/mails/:id/body"
  );
  assert.ok(pages.length > 50, "the pages are found");
  const withScript = pages.filter(({ text }) => /<script\b/.test(text)).map(({ pattern }) => pattern);
  assert.deepEqual(withScript.toSorted(), [...WITH_ISLANDS].toSorted());
  for (const { pattern, text, response } of pages) {
    assert.doesNotMatch(text, /<[^>]*\s(style|on[a-z]+)="|<style\b|javascript:/, pattern);
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];
    for (const [script] of text.matchAll(/<script\b[^>]*>/g)) {
      assert.ok(nonce !== undefined && script.includes(`nonce="${nonce}"`), `${pattern}: ${script}`);
    }
  }
});

Deno.test("what is somebody's own is kept by no shared cache", async () => {
  await using world = await openRouteWorld();
  const shared = (await openEverything(world))
    .filter(({ pattern, response }) =>
      ACTOR_OF[ROUTES[pattern]!.section] !== null &&
      !/private|no-store|no-cache/.test(response.headers.get("cache-control") ?? "")
    )
    .map(({ pattern, response }) => `${pattern}: ${response.headers.get("cache-control")}`);
  assert.deepEqual(shared, []);
});
