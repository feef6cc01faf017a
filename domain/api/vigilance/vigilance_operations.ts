import { operation } from "../operation.ts";
import { ELSEWHERE, OrderParams, SHOWCASE_ORDER, tag } from "../transport_orders/order_operations.ts";
import { CarrierVigilance, OwnVigilance } from "./vigilance_schema.ts";

export const getVigilance = operation({
  id: "getVigilance",
  method: "GET",
  path: "/vigilance",
  tag: "vigilance",
  summary: "Read your vigilance file",
  description:
    "For a carrier: how each kind of document that its shippers must ask of it stands today (C. trav. L8222-1), and what they refused.",
  right: "directory.read",
  limit: "read",
  answers: { 200: { description: "The file.", schema: OwnVigilance } },
  problems: ["not_found"],
  examples: [{ summary: "Your file, as a carrier", status: 200 }],
});

export const getTransportOrderVigilance = operation({
  id: "getTransportOrderVigilance",
  method: "GET",
  path: "/transport-orders/{orderId}/vigilance",
  tag,
  summary: "Read how the carrier's vigilance file stands",
  description: "For the order's shipper, from the offer on; which documents are in force is told once the carrier accepted.",
  right: "orders.read",
  limit: "read",
  params: OrderParams,
  answers: { 200: { description: "The file, and what your organisation refused of it.", schema: CarrierVigilance } },
  problems: ["not_found"],
  examples: [
    { summary: "Of an order of yours", params: SHOWCASE_ORDER, status: 200 },
    { summary: "An order that is not yours, or without a carrier", params: ELSEWHERE, status: 404 },
  ],
});
