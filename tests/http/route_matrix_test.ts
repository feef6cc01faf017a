import assert from "node:assert/strict";
import { ROUTES } from "../../domain/rights/routes.ts";
import { type ActorName, openRouteWorld } from "./route_actors.ts";
import { type Audience, CARRIER, CARRIER_WRITES, EVERY_ACTOR, SHIPPER, SHIPPER_WRITES, TABLE } from "./route_audiences.ts";

interface Line {
  readonly pattern: string;
  readonly method: "GET" | "POST";
  readonly audience: Audience;
}

const LINES: readonly Line[] = (["GET", "POST"] as const).flatMap((method) =>
  Object.entries(TABLE).flatMap(([pattern, audiences]) => {
    const audience = audiences[method];
    return audience === undefined ? [] : [{ pattern, method, audience }];
  })
);
const GUARDED = LINES.filter((line): line is Line & { audience: readonly ActorName[] } => typeof line.audience !== "string");
/** Any firm may be the consignee of some order; in the demo world, the shipper and the carrier are of none: their deliveries are unknown. */
const UNKNOWN_TO: Readonly<Record<string, readonly ActorName[]>> = {
  "GET /recipient/deliveries/:id": [...SHIPPER, ...CARRIER],
  "GET /recipient/deliveries/:id/stops/:stopId/signature": [...SHIPPER_WRITES, ...CARRIER_WRITES],
  "POST /recipient/deliveries/:id/stops/:stopId/signature": [...SHIPPER_WRITES, ...CARRIER_WRITES],
};
/** Ids in these addresses name records of one firm. */
const OF_ONE_FIRM =
  /^\/(files|directory|pallets|industry|transporter|recipient|driver|account\/(members|api-keys|webhooks))\/.*:/;

Deno.test("the matrix names every route with exactly its methods", () => {
  const inTable = LINES.map(({ pattern, method }) => `${method} ${pattern}`).sort();
  // The routes of the API have a matrix of their own.
  const pages = Object.entries(ROUTES).filter(([pattern]) => !pattern.startsWith("/api/"));
  const inProduct = pages.flatMap(([pattern, { rights }]) => Object.keys(rights).map((method) => `${method} ${pattern}`)).sort();
  assert.deepEqual(inProduct, inTable);
});

Deno.test("every route answers every role as the matrix says", async (t) => {
  await using world = await openRouteWorld();
  const { path, call, naming } = world;

  await t.step("nobody is sent to the sign-in, and a form of nobody is refused", async () => {
    const wrong: string[] = [];
    for (const { pattern, method, audience } of LINES) {
      const { status, headers } = await call(null, method, path(pattern, "shipper:owner"));
      // The world sends its mails by no provider.
      const right = audience === "this machine" || audience === "mail providers"
        ? status === 404
        : audience === "everybody"
        ? ![401, 403, 404, 405].includes(status) && status < 500
        : method === "POST" || audience === "phones that a link opened"
        ? status === 401
        : status === 303 && /^(\/driver)?\/sign-in\?next=/.test(headers.get("location") ?? "");
      if (!right) wrong.push(`${method} ${pattern}: ${status}`);
    }
    assert.deepEqual(wrong, []);
  });

  await t.step("a role without the right is refused with 403, whosever the record", async () => {
    const wrong: string[] = [];
    for (const { pattern, method, audience } of GUARDED) {
      for (const actor of EVERY_ACTOR.filter((one) => !audience.includes(one))) {
        const { status } = await call(actor, method, path(pattern, actor));
        const expected = UNKNOWN_TO[`${method} ${pattern}`]?.includes(actor) ? 404 : 403;
        if (status !== expected) wrong.push(`${method} ${pattern} as ${actor}: ${status}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  await t.step("another firm's record is as unknown as none: 404", async () => {
    const wrong: string[] = [];
    for (const { pattern, method, audience } of GUARDED.filter(({ pattern }) => OF_ONE_FIRM.test(pattern))) {
      for (const actor of audience) {
        const stranger = world.strangerTo(actor);
        if (stranger === null) continue;
        const { status } = await call(stranger, method, path(pattern, actor), naming(pattern));
        if (status !== 404) wrong.push(`${method} ${pattern} as a stranger to ${actor}: ${status}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  await t.step("a role with the right is let in", async () => {
    const wrong: string[] = [];
    for (const { pattern, method, audience } of LINES) {
      if (audience === "phones that a link opened" || audience === "this machine" || audience === "mail providers") continue;
      for (const actor of audience === "everybody" ? EVERY_ACTOR : audience) {
        const { status } = await call(actor, method, path(pattern, actor), naming(pattern));
        if ([400, 401, 403, 404, 405, 413, 415].includes(status) || status >= 500) {
          wrong.push(`${method} ${pattern} as ${actor}: ${status}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });
});
