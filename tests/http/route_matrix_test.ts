import assert from "node:assert/strict";
import { ROUTES } from "../../domain/rights/routes.ts";
import { type ActorName, openRouteWorld } from "./route_actors.ts";

/**
 * Who may call what, written down once more and by hand: the policy of the product is checked against it, never read for it. A route that is
 * missing here fails the test, and so does one that the product no longer has.
 */
type Audience = readonly ActorName[] | "everybody" | "phones that a link opened";

const SHIPPER_WRITES = ["shipper:owner", "shipper:dispatcher"] as const;
const SHIPPER_CHECKS = [...SHIPPER_WRITES, "shipper:accountant"] as const;
const SHIPPER = [...SHIPPER_CHECKS, "shipper:viewer"] as const;
const CARRIER_WRITES = ["carrier:owner", "carrier:dispatcher"] as const;
const CARRIER_CHECKS = [...CARRIER_WRITES, "carrier:accountant"] as const;
const CARRIER = [...CARRIER_CHECKS, "carrier:viewer"] as const;
const RECIPIENT_WRITES = ["recipient:owner", "recipient:dispatcher"] as const;
const RECIPIENT_CHECKS = [...RECIPIENT_WRITES, "recipient:accountant"] as const;
const RECIPIENT = [...RECIPIENT_CHECKS, "recipient:viewer"] as const;
const TRADERS = [...SHIPPER, ...CARRIER, ...RECIPIENT] as const;
const TRADERS_WRITE = [...SHIPPER_WRITES, ...CARRIER_WRITES, ...RECIPIENT_WRITES] as const;
const TRADERS_CHECK = [...SHIPPER_CHECKS, ...CARRIER_CHECKS, ...RECIPIENT_CHECKS] as const;
const PLATFORM = ["platform:admin", "platform:support", "platform:auditor"] as const;
const ADMIN = ["platform:admin"] as const;
const DRIVER = ["driver"] as const;
const DESK = [...TRADERS, ...PLATFORM] as const;
const OWNERS = ["shipper:owner", "carrier:owner", "recipient:owner"] as const;
const HEADS = ["shipper:owner", "carrier:owner", "recipient:owner", "platform:admin"] as const;
const READS_FILES = [...TRADERS, "driver", "signatory"] as const;

const EVERY_ACTOR: readonly ActorName[] = [...TRADERS, ...PLATFORM, "driver", "signatory"];

const get = (audience: Audience) => ({ GET: audience });
const post = (audience: Audience) => ({ POST: audience });
const both = (reads: Audience, writes: Audience = reads) => ({ GET: reads, POST: writes });

const TABLE: Readonly<Record<string, { readonly GET?: Audience; readonly POST?: Audience }>> = {
  "/": get("everybody"),
  "/sign-in": both("everybody"),
  "/sign-in/second-factor": both("everybody"),
  "/password-reset": both("everybody"),
  "/sign-in/passkey": post("everybody"),
  "/sign-in/passkey/options": post("everybody"),
  "/sign-in/single-sign-on": both("everybody"),
  "/sign-in/single-sign-on/callback": get("everybody"),
  "/sign-out": post("everybody"),
  "/language": post("everybody"),
  "/links/:token": both("everybody"),
  "/verify/:token": get("everybody"),
  "/api": get("everybody"),
  "/openapi.json": get("everybody"),
  "/health": get("everybody"),
  "/ready": get("everybody"),
  "/.well-known/jwks.json": get("everybody"),
  "/driver/sign-in": get("everybody"),
  "/driver/pin": get("everybody"),
  "/driver/pin/:driverId": both("everybody"),
  "/driver/pin/enrolment/:token": both("everybody"),
  "/driver/session": both("everybody", "phones that a link opened"),

  "/files/shared/:token": get("everybody"),
  "/files/:orderId/documents/:documentId": get(READS_FILES),
  "/files/:orderId/notes/:noteId": get(READS_FILES),
  "/files/:orderId/vouchers/:voucherId": get(READS_FILES),
  "/notices": both([...TRADERS, ...PLATFORM]),
  "/events": get([...TRADERS, ...PLATFORM]),
  "/account": both(DESK),
  "/account/security": get(DESK),
  "/account/password": both(DESK),
  "/account/sessions/revocation": post(DESK),
  "/account/sessions/:id/revocation": post(DESK),
  "/account/second-factor": both(DESK),
  "/account/second-factor/removal": both(DESK),
  "/account/second-factor/recovery-codes": both(DESK),
  "/account/organisations": both(DESK),
  "/account/members": both(HEADS),
  "/account/members/:id": both(HEADS),
  "/account/members/:id/removal": both(HEADS),
  "/account/invitations/withdrawal": post(HEADS),
  "/account/api-keys": get(OWNERS),
  "/account/api-keys/new": both(OWNERS),
  "/account/api-keys/:id/revocation": both(OWNERS),
  "/account/webhooks": get(OWNERS),
  "/account/webhooks/new": both(OWNERS),
  "/account/webhooks/:id": get(OWNERS),
  "/account/webhooks/:id/edit": both(OWNERS),
  "/account/webhooks/:id/pause": post(OWNERS),
  "/account/webhooks/:id/resumption": post(OWNERS),
  "/account/webhooks/:id/test": post(OWNERS),
  "/account/webhooks/:id/secret": both(OWNERS),
  "/account/webhooks/:id/replay": post(OWNERS),
  "/account/webhooks/:id/deliveries/:deliveryId": get(OWNERS),
  "/account/webhooks/:id/deliveries/:deliveryId/replay": post(OWNERS),
  "/account/webhooks/:id/removal": both(OWNERS),
  "/account/personal-data": get([...TRADERS, ...PLATFORM]),
  "/account/personal-data/export": post([...TRADERS, ...PLATFORM]),
  "/account/personal-data/erasure": both([...TRADERS, ...PLATFORM]),
  "/account/passkeys": both([...TRADERS, ...PLATFORM]),
  "/account/passkeys/options": post([...TRADERS, ...PLATFORM]),
  "/account/passkeys/:id/removal": both([...TRADERS, ...PLATFORM]),
  "/account/single-sign-on": both(HEADS),
  "/account/single-sign-on/removal": both(HEADS),

  "/directory/sites": get(TRADERS),
  "/directory/sites/new": both(TRADERS_WRITE),
  "/directory/sites/:id": both(TRADERS, TRADERS_WRITE),
  "/directory/sites/:id/archive": both(TRADERS_WRITE),
  "/directory/contacts": get(TRADERS),
  "/directory/contacts/new": both(TRADERS_WRITE),
  "/directory/contacts/:id": both(TRADERS, TRADERS_WRITE),
  "/directory/contacts/:id/archive": both(TRADERS_WRITE),
  "/directory/vehicles": get(CARRIER),
  "/directory/vehicles/new": both(CARRIER_WRITES),
  "/directory/vehicles/:id": both(CARRIER, CARRIER_WRITES),
  "/directory/vehicles/:id/archive": both(CARRIER_WRITES),
  "/directory/drivers": get(CARRIER),
  "/directory/drivers/new": both(CARRIER_WRITES),
  "/directory/drivers/:id": both(CARRIER, CARRIER_WRITES),
  "/directory/drivers/:id/link": post(CARRIER_WRITES),
  "/directory/drivers/:id/revocation": post(CARRIER_WRITES),
  "/directory/drivers/:id/pin": both(CARRIER_WRITES),
  "/directory/drivers/:id/pin/unlocking": post(CARRIER_WRITES),
  "/directory/phones": both(CARRIER, CARRIER_WRITES),
  "/directory/phones/:id/revocation": both(CARRIER_WRITES),
  "/directory/drivers/:id/archive": both(CARRIER_WRITES),

  "/pallets": get(TRADERS),
  "/pallets/accounts/:relation": get(TRADERS),
  "/pallets/transfers/:id/confirmation": post(TRADERS_CHECK),
  "/pallets/transfers/:id/dispute": both(TRADERS_CHECK),
  "/pallets/disputes/:id": get(TRADERS),
  "/pallets/disputes/:id/answer": post(TRADERS_CHECK),
  "/pallets/disputes/:id/evidence/:fileId": get(TRADERS),

  "/industry": get(SHIPPER),
  "/industry/orders": get(SHIPPER),
  "/industry/orders.csv": get(SHIPPER),
  "/industry/orders/new": both(SHIPPER_WRITES),
  "/industry/orders/import": both(SHIPPER_WRITES),
  "/industry/orders/import/confirmation": post(SHIPPER_WRITES),
  "/industry/orders/import/template.csv": get(SHIPPER_WRITES),
  "/industry/orders/:id": get(SHIPPER),
  "/industry/orders/:id/edit": both(SHIPPER_WRITES),
  "/industry/orders/:id/offer": both(SHIPPER_WRITES),
  "/industry/orders/:id/cancellation": both(SHIPPER_WRITES),
  "/industry/orders/:id/documents": post(SHIPPER_WRITES),
  "/industry/orders/:id/verification": post(SHIPPER_CHECKS),
  "/industry/orders/:id/closure": post(SHIPPER_CHECKS),
  "/industry/orders/:id/flags/:flagId/settlement": post(SHIPPER_CHECKS),
  "/industry/orders/:id/stops/:stopId/link": post(SHIPPER_WRITES),

  "/transporter": get(CARRIER),
  "/transporter/orders": get(CARRIER),
  "/transporter/orders.csv": get(CARRIER),
  "/transporter/orders/:id": get(CARRIER),
  "/transporter/orders/:id/acceptance": post(CARRIER_WRITES),
  "/transporter/orders/:id/refusal": both(CARRIER_WRITES),
  "/transporter/orders/:id/assignment": both(CARRIER_WRITES),
  "/transporter/orders/:id/cancellation": both(CARRIER_WRITES),
  "/transporter/orders/:id/documents": post(CARRIER_WRITES),
  "/transporter/orders/:id/stops/:stopId/link": post(CARRIER_WRITES),

  "/recipient": get([...TRADERS, "signatory"]),
  "/recipient/deliveries/:id": get([...RECIPIENT, "signatory"]),
  "/recipient/deliveries/:id/stops/:stopId/signature": both([...RECIPIENT_WRITES, "signatory"]),

  "/driver": get(DRIVER),
  "/driver/handover": post(DRIVER),
  "/driver/stops/:orderId/:stopId": get(DRIVER),
  "/driver/stops/:orderId/:stopId/arrival": post(DRIVER),
  "/driver/stops/:orderId/:stopId/handling": post(DRIVER),
  "/driver/stops/:orderId/:stopId/departure": post(DRIVER),
  "/driver/stops/:orderId/:stopId/failure": both(DRIVER),
  "/driver/stops/:orderId/:stopId/code": post(DRIVER),
  "/driver/stops/:orderId/:stopId/documents": post(DRIVER),

  "/admin": get(PLATFORM),
  "/admin/organisations": get(PLATFORM),
  "/admin/organisations/new": both(ADMIN),
  "/admin/organisations/:id": get(PLATFORM),
  "/admin/organisations/:id/users": post(ADMIN),
  "/admin/organisations/:id/domains": post(ADMIN),
  "/admin/users/:id/link": post(ADMIN),
  "/admin/users/:id/personal-data": both(ADMIN),
  "/admin/users/:id/personal-data/export": post(ADMIN),
  "/admin/kv": get(PLATFORM),
  "/admin/kv/record": both(PLATFORM, ADMIN),
  "/admin/kv/deletion": both(ADMIN),
  "/admin/kv/live": get(PLATFORM),
  "/admin/integrity": both(PLATFORM),
  "/admin/integrity/repair": post(ADMIN),
  "/admin/jobs": get(PLATFORM),
  "/admin/jobs/:id/replay": post(ADMIN),
  "/admin/mails": get(PLATFORM),
  "/admin/mails/:id": get(PLATFORM),
  "/admin/mails/:id/body": get(PLATFORM),
  "/admin/audit": get(PLATFORM),
  "/admin/audit.csv": get(PLATFORM),
  "/admin/components": get(PLATFORM),
};

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
      const right = audience === "everybody"
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
      if (audience === "phones that a link opened") continue;
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
