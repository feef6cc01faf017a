import assert from "node:assert/strict";
import { LANGS } from "../i18n/lang.ts";
import { noticeSentence, noticeWords } from "../i18n/notices/notice_words.ts";
import { type Offer, type Order, ORDER_EVENT_TYPES, type OrderEvent } from "../orders/types.ts";
import { HOUR_MS } from "../time/instant.ts";
import { CARRIER, NOW, orderOf, SHIPPER, stopOf } from "../pallets/order_fixture.ts";
import { isNoticeType } from "./notice_sides.ts";
import { noticesFor } from "./notices_for.ts";

const OFFER: Offer = {
  id: "F1",
  carrierId: CARRIER.orgId,
  carrierName: CARRIER.name,
  sentAt: NOW,
  deadline: NOW + HOUR_MS,
  state: "accepted",
};

const FACTS = {
  offerId: "F1",
  deadline: OFFER.deadline,
  reason: "absent",
  driver: "Karim Benali",
  plate: "AB-123-CD",
  date: "2026-11-24",
  stopId: "stop-delivery",
  kind: "damage",
};

const order: Order = orderOf({
  priceCents: 123_456,
  stops: [stopOf("pickup"), stopOf("delivery", { party: { orgId: "org-recipient", name: "Cave de Limoux" } })],
  offers: [OFFER],
});

function eventOf(
  type: OrderEvent["type"],
  actor: Partial<OrderEvent["actor"]> = {},
  facts: OrderEvent["facts"] = FACTS,
): OrderEvent {
  return {
    id: "E1",
    orderId: order.id,
    type,
    at: NOW,
    actor: { kind: "system", id: "S", name: "Claire Petit", ...actor },
    facts,
  };
}

const toldOf = (event: OrderEvent, of = order) => noticesFor(event, of).map(({ orgId }) => orgId);

Deno.test("noticesFor() tells each side on its own page", () => {
  assert.deepEqual(noticesFor(eventOf("stop.unloaded"), order).map(({ orgId, path }) => [orgId, path]), [
    ["org-shipper", "/industry/orders/order-1"],
    ["org-carrier", "/transporter/orders/order-1"],
    ["org-recipient", "/recipient/deliveries/order-1"],
  ]);
});

Deno.test("noticesFor() does not tell the organisation that acted", () => {
  assert.deepEqual(toldOf(eventOf("stop.unloaded", { kind: "driver", orgId: CARRIER.orgId })), ["org-shipper", "org-recipient"]);
});

Deno.test("noticesFor() tells the shipper of what the holder of its signed link did", () => {
  assert.ok(toldOf(eventOf("order.delivered", { kind: "link", orgId: SHIPPER.orgId })).includes(SHIPPER.orgId));
});

Deno.test("noticesFor() tells an arrival to the consignee of that stop only", () => {
  assert.ok(toldOf(eventOf("stop.arrived")).includes("org-recipient"));
  assert.ok(!toldOf(eventOf("stop.arrived", {}, { stopId: "stop-pickup" })).includes("org-recipient"));
});

Deno.test("noticesFor() tells a carrier of its offer, and of nothing once it came to nothing", () => {
  const refused = { ...order, offers: [{ ...OFFER, state: "refused" as const }] };
  assert.deepEqual(toldOf(eventOf("offer.sent")), [CARRIER.orgId]);
  assert.ok(toldOf(eventOf("offer.expired"), refused).includes(CARRIER.orgId));
  assert.deepEqual(toldOf(eventOf("order.cancelled", {}, { reason: "erreur" }), refused), ["org-shipper", "org-recipient"]);
});

Deno.test("noticesFor() tells no consignee before the first publication", () => {
  assert.deepEqual(toldOf(eventOf("order.cancelled", {}, { reason: "erreur" }), { ...order, offers: [] }), ["org-shipper"]);
});

Deno.test("noticesFor() tells nobody of events that are no news", () => {
  for (const type of ORDER_EVENT_TYPES) assert.equal(noticesFor(eventOf(type), order).length > 0, isNoticeType(type), type);
});

for (const lang of LANGS) {
  Deno.test(`noticeSentence() names the order, keeps the price, leaves no fact out, in ${lang}`, () => {
    for (const type of ORDER_EVENT_TYPES) {
      const event = eventOf(type, {}, { ...FACTS, kind: type === "document.added" ? "pod" : "damage" });
      for (const notice of noticesFor(event, order)) {
        const sentence = noticeSentence(lang, notice);
        assert.match(sentence, /OT-2026-000001/);
        assert.doesNotMatch(sentence, /undefined|NaN|1.?234|\[object/);
        assert.ok(noticeWords(lang).titles[notice.type]);
      }
    }
  });
}
