import { z } from "zod";
import { operation } from "../operation.ts";
import { SHOWCASE } from "../showcase.ts";
import { ecmrIdOf } from "./ecmr_id.ts";
import { Ecmr, EcmrRequest, EcmrSending, EcmrSent, EcmrSigning, EcmrsOfOrder } from "./ecmr_schema.ts";

const tag = "ecmr";
const SHOWN = { ecmrId: ecmrIdOf({ orderId: SHOWCASE.orderId, id: SHOWCASE.noteId }) };
const ELSEWHERE = { ecmrId: "01J00000000000000000000000.01J00000000000000000000000" };
const params = z.strictObject({ ecmrId: z.string().min(1).max(130).meta({ example: SHOWN.ecmrId }) });

export const createEcmr = operation({
  id: "createEcmr",
  method: "POST",
  path: "/ecmr",
  tag,
  summary: "Make the notes of an order",
  description:
    "One note for each consignment of an accepted order; those that exist already are given as they are. Until somebody signs, a note says what " +
    "its order says.",
  right: "orders.write",
  limit: "write",
  body: EcmrRequest,
  answers: { 201: { description: "The notes of the order.", schema: EcmrsOfOrder } },
  problems: ["not_found", "idempotency_key_reused", "refused_by_rule"],
  examples: [{ summary: "Those of an order of yours", body: { orderId: SHOWCASE.orderId }, status: 201 }],
});

export const getEcmr = operation({
  id: "getEcmr",
  method: "GET",
  path: "/ecmr/{ecmrId}",
  tag,
  summary: "Read a note",
  right: "orders.read",
  limit: "read",
  params,
  answers: { 200: { description: "The note as it stands.", schema: Ecmr } },
  problems: ["not_found"],
  examples: [{ summary: "A note of yours", params: SHOWN, status: 200 }],
});

export const signEcmr = operation({
  id: "signEcmr",
  method: "POST",
  path: "/ecmr/{ecmrId}/sign",
  tag,
  summary: "Tell of a signature",
  description:
    "Records a signature that your system took, as what it is: a statement through the API on your word. It counts for every note of the stop, as one " +
    "gesture does. You tell of your own side's; a carrier also of the sender's and the consignee's, a shipper of the sender's. The sender signs first, the " +
    "consignee last. Where a driver works with the product, the stop must have been loaded or unloaded before.",
  right: "deliveries.sign",
  limit: "write",
  params,
  body: EcmrSigning,
  answers: { 200: { description: "The note with its new version.", schema: Ecmr } },
  problems: ["not_found", "idempotency_key_reused", "refused_by_rule"],
  examples: [{
    summary: "The driver signs on your own device; here of a note that is not yours",
    params: ELSEWHERE,
    body: { signature: "data:image/png;base64,iVBORw0KGgo=", signerName: "Karim Benali", signerRole: "driver" },
    status: 404,
  }],
});

export const getEcmrPdf = operation({
  id: "getEcmrPdf",
  method: "GET",
  path: "/ecmr/{ecmrId}/pdf",
  tag,
  summary: "Print a note",
  description: "In the language of `Accept-Language`. A note that nobody has signed has no print yet.",
  right: "files.read",
  limit: "read",
  params,
  answers: {
    200: { description: "All boxes, signatures and the code that leads to the public check.", mediaType: "application/pdf" },
  },
  problems: ["not_found", "refused_by_rule"],
  examples: [{ summary: "A note of yours", params: SHOWN, status: 200 }],
});

export const sendEcmr = operation({
  id: "sendEcmr",
  method: "POST",
  path: "/ecmr/{ecmrId}/send",
  tag,
  summary: "Mail a note",
  description: "Each address gets its own link to the PDF, open for 30 days, in the language of `Accept-Language`.",
  right: "orders.write",
  limit: "write",
  params,
  body: EcmrSending,
  answers: { 202: { description: "The mails are on their way.", schema: EcmrSent } },
  problems: ["not_found", "idempotency_key_reused", "refused_by_rule"],
  examples: [{
    summary: "To two people",
    params: SHOWN,
    body: { to: ["quai@client.example", "compta@client.example"] },
    status: 202,
  }],
});

export const ecmrOperations = [createEcmr, getEcmr, signEcmr, getEcmrPdf, sendEcmr];
