import { z } from "zod";
import { operation } from "../operation.ts";
import { PAGE_QUERY } from "../paging.ts";
import { SHOWCASE } from "../showcase.ts";
import { text } from "../transport_orders/body_fields.ts";
import { Confirmation, DocumentPage, DocumentReading, OrderDocumentAnswer, TypeChoice } from "./documents_schema.ts";

const tag = "documents";
const documentId = text(40).meta({ example: SHOWCASE.documentId });
const DocumentParams = z.strictObject({ documentId });
const OrderDocumentParams = z.strictObject({ orderId: text(40).meta({ example: SHOWCASE.orderId }), documentId });
const SHOWN = { documentId: SHOWCASE.documentId };
const SHOWN_OF_ORDER = { orderId: SHOWCASE.orderId, documentId: SHOWCASE.documentId };

export const listDocuments = operation({
  id: "listDocuments",
  method: "GET",
  path: "/documents",
  tag,
  summary: "List documents",
  description:
    "Documents of all your orders, newest first, as far as they are yours to see; a page may so hold fewer than it has room for.",
  right: "files.read",
  limit: "read",
  query: z.strictObject({ ...PAGE_QUERY }),
  answers: { 200: { description: "A page of documents.", schema: DocumentPage } },
  problems: [],
  examples: [{ summary: "The last ten", query: { limit: "10" }, status: 200 }],
});

export const getDocument = operation({
  id: "getDocument",
  method: "GET",
  path: "/documents/{documentId}",
  tag,
  summary: "Read what a document is",
  right: "files.read",
  limit: "read",
  params: DocumentParams,
  answers: { 200: { description: "The document with its order.", schema: OrderDocumentAnswer } },
  problems: ["not_found"],
  examples: [{ summary: "A document of yours", params: SHOWN, status: 200 }],
});

const extraction = {
  method: "POST",
  tag,
  summary: "Have a document read",
  description:
    "Text and fields of a PDF, scan or photo, read by a job: a PDF's own text as it is, everything else by optical character recognition. Asking again while " +
    "it is being read, or after, changes nothing; after a failure it goes on where it stopped.",
  right: "orders.write",
  limit: "write",
  answers: {
    200: { description: "It was read before.", schema: DocumentReading },
    202: { description: "It is being read; `Location` is where to look.", schema: DocumentReading },
  },
  problems: ["not_found", "pages_spent", "idempotency_key_reused"],
} as const;

const results = {
  method: "GET",
  tag,
  summary: "Read what stands in a document",
  description: "As far as it is read: pages are there one by one, fields when all are read.",
  right: "files.read",
  limit: "read",
  answers: { 200: { description: "Its text and fields.", schema: DocumentReading } },
  problems: ["not_found", "document_not_read"],
} as const;

const confirmation = {
  method: "POST",
  tag,
  summary: "Confirm what was read",
  description:
    "A person's word on the fields of a document that is read, or the correction of an earlier one: by the shipper or the carrier. Send the `ETag` of " +
    "`/ocr/results` as `If-Match` to confirm what you have seen and nothing newer. A proof that differs from its order opens a flag.",
  right: "orders.write",
  limit: "write",
  body: Confirmation,
  answers: { 200: { description: "The reading as it is confirmed.", schema: DocumentReading } },
  problems: ["not_found", "document_not_read", "conflict", "precondition_failed", "idempotency_key_reused"],
} as const;

const typing = {
  method: "POST",
  tag,
  summary: "Say what a document is",
  description:
    "Where its words did not tell, or told it wrong: the fields of that type are looked for anew in what was read. Of a document that is confirmed the " +
    "shipper alone may say so; that undoes the confirmation, and withdraws the flag that it opened where the document is no proof.",
  right: "orders.write",
  limit: "write",
  body: TypeChoice,
  answers: { 200: { description: "The reading with the fields of that type.", schema: DocumentReading } },
  problems: ["not_found", "document_not_read", "conflict"],
} as const;

/** What the demo's proof says. */
const CONFIRMED = {
  fields: {
    orderNumber: "CR-24081",
    consignee: "Bâti Alpes Négoce",
    plate: "FX-815-LM",
    packages: "480",
    palletsGiven: "12",
    palletsReturned: "0",
    reservations: null,
    signedBy: "Yves Blanchet",
  },
};

export const extractDocument = operation({
  ...extraction,
  id: "extractDocument",
  path: "/documents/{documentId}/ocr/extract",
  params: DocumentParams,
  examples: [{ summary: "A document of yours, read before", params: SHOWN, status: 200 }],
});

export const getDocumentResults = operation({
  ...results,
  id: "getDocumentResults",
  path: "/documents/{documentId}/ocr/results",
  params: DocumentParams,
  examples: [{ summary: "A document of yours", params: SHOWN, status: 200 }],
});

export const confirmDocument = operation({
  ...confirmation,
  id: "confirmDocument",
  path: "/documents/{documentId}/ocr/confirm",
  params: DocumentParams,
  examples: [{ summary: "A proof of delivery, read before", params: SHOWN, body: CONFIRMED, status: 200 }],
});

export const typeDocument = operation({
  ...typing,
  id: "typeDocument",
  path: "/documents/{documentId}/ocr/type",
  params: DocumentParams,
  examples: [{ summary: "A proof of delivery, read before", params: SHOWN, body: { documentType: "pod" }, status: 200 }],
});

export const extractTransportOrderDocument = operation({
  ...extraction,
  id: "extractTransportOrderDocument",
  path: "/transport-orders/{orderId}/documents/{documentId}/ocr/extract",
  params: OrderDocumentParams,
  examples: [{ summary: "A proof of delivery, read before", params: SHOWN_OF_ORDER, status: 200 }],
});

export const getTransportOrderDocumentResults = operation({
  ...results,
  id: "getTransportOrderDocumentResults",
  path: "/transport-orders/{orderId}/documents/{documentId}/ocr/results",
  params: OrderDocumentParams,
  examples: [{ summary: "A proof of delivery", params: SHOWN_OF_ORDER, status: 200 }],
});

export const confirmTransportOrderDocument = operation({
  ...confirmation,
  id: "confirmTransportOrderDocument",
  path: "/transport-orders/{orderId}/documents/{documentId}/ocr/confirm",
  params: OrderDocumentParams,
  examples: [{ summary: "A proof of delivery, read before", params: SHOWN_OF_ORDER, body: CONFIRMED, status: 200 }],
});

export const typeTransportOrderDocument = operation({
  ...typing,
  id: "typeTransportOrderDocument",
  path: "/transport-orders/{orderId}/documents/{documentId}/ocr/type",
  params: OrderDocumentParams,
  examples: [{ summary: "A proof of delivery, read before", params: SHOWN_OF_ORDER, body: { documentType: "pod" }, status: 200 }],
});

export const documentsOperations = [
  listDocuments,
  getDocument,
  extractDocument,
  getDocumentResults,
  confirmDocument,
  typeDocument,
  extractTransportOrderDocument,
  getTransportOrderDocumentResults,
  confirmTransportOrderDocument,
  typeTransportOrderDocument,
];
