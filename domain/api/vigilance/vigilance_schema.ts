import { z } from "zod";
import { VIGILANCE_KINDS } from "../../vigilance/vigilance_rules.ts";
import { REFUSAL_REASONS } from "../../vigilance/vigilance_refusal.ts";
import { KIND_STATES, OVERALL_STATES } from "../../vigilance/vigilance_status.ts";
import { instantText } from "../fields.ts";

const DocumentInForce = z.strictObject({
  documentId: z.string(),
  uploadedAt: instantText,
  validUntil: z.iso.date(),
}).meta({ id: "VigilanceDocument", description: "A confirmed document that holds today." });

const Refusal = {
  reason: z.enum(REFUSAL_REASONS),
  text: z.string().optional(),
  at: instantText,
  answer: z.strictObject({ text: z.string(), at: instantText }).optional().meta({ description: "What the carrier answered." }),
};
const OwnRefusal = z.strictObject({ documentId: z.string(), organisationId: z.string(), ...Refusal })
  .meta({
    id: "VigilanceRefusalOfShipper",
    description: "What one of your shippers says of one of your documents: its own opinion.",
  });
const RefusalByUs = z.strictObject(Refusal)
  .meta({ id: "VigilanceRefusal", description: "What your organisation said of the document in force." });

const Kind = {
  kind: z.enum(VIGILANCE_KINDS),
  status: z.enum(KIND_STATES).meta({
    description: "`expiring` from 30 days before its end; `to_confirm` while none holds and one waits for a person.",
  }),
  coveredUntil: z.iso.date().optional().meta({
    description: "The last day covered without a gap; of an expired one, its end.",
  }),
};
const OwnKind = z.strictObject({
  ...Kind,
  document: DocumentInForce.optional(),
  documentsToConfirm: z.number().int(),
  refusals: z.array(OwnRefusal).meta({ description: "Those that stand: each until a newer document is in force." }),
}).meta({ id: "OwnVigilanceKind" });
const SeenKind = z.strictObject({
  ...Kind,
  document: DocumentInForce.optional().meta({ description: "Once the order is accepted." }),
  refusal: RefusalByUs.optional(),
}).meta({ id: "CarrierVigilanceKind" });

const File = {
  status: z.enum(OVERALL_STATES).meta({
    description: "`incomplete` as soon as one kind is not held. It follows from the documents.",
  }),
  day: z.iso.date().meta({ description: "The day in France on which this holds." }),
};

export const OwnVigilance = z.strictObject({ ...File, kinds: z.array(OwnKind) })
  .meta({ id: "OwnVigilance", description: "A carrier's own vigilance file." });

export const CarrierVigilance = z.strictObject({
  ...File,
  carrierId: z.string(),
  carrierName: z.string(),
  kinds: z.array(SeenKind),
})
  .meta({ id: "CarrierVigilance", description: "The vigilance file of an order's carrier, as its shipper sees it." });
