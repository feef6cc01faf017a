import { z } from "zod";
import { SIGNATURE_METHODS } from "../../orders/types.ts";
import { NOTE_KINDS, SIGNER_ROLES, type SignerRole } from "../../notes/types.ts";
import { instantText } from "../fields.ts";
import { email, text } from "../transport_orders/body_fields.ts";

const count = z.int().nonnegative();

const EcmrAddress = z.strictObject({
  line1: z.string(),
  line2: z.string().optional(),
  postcode: z.string(),
  city: z.string(),
  country: z.string().meta({ description: "ISO 3166-1 alpha-2." }),
}).meta({ id: "EcmrAddress", description: "A postal address on a note." });

const party = { name: z.string(), siret: z.string().optional(), address: EcmrAddress.optional() };
const EcmrParty = z.strictObject(party).meta({ id: "EcmrParty", description: "A firm on a note." });
const EcmrCarrier = z.strictObject({ ...party, plate: z.string().optional(), driverName: z.string().optional() })
  .meta({ id: "EcmrCarrier", description: "The carrier; vehicle and driver once they are assigned." });

const EcmrPlace = z.strictObject({
  name: z.string(),
  address: EcmrAddress,
  timeZone: z.string().meta({ description: "IANA name." }),
  from: instantText.meta({ description: "Beginning of the time asked for." }),
  to: instantText,
  arrivedAt: instantText.optional(),
  handledAt: instantText.optional().meta({ description: "When the goods were loaded or unloaded." }),
  departedAt: instantText.optional(),
}).meta({ id: "EcmrPlace", description: "Where goods are taken over or delivered, with the times of the document de suivi." });

const Counted = z.strictObject({ quantity: count, reservation: z.string().optional() })
  .meta({ id: "EcmrCount", description: "What was found at a stop, with the reservation of who signed for it." });

const EcmrLine = z.strictObject({
  description: z.string(),
  marks: z.string().optional(),
  packaging: z.string().meta({ description: "UN/ECE Recommendation 21." }),
  packages: count,
  pallets: count,
  grossWeightGrams: count,
  volumeDm3: count.optional(),
  loadingLengthMm: count.optional(),
  unNumber: z.string().optional().meta({ description: "Of dangerous goods (ADR)." }),
  loaded: Counted.optional(),
  delivered: Counted.optional(),
}).meta({ id: "EcmrLine", description: "One line of goods." });

const EcmrSignature = z.strictObject({
  version: z.int().positive(),
  role: z.enum(SIGNER_ROLES),
  name: z.string(),
  method: z.enum(SIGNATURE_METHODS).meta({ description: "api_statement: told by a partner, on the word of `attestedBy`." }),
  attestedBy: z.string().optional(),
  place: z.string(),
  signedAt: instantText.meta({ description: "By the signer's device." }),
  recordedAt: instantText,
  contentChanged: z.boolean().meta({ description: "The content had changed since the signer was shown it." }),
  reservations: z.array(z.string()),
}).meta({ id: "EcmrSignature", description: "A signature, which makes one version of the note." });

const EcmrImpossibility = z.strictObject({
  version: z.int().positive(),
  role: z.enum(SIGNER_ROLES),
  reason: z.string(),
  recordedAt: instantText,
}).meta({ id: "EcmrImpossibility", description: "Why somebody could not sign." });

export const ECMR_STATUSES = ["draft", "issued", "taken_over", "delivered"] as const;

/** A consignment note as partners read it. Never holds a price. */
export const Ecmr = z.strictObject({
  ecmrId: z.string(),
  orderId: z.string(),
  orderNumber: z.string(),
  number: z.string().meta({ description: "How people name the note." }),
  kind: z.enum(NOTE_KINDS).meta({ description: "ecmr between two countries, lettre_de_voiture inside one." }),
  status: z.enum(ECMR_STATUSES).meta({
    description: "draft: nobody signed, the note says what the order says now. issued: signed first, its content frozen.",
  }),
  verificationUrl: z.string().meta({ description: "Public page where anyone may check that the note is intact." }),
  versionCount: count,
  headHash: z.string().nullable().meta({ description: "SHA-256 of the newest version, chained to all before it." }),
  sender: EcmrParty,
  consignee: EcmrParty,
  carrier: EcmrCarrier.nullable(),
  takingOver: EcmrPlace,
  delivery: EcmrPlace,
  goods: z.array(EcmrLine),
  instructions: z.array(z.string()),
  attachedDocuments: z.array(z.string()),
  signatures: z.array(EcmrSignature),
  impossibleSignatures: z.array(EcmrImpossibility),
}).meta({ id: "Ecmr", description: "A consignment note: e-CMR or lettre de voiture." });
export type EcmrView = z.infer<typeof Ecmr>;

export const EcmrsOfOrder = z.strictObject({
  orderId: z.string(),
  ecmrId: z.string().meta({ description: "The note of the first consignment: the only one of most orders." }),
  ecmrs: z.array(Ecmr),
}).meta({ id: "EcmrsOfOrder", description: "The notes of an order, one for each consignment." });

export const EcmrRequest = z.strictObject({ orderId: text(64) })
  .meta({ id: "EcmrRequest", description: "The order whose notes are wanted." });

const MAX_SIGNATURE_CHARS = 200_000;
/** Other words for a role: the side that it stands on, and who signs for the carrier. */
const SIDES: Readonly<Record<string, SignerRole>> = { shipper: "sender", driver: "carrier", recipient: "consignee" };

export const EcmrSigning = z.strictObject({
  signature: z.string().min(1).max(MAX_SIGNATURE_CHARS).meta({
    description:
      "What your system holds as the signature: a picture as a data URL, strokes as JSON, a reference. Kept as evidence.",
  }),
  signerName: text(100),
  signerRole: z.enum([...SIGNER_ROLES, "shipper", "driver", "recipient"]).transform((word) => SIDES[word] ?? word as SignerRole)
    .meta({ description: "shipper means sender, driver means carrier, recipient means consignee." }),
}).meta({ id: "EcmrSigning", description: "A signature that your system took." });

const MAX_ADDRESSEES = 10;

export const EcmrSending = z.strictObject({
  to: z.array(email).min(1).max(MAX_ADDRESSEES),
}).meta({ id: "EcmrSending", description: "E-mail addresses to which a link to the note's PDF goes." });

export const EcmrSent = z.strictObject({
  ecmrId: z.string(),
  to: z.array(z.string()),
  expiresAt: instantText.meta({ description: "Until when the mailed links open the PDF." }),
}).meta({ id: "EcmrSent", description: "The mails are on their way." });
