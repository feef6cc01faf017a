import { z } from "zod";
import { operation } from "../operation.ts";
import { PAGE_QUERY } from "../paging.ts";
import { SHOWCASE } from "../showcase.ts";
import { text } from "../transport_orders/body_fields.ts";
import { Carrier, CarrierPage } from "./carriers_schema.ts";

const tag = "carriers";

export const listCarriers = operation({
  id: "listCarriers",
  method: "GET",
  path: "/carriers",
  tag,
  summary: "List carriers",
  description: "Those to whom an order may be offered or assigned, by name.",
  right: "directory.read",
  limit: "read",
  query: z.strictObject({
    ...PAGE_QUERY,
    q: text(100).optional().meta({ description: "Beginning of the name; case and accents do not matter." }),
  }),
  answers: { 200: { description: "A page of carriers.", schema: CarrierPage } },
  problems: [],
  examples: [{ summary: "Those whose name begins so", query: { q: "Transports", limit: "10" }, status: 200 }],
});

export const getCarrier = operation({
  id: "getCarrier",
  method: "GET",
  path: "/carriers/{carrierId}",
  tag,
  summary: "Read a carrier",
  right: "directory.read",
  limit: "read",
  params: z.strictObject({ carrierId: z.string().min(1).max(64).meta({ example: SHOWCASE.carrierId }) }),
  answers: { 200: { description: "The carrier.", schema: Carrier } },
  problems: ["not_found"],
  examples: [
    { summary: "A carrier of yours", params: { carrierId: SHOWCASE.carrierId }, status: 200 },
    { summary: "An id of no carrier", params: { carrierId: "01J00000000000000000000000" }, status: 404 },
  ],
});

export const carriersOperations = [listCarriers, getCarrier];
