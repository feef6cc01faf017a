import assert from "node:assert/strict";
import type { Offer } from "../orders/types.ts";
import { carrierAgreed } from "./carrier_agreed.ts";

const SENT: Offer = { id: "offer", carrierId: "carrier", carrierName: "C", sentAt: 0, deadline: 1, state: "sent" };
const ACCEPTED: Offer = { ...SENT, state: "accepted" };
const WRITTEN_DOWN: Offer = { ...ACCEPTED, recordedBy: "Léa" };
const ASSIGNED = { assignment: { driverId: "driver" } } as never as Pick<Parameters<typeof carrierAgreed>[0], "assignment">;

Deno.test("carrierAgreed() asks for an act of the carrier", () => {
  assert.equal(carrierAgreed({ offers: [] }), false);
  assert.equal(carrierAgreed({ offers: [SENT] }), false);
  assert.equal(carrierAgreed({ offers: [ACCEPTED] }), true);
  assert.equal(carrierAgreed({ offers: [ACCEPTED, { ...SENT, carrierId: "other" }] }), false);
});

Deno.test("carrierAgreed() takes what the shipper wrote down for nothing until the carrier puts a driver on the order", () => {
  assert.equal(carrierAgreed({ offers: [WRITTEN_DOWN] }), false);
  assert.equal(carrierAgreed({ offers: [WRITTEN_DOWN], ...ASSIGNED }), true);
});

Deno.test("carrierAgreed() is over with the order", () => {
  assert.equal(carrierAgreed({ offers: [ACCEPTED], cancelled: { at: 1, by: "Léa", reason: "Doublon" } }), false);
});
