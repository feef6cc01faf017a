import assert from "node:assert/strict";
import { NOW, orderOf, SHIPPER, stopOf } from "../pallets/order_fixture.ts";
import { eventPayload, pingPayload } from "./payload.ts";

Deno.test("eventPayload() tells the event and where the order stands, from one side, with moments as text and no price", () => {
  const stops = [stopOf("pickup", { state: "planned" }), stopOf("delivery", { state: "planned" })];
  const order = orderOf({ priceCents: 98_765, references: { shipper: "ERP-12" }, commercial: "published", revision: 4, stops });
  const actor = { kind: "user", id: "U1", name: "Ana", orgId: SHIPPER.orgId } as const;
  const facts = { offerId: "F1", carrier: "Lemaire", deadline: NOW };
  const event = { id: "E1", orderId: order.id, type: "offer.sent", at: NOW, actor, facts } as const;
  const body = eventPayload(event, order, "shipper", 3);
  assert.deepEqual(JSON.parse(body), {
    id: "E1",
    version: 1,
    type: "offer.sent",
    occurredAt: "2026-11-05T09:00:00.000Z",
    sequence: 3,
    order: {
      orderId: "order-1",
      number: "OT-2026-000001",
      reference: "ERP-12",
      side: "shipper",
      phase: "offered",
      commercialState: "published",
      executionState: "planned",
      revision: 4,
    },
    actor: { kind: "user", name: "Ana" },
    facts: { offerId: "F1", carrier: "Lemaire", deadline: "2026-11-05T09:00:00.000Z" },
  });
  assert.doesNotMatch(body, /98765/);
  assert.equal(JSON.parse(eventPayload(event, order, "carrier", 1)).order.reference, null);
});

Deno.test("pingPayload() is recognised as a test", () => {
  assert.deepEqual(JSON.parse(pingPayload("P1", "W1", NOW)), {
    id: "P1",
    version: 1,
    type: "ping",
    occurredAt: "2026-11-05T09:00:00.000Z",
    webhookId: "W1",
  });
});
