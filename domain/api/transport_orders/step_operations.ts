import { z } from "zod";
import { operation } from "../operation.ts";
import { PAGE_QUERY } from "../paging.ts";
import { SHOWCASE } from "../showcase.ts";
import { DocumentAnswer, OrderAnswer } from "./order_answer.ts";
import { DraftParams, ELSEWHERE, OrderParams, SHOWCASE_DRAFT, SHOWCASE_ORDER, tag } from "./order_operations.ts";
import { AssignCarrierBody, CloseBody, DOCUMENT_TYPES, EventPage, StatusBody } from "./order_steps.ts";

export const changeTransportOrderStatus = operation({
  id: "changeTransportOrderStatus",
  method: "PATCH",
  path: "/transport-orders/{orderId}/status",
  tag,
  summary: "Move an order or one of its stops on",
  description: "Each move is of one side and from certain states only; a forbidden one names those that are allowed.",
  right: "orders.write",
  limit: "write",
  params: DraftParams,
  body: StatusBody,
  answers: { 200: { description: "The order as it is now.", schema: OrderAnswer } },
  problems: ["forbidden", "not_found", "conflict", "idempotency_key_reused", "precondition_failed", "refused_by_rule"],
  examples: [
    {
      summary: "Cancel it",
      params: SHOWCASE_DRAFT,
      body: { status: "cancelled", reason: "The customer cancelled" },
      status: 200,
    },
    {
      summary: "The truck is at a stop; here an order that is not yours",
      params: ELSEWHERE,
      body: { status: "arrived", stopId: "s1", at: "2026-11-24T08:00:00Z" },
      status: 404,
    },
  ],
});

export const assignCarrierToOrder = operation({
  id: "assignCarrier",
  method: "POST",
  path: "/transport-orders/{orderId}/assign-carrier",
  tag,
  summary: "Record that a carrier took the order",
  description:
    "For what was agreed outside, by telephone or in your own system. Recorded as an acceptance that the shipper wrote down on the carrier's " +
    "behalf; the carrier is told and may cancel. To ask a carrier, publish the order to it instead.",
  right: "orders.write",
  limit: "write",
  params: DraftParams,
  body: AssignCarrierBody,
  answers: { 200: { description: "The order with its `assignedCarrier`.", schema: OrderAnswer } },
  problems: ["forbidden", "not_found", "conflict", "idempotency_key_reused", "precondition_failed", "invalid_body"],
  examples: [{
    summary: "Agreed by telephone",
    params: SHOWCASE_DRAFT,
    body: { carrierId: SHOWCASE.carrierId },
    status: 200,
  }],
});

export const closeTransportOrder = operation({
  id: "closeTransportOrder",
  method: "POST",
  path: "/transport-orders/{orderId}/close",
  tag,
  summary: "Close a delivered order",
  description:
    "The shipper tells that the order was delivered and signed for: delivery, proof, its verification and the closure are committed together, each as " +
    "an event. What the driver recorded is kept; exceptions must be settled before.",
  right: "proofs.verify",
  limit: "write",
  params: OrderParams,
  body: CloseBody,
  answers: { 200: { description: "The closed order.", schema: OrderAnswer } },
  problems: ["forbidden", "not_found", "conflict", "idempotency_key_reused", "precondition_failed", "refused_by_rule"],
  examples: [{
    summary: "Delivered and signed for; here an order that is not yours",
    params: ELSEWHERE,
    body: { deliveredAt: "2025-12-02T16:20:00Z", signature: "base64-signature" },
    status: 404,
  }],
});

export const addTransportOrderDocument = operation({
  id: "addTransportOrderDocument",
  method: "POST",
  path: "/transport-orders/{orderId}/documents",
  tag,
  summary: "Attach a document",
  description:
    "JPEG, PNG, WebP or PDF up to 20 MiB and 50 pages; the bytes decide what it is, and the name's ending follows them. A file that is broken, needs a " +
    "password, runs something or holds other files is refused, with the reason as the code at `/document`. A proof of delivery (`POD`) counts for the " +
    "order at once.",
  right: "orders.write",
  limit: "upload",
  params: OrderParams,
  body: z.strictObject({ document: z.file(), documentType: z.enum(DOCUMENT_TYPES) }).meta({ id: "DocumentUpload" }),
  answers: { 200: { description: "The document.", schema: DocumentAnswer } },
  problems: ["forbidden", "not_found", "conflict", "idempotency_key_reused", "refused_by_rule"],
  examples: [],
});

export const listTransportOrderEvents = operation({
  id: "listTransportOrderEvents",
  method: "GET",
  path: "/transport-orders/{orderId}/events",
  tag,
  summary: "Read an order's timeline",
  description: "Oldest first, as far as it is the caller's to know; a page may so hold fewer events than it has room for.",
  right: "orders.read",
  limit: "read",
  params: OrderParams,
  query: z.strictObject({ ...PAGE_QUERY }),
  answers: { 200: { description: "A page of events.", schema: EventPage } },
  problems: ["not_found"],
  examples: [{ summary: "An order of yours", params: SHOWCASE_ORDER, status: 200 }],
});

export const stepOperations = [
  changeTransportOrderStatus,
  assignCarrierToOrder,
  closeTransportOrder,
  addTransportOrderDocument,
  listTransportOrderEvents,
];
