import { z } from "zod";
import { WINDOW_KINDS } from "../../orders/stop_fields.ts";
import { FLAG_KINDS } from "../../orders/flag.ts";
import { PHASES } from "../../orders/phase.ts";
import { PROOF_DIFFERENCES } from "../../orders/proof_difference.ts";
import {
  COMMERCIAL_STATES,
  DOCUMENT_KINDS,
  DOCUMENT_SOURCES,
  EXECUTION_STATES,
  FAILURE_REASONS,
  PACKAGINGS,
  PALLET_MODES,
  PALLET_TYPES,
  PRIORITIES,
  STOP_STATES,
} from "../../orders/types.ts";
import { instantText } from "../fields.ts";
import { Money } from "./body_fields.ts";

const whole = z.int().min(0);

const AddressAnswer = z.strictObject({
  line1: z.string(),
  line2: z.string().optional(),
  postcode: z.string(),
  city: z.string(),
  country: z.string(),
}).meta({ id: "Address", description: "Parts that a draft lacks are empty." });

const PartyAnswer = z.strictObject({ name: z.string(), siret: z.string().optional(), organisationId: z.string().optional() })
  .meta({ id: "Party" });

const ByWhen = z.strictObject({ at: instantText, by: z.string() }).meta({ id: "ByWhen", description: "Who did it, and when." });

const StepTime = z.strictObject({
  deviceAt: instantText.meta({ description: "As it was told." }),
  serverAt: instantText.meta({ description: "When it was recorded." }),
  reportedBy: z.string().optional().meta({ description: "Who told of it in the driver's place." }),
}).meta({ id: "StepTime" });

const StopAnswer = z.strictObject({
  stopId: z.string(),
  kind: z.enum(["pickup", "delivery"]),
  state: z.enum(STOP_STATES),
  party: PartyAnswer,
  siteId: z.string().optional(),
  name: z.string(),
  address: AddressAnswer,
  timeZone: z.string(),
  openingHours: z.string().optional(),
  contact: z.strictObject({ name: z.string(), phone: z.string().optional(), email: z.string().optional() }).optional(),
  window: z.strictObject({ kind: z.enum(WINDOW_KINDS), from: instantText, to: instantText }),
  instructions: z.string().optional(),
  palletMode: z.enum(PALLET_MODES),
  palletType: z.enum(PALLET_TYPES),
  pallets: z.strictObject({
    type: z.enum(PALLET_TYPES),
    given: whole,
    received: whole,
    refused: whole,
    refusalReason: z.string().optional(),
  }).optional(),
  arrived: StepTime.optional(),
  handled: StepTime.optional(),
  departed: StepTime.optional(),
  failed: StepTime.extend({ reason: z.enum(FAILURE_REASONS), comment: z.string().optional() }).meta({ id: "FailedStep" })
    .optional(),
  signed: z.boolean().optional().meta({ description: "Whether the sender (pickup) or consignee (delivery) signed." }),
  signatureImpossible: z.string().optional(),
}).meta({ id: "Stop" });

const Count = z.strictObject({ quantity: whole, reservation: z.string().optional() }).meta({ id: "GoodsCount" });

const GoodsAnswer = z.strictObject({
  lineId: z.string(),
  pickupStopId: z.string(),
  deliveryStopId: z.string(),
  description: z.string(),
  marks: z.string().optional(),
  packaging: z.enum(PACKAGINGS),
  quantity: whole,
  palletCount: whole,
  grossWeightGrams: whole,
  volumeDm3: whole.optional(),
  loadingLengthMm: whole.optional(),
  adr: z.strictObject({
    unNumber: z.string(),
    properShippingName: z.string(),
    hazardClass: z.string(),
    packingGroup: z.enum(["I", "II", "III"]).optional(),
    tunnelCode: z.string().optional(),
    transportCategory: z.int().min(0).max(4),
    limitedQuantity: z.boolean(),
    environmentallyHazardous: z.boolean(),
  }).optional(),
  temperature: z.strictObject({ minCelsius: z.number(), maxCelsius: z.number() }).optional(),
  sscc: z.array(z.string()).optional(),
  loaded: Count.optional(),
  delivered: Count.optional(),
}).meta({ id: "GoodsLine" });

const OfferAnswer = z.strictObject({
  offerId: z.string(),
  carrierId: z.string(),
  carrierName: z.string(),
  state: z.enum(["sent", "accepted", "refused", "expired", "withdrawn"]),
  sentAt: instantText,
  deadline: instantText,
  answeredAt: instantText.optional(),
  reason: z.string().optional(),
  recordedBy: z.string().optional().meta({
    description: "Who recorded the acceptance on the carrier's behalf; absent where the carrier answered itself.",
  }),
}).meta({ id: "Offer" });

const FlagAnswer = z.strictObject({
  flagId: z.string(),
  kind: z.enum(FLAG_KINDS),
  stopId: z.string(),
  openedAt: instantText,
  comment: z.string().optional(),
  proof: z.strictObject({
    documentId: z.string(),
    differences: z.array(z.strictObject({
      code: z.enum(PROOF_DIFFERENCES),
      expected: z.string().meta({ description: "What the order says; empty where it knows of nothing." }),
      found: z.string().meta({ description: "What the document says; empty where it shows nothing." }),
    })),
  }).optional().meta({ description: "Of `proof_differs`: the document, and in what it differs from the order." }),
  settled: ByWhen.extend({
    price: Money.nullable().optional().meta({ description: "Null where it was waived. Left out for those who may not know it." }),
    comment: z.string().optional(),
    withdrawn: z.literal(true).optional().meta({ description: "The document was confirmed anew, and differs no more." }),
  }).meta({ id: "FlagSettlement" }).optional(),
}).meta({ id: "Flag" });

export const DocumentAnswer = z.strictObject({
  documentId: z.string(),
  documentType: z.enum(DOCUMENT_KINDS),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: whole,
  sha256: z.string(),
  stopId: z.string().optional(),
  source: z.enum(DOCUMENT_SOURCES).optional().meta({ description: "The way by which it came in." }),
  sentBy: z.string().optional().meta({ description: "Of what came by mail: whose mail it said it was, which nobody verified." }),
  pageCount: whole.optional(),
  addedAt: instantText,
  addedBy: z.string(),
  keptUntil: instantText.nullable().meta({
    description:
      "Until when this order asks for the file to be kept: 7 years from its closure or cancellation, 10 from the end of that year for what supports an " +
      "invoice. Null while the order goes on.",
  }),
}).meta({ id: "Document" });

export const TrackingAnswer = z.strictObject({
  vehicleId: z.string(),
  startedAt: instantText,
  startedBy: z.string(),
  stoppedAt: instantText.optional(),
}).meta({ id: "Tracking" });

export const OrderStatus = z.enum(PHASES).meta({
  id: "TransportOrderStatus",
  description: "Where the order stands, in one word made of its commercial and its execution state.",
});

/** An order as one side may see it. Recipients get no price, no offer and only their own stops and goods. */
export const OrderAnswer = z.strictObject({
  orderId: z.string(),
  number: z.string(),
  reference: z.string().optional().meta({ description: "The shipper's own." }),
  carrierReference: z.string().optional(),
  recipientReference: z.string().optional(),
  status: OrderStatus,
  commercialState: z.enum(COMMERCIAL_STATES),
  executionState: z.enum(EXECUTION_STATES),
  side: z.enum(["shipper", "carrier", "recipient", "driver"]).meta({ description: "The side from which the caller sees it." }),
  revision: z.int().min(1).meta({ description: "Grows with every change; the ETag names it." }),
  createdAt: instantText,
  changedAt: instantText,
  priority: z.enum(PRIORITIES),
  shipper: PartyAnswer,
  carrier: PartyAnswer.optional(),
  assignedCarrier: z.string().optional().meta({ description: "Id of the carrier that took the order." }),
  price: Money.optional(),
  palletServicePrice: Money.optional(),
  instructions: z.string().optional(),
  stops: z.array(StopAnswer),
  goods: z.array(GoodsAnswer),
  offers: z.array(OfferAnswer),
  assignment: z.strictObject({
    driverId: z.string(),
    driverName: z.string(),
    vehicleId: z.string(),
    plate: z.string(),
    date: z.iso.date(),
    assignedAt: instantText,
  }).optional(),
  tracking: TrackingAnswer.optional(),
  flags: z.array(FlagAnswer),
  documents: z.array(DocumentAnswer),
  verified: ByWhen.optional(),
  closed: ByWhen.optional(),
  cancelled: ByWhen.extend({ reason: z.string() }).meta({ id: "Cancellation" }).optional(),
}).meta({ id: "TransportOrder" });
export type OrderAnswer = z.output<typeof OrderAnswer>;
export type DocumentAnswer = z.output<typeof DocumentAnswer>;
export type TrackingAnswer = z.output<typeof TrackingAnswer>;
