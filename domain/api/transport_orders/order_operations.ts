import { z } from "zod";
import { operation } from "../operation.ts";
import { SHOWCASE } from "../showcase.ts";
import { multiline, text } from "./body_fields.ts";
import { OrderAnswer } from "./order_answer.ts";
import { OrderBody } from "./order_body.ts";
import { OrderListQuery, OrderPage, OrderSearchQuery } from "./order_list.ts";

export const tag = "transport-orders";
export const OrderParams = z.strictObject({ orderId: text(40).meta({ example: SHOWCASE.orderId }) });
/** The same, of a draft in examples. */
export const DraftParams = z.strictObject({ orderId: text(40).meta({ example: SHOWCASE.draftId }) });
export const SHOWCASE_ORDER = { orderId: SHOWCASE.orderId };
export const SHOWCASE_DRAFT = { orderId: SHOWCASE.draftId };

/** For examples: no order of any store has it. */
export const ELSEWHERE = { orderId: "01J00000000000000000000000" };

/** An order as the first clients of the API wrote it. */
const SHORT = {
  reference: "TEST-001",
  pickup: { address: "123 Rue Test, Paris", date: "2025-12-01T10:00:00Z" },
  delivery: { address: "456 Ave Test, Lyon", date: "2025-12-02T16:00:00Z" },
};

const ETAG = "Its `ETag` names the revision, for `If-Match`.";

export const createTransportOrder = operation({
  id: "createTransportOrder",
  method: "POST",
  path: "/transport-orders",
  tag,
  summary: "Create a transport order",
  description: "Makes a draft of the caller's firm, which ships. It may be incomplete: publishing asks for the rest.",
  right: "orders.write",
  limit: "write",
  body: OrderBody,
  answers: { 201: { description: `The draft. ${ETAG}`, schema: OrderAnswer } },
  problems: ["forbidden", "idempotency_key_reused", "refused_by_rule"],
  examples: [
    { summary: "In short", body: SHORT, status: 201 },
    {
      summary: "In full",
      body: {
        reference: "CDE-4711",
        priority: "high",
        stops: [
          {
            kind: "pickup",
            party: { name: "Usine du Rhône" },
            address: { line1: "1 rue du Port", postcode: "69007", city: "Lyon" },
            contact: { name: "Quai 4", phone: "+33478000000" },
            window: { kind: "slot", from: "2026-11-25T08:00:00+01:00", to: "2026-11-25T10:00:00+01:00" },
            palletMode: "immediate",
          },
          {
            kind: "delivery",
            party: { name: "Magasin Bellecour" },
            address: { line1: "12 rue de Béthune", postcode: "59000", city: "Lille" },
            contact: { name: "Réception", email: "reception@magasin.example" },
            window: { kind: "appointment", from: "2026-11-26T09:00:00+01:00" },
            palletMode: "immediate",
          },
        ],
        goods: [{ description: "Cartons", packaging: "CT", quantity: 40, palletCount: 4, grossWeightGrams: 1_600_000 }],
        price: { amountCents: 78_000, currency: "EUR" },
      },
      status: 201,
    },
  ],
});

export const listTransportOrders = operation({
  id: "listTransportOrders",
  method: "GET",
  path: "/transport-orders",
  tag,
  summary: "List transport orders",
  description: "Those of the caller's firm, on whichever side it stands, newest first.",
  right: "orders.read",
  limit: "read",
  query: OrderListQuery,
  answers: { 200: { description: "A page of orders.", schema: OrderPage } },
  problems: [],
  examples: [{ summary: "What is under way", query: { status: "under_way", limit: "10" }, status: 200 }],
});

export const searchTransportOrders = operation({
  id: "searchTransportOrders",
  method: "GET",
  path: "/transport-orders/search",
  tag,
  summary: "Find transport orders",
  description: "By the beginning of their number or of a reference of either side.",
  right: "orders.read",
  limit: "read",
  query: OrderSearchQuery,
  answers: { 200: { description: "A page of orders, in the order of what was found.", schema: OrderPage } },
  problems: [],
  examples: [{ summary: "By your reference", query: { q: "CR-24" }, status: 200 }],
});

export const getTransportOrder = operation({
  id: "getTransportOrder",
  method: "GET",
  path: "/transport-orders/{orderId}",
  tag,
  summary: "Read a transport order",
  description: "As the caller's side may see it: a consignee reads its own deliveries and no price.",
  right: "orders.read",
  limit: "read",
  params: OrderParams,
  answers: { 200: { description: `The order. ${ETAG}`, schema: OrderAnswer } },
  problems: ["not_found"],
  examples: [
    { summary: "An order of yours", params: SHOWCASE_ORDER, status: 200 },
    { summary: "An order that is not yours", params: ELSEWHERE, status: 404 },
  ],
});

export const replaceTransportOrder = operation({
  id: "replaceTransportOrder",
  method: "PUT",
  path: "/transport-orders/{orderId}",
  tag,
  summary: "Rewrite a transport order",
  description:
    "Replaces the whole content of an order that no carrier holds. Of one that a carrier took while it was incomplete, it adds what is missing: anything " +
    "else was agreed and stays. With `If-Match` it does so only while nobody changed it meanwhile.",
  right: "orders.write",
  limit: "write",
  params: DraftParams,
  body: OrderBody,
  answers: { 200: { description: `The order as it is now. ${ETAG}`, schema: OrderAnswer } },
  problems: ["forbidden", "not_found", "conflict", "idempotency_key_reused", "precondition_failed", "refused_by_rule"],
  examples: [{ summary: "In short", params: SHOWCASE_DRAFT, body: SHORT, status: 200 }],
});

export const cancelTransportOrder = operation({
  id: "cancelTransportOrder",
  method: "DELETE",
  path: "/transport-orders/{orderId}",
  tag,
  summary: "Cancel a transport order",
  description:
    "Shipper or carrier ends it before anything is loaded. It stays readable, with who cancelled it and why: nothing of an order's record is erased.",
  right: "orders.write",
  limit: "write",
  params: DraftParams,
  query: z.strictObject({
    reason: multiline(500).optional().meta({ description: "Told to the other side." }),
  }),
  answers: { 200: { description: "The cancelled order.", schema: OrderAnswer } },
  problems: ["forbidden", "not_found", "conflict", "idempotency_key_reused", "precondition_failed", "refused_by_rule"],
  examples: [{
    summary: "With a reason",
    params: SHOWCASE_DRAFT,
    query: { reason: "The customer cancelled" },
    status: 200,
  }],
});

export const orderOperations = [
  createTransportOrder,
  listTransportOrders,
  searchTransportOrders,
  getTransportOrder,
  replaceTransportOrder,
  cancelTransportOrder,
];
