import assert from "node:assert/strict";
import fc from "fast-check";
import { METHODS } from "../../domain/rights/route_rule.ts";
import { ROUTES } from "../../domain/rights/routes.ts";
import { ORIGIN } from "../support/app.ts";
import { assertSound } from "./form_targets.ts";
import { ACTOR_OF, openRouteWorld } from "./route_actors.ts";
import { STREAMS } from "./route_pages.ts";

Deno.test("addresses and queries that nobody meant are answered without a fault", async () => {
  await using world = await openRouteWorld();
  const pages = Object.entries(ROUTES).filter(([pattern, { rights }]) => rights.GET !== undefined && !STREAMS.has(pattern));
  const parameter = fc.constantFrom(
    "done",
    "phase",
    "day",
    "need",
    "q",
    "cursor",
    "key",
    "prefix",
    "from",
    "state",
    "kind",
    "next",
    "begins",
    "file",
  );
  const value = fc.oneof(
    fc.constantFrom(
      "__proto__",
      "constructor",
      "toString",
      "../..",
      "2026-13-99",
      "[1e400]",
      '["orders"',
      "%00",
      "//evil.example",
      "[[]]",
      "[null]",
    ),
    fc.string({ unit: "grapheme", maxLength: 60 }),
  );
  const odd = fc.oneof(
    fc.constantFrom("__proto__", "constructor", "..", ".", "%2e%2e", "%00", "a".repeat(2_000), "%ff", " "),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...pages),
      parameter,
      value,
      odd,
      fc.boolean(),
      async ([pattern, { section }], name, text, id, isOdd) => {
        const actor = ACTOR_OF[section];
        const known = world.path(pattern, actor ?? "shipper:owner");
        const path = isOdd ? pattern.replace(/:\w+/g, id) : known;
        const address = `${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams({ [name]: text })}`;
        const headers: HeadersInit = actor === null ? {} : { cookie: (await world.signIn(actor, path)).cookie };
        const response = await world.app.fetch(new Request(ORIGIN + address, { headers, redirect: "manual" }));
        await assertSound(response, address);
        const location = response.headers.get("location");
        if (location !== null) assert.ok(new URL(location, ORIGIN).origin === ORIGIN, `${address} leads to ${location}`);
      },
    ),
    { seed: 20261124, numRuns: 600 },
  );
});

Deno.test("an address that no route has is 404, a method that its route lacks is 405 with those it has", async () => {
  await using world = await openRouteWorld();
  const unknown = [
    "/nothing",
    "/industry/nothing/at/all",
    "/admin.php",
    "/.env",
    "/.git/config",
    "/routes/index.tsx",
    "/_fresh/snapshot.json",
    "/orders",
    "/links/%ff",
  ];
  for (const path of unknown) {
    const response = await world.app.fetch(new Request(ORIGIN + path));
    await assertSound(response, path);
    assert.equal(response.status, 404, path);
  }
  for (const [pattern, { section, rights }] of Object.entries(ROUTES)) {
    // The API also answers OPTIONS, as a problem where it refuses: see `tests/http/api/machinery_test.ts`.
    if (pattern.startsWith("/api/")) continue;
    const actor = ACTOR_OF[section];
    const path = world.path(pattern, actor ?? "shipper:owner");
    const lacking = [...METHODS.filter((method) => rights[method] === undefined), "PUT", "PATCH", "DELETE"];
    for (const method of lacking) {
      const headers: HeadersInit = actor === null ? {} : { cookie: (await world.signIn(actor, path)).cookie };
      const response = await world.app.fetch(new Request(ORIGIN + path, { method, headers }));
      await assertSound(response, `${method} ${path}`);
      assert.equal(response.status, 405, `${method} ${path}`);
      const allowed = (response.headers.get("allow") ?? "").split(", ").filter((one) => one !== "HEAD");
      assert.deepEqual(allowed.toSorted(), Object.keys(rights).toSorted(), `${method} ${path}`);
    }
  }
});
