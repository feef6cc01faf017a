import { z } from "zod";
import { FAILURE_REASONS } from "../../orders/types.ts";
import { instantText } from "../fields.ts";
import { PAGE_QUERY, pageSchema } from "../paging.ts";
import { day, instant, multiline, text } from "./body_fields.ts";
import { TrackingAnswer } from "./order_answer.ts";

const reason = multiline(500);
const atStop = { stopId: text(20), at: instant.optional().meta({ description: "Now unless told." }) };

/** Where an order or one of its stops is to go. Who may do that, and from where, is the rules' to say. */
export const StatusBody = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("published"), carrierId: text(40), deadline: instant.optional() })
    .meta({ description: "The shipper offers it to a carrier; 24 hours to answer unless told." }),
  z.strictObject({ status: z.literal("accepted") }).meta({ description: "The carrier takes the offer." }),
  z.strictObject({ status: z.literal("refused"), reason }).meta({ description: "The carrier declines the offer." }),
  z.strictObject({ status: z.literal("confirmed"), driverId: text(40), vehicleId: text(40), date: day })
    .meta({ description: "The carrier names driver and vehicle of its address book and the local day of the first pickup." }),
  z.strictObject({ status: z.literal("arrived"), ...atStop }).meta({ description: "The truck is at the stop." }),
  z.strictObject({ status: z.literal("departed"), ...atStop }).meta({ description: "The truck leaves the stop." }),
  z.strictObject({ status: z.literal("failed"), ...atStop, reason: z.enum(FAILURE_REASONS), comment: reason.optional() })
    .meta({ description: "The stop cannot be done." }),
  z.strictObject({ status: z.literal("verified") }).meta({ description: "The shipper finds the proof of delivery good." }),
  z.strictObject({ status: z.literal("closed") }).meta({ description: "The shipper ends an order whose proof is verified." }),
  z.strictObject({ status: z.literal("cancelled"), reason }).meta({
    description: "Shipper or carrier ends it before anything is loaded.",
  }),
]).meta({ id: "StatusBody" });
export type StatusBody = z.output<typeof StatusBody>;

export const AssignCarrierBody = z.strictObject({ carrierId: text(40) }).meta({ id: "AssignCarrierBody" });

const MAX_SIGNATURE = 200_000;

export const CloseBody = z.strictObject({
  deliveredAt: instant,
  signature: z.string().min(1).max(MAX_SIGNATURE)
    .meta({
      description:
        "The consignee's signature: a picture in base64, also as a `data:` address, or what stands for it in your system.",
    }),
}).meta({ id: "CloseBody", example: { deliveredAt: "2025-12-02T16:20:00Z", signature: "base64-signature" } });

/** How clients name what they send, in capitals as the former service had it or small. */
export const DOCUMENT_TYPES = ["POD", "PHOTO", "SCAN", "CMR", "pod", "photo", "scan"] as const;

export const StartTrackingBody = z.strictObject({
  vehicleId: text(60).meta({
    description: "As the sender of the positions names it: an id of the address book, or of its telematics.",
  }),
}).meta({ id: "StartTrackingBody", example: { vehicleId: "vehicle-123" } });

export const PositionBody = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  timestamp: instant,
}).meta({
  id: "PositionBody",
  description: "Degrees of WGS 84.",
  example: { lat: 48.8566, lng: 2.3522, timestamp: "2026-11-24T08:00:00Z" },
});

/** Where a vehicle was. */
export const PositionAnswer = z.strictObject({
  lat: z.number(),
  lng: z.number(),
  timestamp: instantText,
  receivedAt: instantText,
  vehicleId: z.string(),
  sentBy: z.string(),
}).meta({ id: "Position" });

/** How an order is tracked, with a page of its positions, newest first. */
export const TrackingPage = z.strictObject({
  orderId: z.string(),
  tracking: TrackingAnswer.nullable().meta({ description: "Null where the order was never tracked." }),
  latestPosition: PositionAnswer.nullable(),
  ...pageSchema(PositionAnswer, "PositionPage").shape,
}).meta({ id: "TrackingPage" });

export const TrackingQuery = z.strictObject({ ...PAGE_QUERY });

export const EventAnswer = z.strictObject({
  eventId: z.string(),
  orderId: z.string(),
  type: z.string().meta({ example: "order.created" }),
  at: instantText,
  deviceAt: instantText.optional().meta({ description: "As a device, or who reported it, told it." }),
  actor: z.strictObject({
    kind: z.enum(["user", "driver", "link", "key", "mail", "system"]),
    name: z.string(),
    organisationId: z.string().optional(),
  }),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).meta({
    description: "What the event tells; never a price.",
  }),
}).meta({ id: "OrderEvent" });

export const EventPage = pageSchema(EventAnswer, "OrderEventPage");
