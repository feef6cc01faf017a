import assert from "node:assert/strict";
import { ROUTES } from "../../../domain/rights/routes.ts";
import type { OrgKind } from "../../../domain/directory/types.ts";
import type { Role, Viewer } from "../../../domain/identity/types.ts";
import { ACCESS_TOKEN_MS } from "../../../domain/identity/signing_key.ts";
import { listApiKeys, revokeApiKey } from "../../../kv/identity/api_keys.ts";
import { revokeSessions } from "../../../kv/identity/sessions.ts";
import { Commit } from "../../../kv/commit.ts";
import { Partner } from "../../support/partner.ts";
import { viewerOf } from "../../support/world.ts";
import { openRouteWorld, type RouteWorld } from "../route_actors.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

const EVERYBODY = ["owner", "dispatcher", "accountant", "viewer"] as const;
const WRITES = ["owner", "dispatcher"] as const;
const CHECKS = ["owner", "dispatcher", "accountant"] as const;
const OWNER = ["owner"] as const;
const TRADERS = ["shipper", "carrier", "recipient"] as const;

/** Which roles of a shipper, carrier or recipient may call what. Written out by hand: a right that changes must change here too. */
const MATRIX: Readonly<Record<string, Partial<Record<Method, readonly Role[]>>>> = {
  "/api/v1/transport-orders": { GET: EVERYBODY, POST: WRITES },
  "/api/v1/transport-orders/search": { GET: EVERYBODY },
  "/api/v1/transport-orders/:orderId": { GET: EVERYBODY, PUT: WRITES, DELETE: WRITES },
  "/api/v1/transport-orders/:orderId/status": { PATCH: WRITES },
  "/api/v1/transport-orders/:orderId/assign-carrier": { POST: WRITES },
  "/api/v1/transport-orders/:orderId/close": { POST: CHECKS },
  "/api/v1/transport-orders/:orderId/documents": { POST: WRITES },
  "/api/v1/transport-orders/:orderId/documents/:documentId/ocr/extract": { POST: WRITES },
  "/api/v1/transport-orders/:orderId/documents/:documentId/ocr/results": { GET: EVERYBODY },
  "/api/v1/transport-orders/:orderId/documents/:documentId/ocr/confirm": { POST: WRITES },
  "/api/v1/transport-orders/:orderId/documents/:documentId/ocr/type": { POST: WRITES },
  "/api/v1/transport-orders/:orderId/events": { GET: EVERYBODY },
  "/api/v1/transport-orders/:orderId/vigilance": { GET: EVERYBODY },
  "/api/v1/transport-orders/:orderId/tracking": { GET: EVERYBODY },
  "/api/v1/transport-orders/:orderId/tracking/start": { POST: WRITES },
  "/api/v1/transport-orders/:orderId/tracking/stop": { POST: WRITES },
  "/api/v1/transport-orders/:orderId/tracking/update": { POST: WRITES },
  "/api/v1/transport-orders/:orderId/tracking/premium/start": { POST: WRITES },
  "/api/v1/transport-orders/:orderId/tracking/premium/stop": { POST: WRITES },
  "/api/v1/transport-orders/:orderId/tracking/premium/position": { GET: EVERYBODY },
  "/api/v1/documents": { GET: EVERYBODY },
  "/api/v1/documents/:documentId": { GET: EVERYBODY },
  "/api/v1/documents/:documentId/ocr/extract": { POST: WRITES },
  "/api/v1/documents/:documentId/ocr/results": { GET: EVERYBODY },
  "/api/v1/documents/:documentId/ocr/confirm": { POST: WRITES },
  "/api/v1/documents/:documentId/ocr/type": { POST: WRITES },
  "/api/v1/ecmr": { POST: WRITES },
  "/api/v1/ecmr/:ecmrId": { GET: EVERYBODY },
  "/api/v1/ecmr/:ecmrId/sign": { POST: WRITES },
  "/api/v1/ecmr/:ecmrId/pdf": { GET: EVERYBODY },
  "/api/v1/ecmr/:ecmrId/send": { POST: WRITES },
  "/api/v1/palettes/exchanges": { POST: CHECKS },
  "/api/v1/palettes/return": { POST: CHECKS },
  "/api/v1/palettes/stock/:clientId": { GET: EVERYBODY },
  "/api/v1/palettes/balance/:clientId": { GET: EVERYBODY },
  "/api/v1/carriers": { GET: EVERYBODY },
  "/api/v1/carriers/:carrierId": { GET: EVERYBODY },
  "/api/v1/vigilance": { GET: EVERYBODY },
  "/api/v1/organisations/me": { GET: EVERYBODY },
  "/api/v1/organisations/me/members": { GET: OWNER },
  "/api/v1/organisations/:organisationId": { GET: EVERYBODY },
  "/api/v1/webhooks": { GET: OWNER, POST: OWNER },
  "/api/v1/webhooks/generate-secret": { POST: OWNER },
  "/api/v1/webhooks/:webhookId": { GET: OWNER, PUT: OWNER, DELETE: OWNER },
  "/api/v1/webhooks/:webhookId/replay": { POST: OWNER },
  "/api/v1/webhooks/:webhookId/deliveries": { GET: OWNER },
  "/api/v1/webhooks/:webhookId/deliveries/:deliveryId": { GET: OWNER },
  "/api/v1/webhooks/:webhookId/deliveries/:deliveryId/replay": { POST: OWNER },
  "/api/v1/webhook/test": { POST: OWNER },
  "/api/v1/events": { GET: EVERYBODY },
  "/api/v1/monitoring/status": { GET: [] },
  "/api/v1/cache/stats": { GET: [] },
};

const ROUTE_LINES = Object.entries(MATRIX).flatMap(([pattern, methods]) =>
  Object.entries(methods).map(([method, roles]) => ({ pattern, method: method as Method, roles }))
);

/** Every route, and transport orders by their older name too. */
const LINES = [
  ...ROUTE_LINES,
  ...ROUTE_LINES.filter(({ pattern }) => pattern.startsWith("/api/v1/transport-orders")).map((line) => ({
    ...line,
    pattern: line.pattern.replace("/transport-orders", "/orders"),
  })),
];

/** A colleague of the demo world's person of that kind. */
function colleague({ app }: RouteWorld, kind: OrgKind, role: Role): Viewer {
  const person = viewerOf(app.world, kind === "platform" ? "admin" : kind);
  return { ...person, id: `${person.id}-${role}`, role };
}

/** After so long every limit lets another request through: that of uploads, and that of everything else. */
const UPLOAD_LIMIT_MS = 13_000;
const LIMIT_MS = 4_000;

/** One request with an empty body, which is enough to pass the gate or not. */
async function statusOf(partner: Partner, method: Method, pattern: string): Promise<number> {
  partner.app.clock.pass(pattern.endsWith("/documents") ? UPLOAD_LIMIT_MS : LIMIT_MS);
  const path = pattern.replace(/:\w+/g, "01UNKNOWNUNKNOWNUNKNOWNUNK");
  const response = await partner.send(method, path, method === "GET" ? undefined : {});
  await response.body?.cancel();
  return response.status;
}

/** What of the API answers `partner` with another status than `expected`. */
async function answeringOtherwise(partner: Partner, expected: number, lines = LINES): Promise<string[]> {
  const wrong: string[] = [];
  for (const { pattern, method } of lines) {
    const status = await statusOf(partner, method, pattern);
    if (status !== expected) wrong.push(`${method} ${pattern}: ${status}`);
  }
  return wrong;
}

Deno.test("the matrix of the API names every guarded route with exactly its methods", () => {
  const inTable = ROUTE_LINES.map(({ pattern, method }) => `${method} ${pattern}`).sort();
  const inProduct = Object.entries(ROUTES).filter(([, { section }]) => section === "api").flatMap(([pattern, { rights }]) =>
    Object.keys(rights).map((method) => `${method} ${pattern}`)
  ).sort();
  assert.deepEqual(inProduct, inTable);
});

Deno.test("every route of the API lets in who may and refuses everybody else", async (t) => {
  await using world = await openRouteWorld();
  const { app } = world;

  for (const kind of TRADERS) {
    for (const role of EVERYBODY) {
      await t.step(`${kind}:${role}`, async () => {
        const wrong: string[] = [];
        for (const { pattern, method, roles } of LINES) {
          // All lines take longer than a token lives.
          const partner = await Partner.ofPerson(app, colleague(world, kind, role));
          const status = await statusOf(partner, method, pattern);
          const isRight = roles.includes(role) ? ![401, 403, 405, 429].includes(status) && status < 500 : status === 403;
          if (!isRight) wrong.push(`${method} ${pattern}: ${status}`);
        }
        assert.deepEqual(wrong, []);
      });
    }
  }

  await t.step("those who run the platform see how it is, and nothing of the traders", async () => {
    for (const role of ["admin", "support", "auditor"] as const) {
      const partner = await Partner.ofPerson(app, colleague(world, "platform", role));
      assert.equal(await statusOf(partner, "GET", "/api/v1/monitoring/status"), 200);
      assert.equal(await statusOf(partner, "GET", "/api/v1/cache/stats"), 200);
      assert.equal(await statusOf(partner, "GET", "/api/v1/transport-orders"), 403);
    }
  });

  await t.step("a record that does not exist is unknown", async () => {
    const partner = await Partner.ofPerson(app, colleague(world, "shipper", "owner"));
    const reads = LINES.filter(({ pattern, method }) => method === "GET" && pattern.includes(":"));
    assert.deepEqual(await answeringOtherwise(partner, 404, reads), []);
  });

  await t.step("a key without the scope is refused", async () => {
    const key = await Partner.of(app, viewerOf(app.world, "shipper"), ["pallets.write"]);
    const others = LINES.filter(({ pattern }) => !pattern.startsWith("/api/v1/palettes/"));
    assert.deepEqual(await answeringOtherwise(key, 403, others), []);
  });

  await t.step("a revoked key is nobody", async () => {
    const owner = viewerOf(app.world, "carrier");
    const key = await Partner.of(app, owner);
    for (const { id } of (await listApiKeys(app.store.kv, owner)).rows) await revokeApiKey(app.store, owner, id);
    assert.deepEqual(await answeringOtherwise(key, 401, LINES.slice(0, 40)), []);
  });

  await t.step("a token of somebody whose rights changed is nobody", async () => {
    const person = colleague(world, "recipient", "owner");
    const partner = await Partner.ofPerson(app, person);
    await revokeSessions(new Commit(app.store.kv), person.id).send();
    assert.deepEqual(await answeringOtherwise(partner, 401, LINES.slice(0, 18)), []);
  });

  await t.step("an expired token is nobody", async () => {
    const partner = await Partner.ofPerson(app, colleague(world, "shipper", "dispatcher"));
    app.clock.pass(ACCESS_TOKEN_MS + LIMIT_MS);
    assert.deepEqual(await answeringOtherwise(partner, 401, LINES.slice(0, 18)), []);
  });
});
