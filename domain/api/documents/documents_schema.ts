import { z } from "zod";
import { FORM_TYPES } from "../../documents/extraction/forms/mod.ts";
import { READING_FAILURES, READING_STATES } from "../../documents/reading.ts";
import { VERDICTS } from "../../documents/review/confirmation.ts";
import { FIELD_KINDS } from "../../documents/review/field_kind.ts";
import type { StatedFields } from "../../documents/review/stated_values.ts";
import { instantText } from "../fields.ts";
import { pageSchema } from "../paging.ts";
import { DocumentAnswer } from "../transport_orders/order_answer.ts";

const fraction = z.number().min(0).max(1);

const DocumentBox = z.strictObject({ x0: fraction, y0: fraction, x1: fraction, y1: fraction }).meta({
  id: "DocumentBox",
  description:
    "A place on a page as fractions of its width and height, from the upper left of the page after its `quarterTurns`.",
});

const ReadField = z.strictObject({
  name: z.string().meta({ description: "What it is; the unit, if any, ends the name.", example: "palletsReturned" }),
  value: z.string().meta({ description: "Normalised: days as 2026-11-24, counts, cents and grams as digits." }),
  written: z.string().meta({ description: "As it stands on the page." }),
  confidence: z.number().min(0).max(100),
  page: z.int().nonnegative(),
  box: DocumentBox,
  fault: z.string().optional().meta({
    description: "The check that the value fails; it is then what stands on the page, and nobody's guess.",
  }),
}).meta({ id: "ReadField", description: "A value that was found on a document." });

const ReadPage = z.strictObject({
  width: z.number(),
  height: z.number(),
  quarterTurns: z.int().min(0).max(3).meta({
    description: "How often the page must be turned clockwise by 90 degrees to be upright.",
  }),
  text: z.string(),
}).meta({ id: "ReadPage", description: "A page as it was read." });

const ConfirmedField = z.strictObject({
  name: z.string(),
  value: z.string().nullable().meta({
    description: "Normalised as in `fields`; null where the document does not have it, though it was read.",
  }),
  verdict: z.enum(VERDICTS).meta({
    description: "How it had been read: right, corrected, added (not found), struck_out (not there).",
  }),
  fault: z.string().optional().meta({ description: "It does not agree with the others, and stands on the document so." }),
}).meta({ id: "ConfirmedField", description: "A field as a person confirmed it." });

const ConfirmedReading = z.strictObject({
  revision: z.int().positive().meta({ description: "1 for the first confirmation, one more with each correction." }),
  confirmedAt: instantText,
  fields: z.array(ConfirmedField),
}).meta({ id: "ConfirmedReading", description: "What a person made of a reading, last." });

export const DocumentReading = z.strictObject({
  documentId: z.string(),
  orderId: z.string(),
  status: z.enum(READING_STATES).meta({ description: "queued and reading are under way; the others are ends." }),
  pagesRead: z.int().nonnegative(),
  pageCount: z.int().positive().nullable().meta({ description: "Null until the document is open." }),
  engine: z.string().nullable().meta({ description: "What read it; text_layer: the PDF says it itself." }),
  failure: z.enum(READING_FAILURES).optional(),
  requestedAt: instantText,
  endedAt: instantText.optional(),
  extractedText: z.string().meta({ description: "Everything that was read so far, a line a line, an empty line between pages." }),
  pages: z.array(ReadPage),
  fields: z.array(ReadField),
  documentType: z.string().optional().meta({
    description: "Which form of the trade it is, by what it calls itself; absent where it says nothing that is known.",
    example: "pod",
  }),
  confirmed: ConfirmedReading.optional().meta({
    description: "Absent until a person has compared what was read with the document.",
  }),
}).meta({ id: "DocumentReading", description: "What stands in a document, as far as it is read." });
export type DocumentReading = z.output<typeof DocumentReading>;

const StatedValue = z.string().max(2_000).nullable().meta({
  id: "StatedValue",
  description:
    "As `/ocr/results` tells values: days as 2026-11-24, counts, cents and grams as digits. Null where the document does not have the field.",
});

export const Confirmation = z.strictObject({
  fields: z.strictObject(Object.fromEntries(Object.keys(FIELD_KINDS).map((name) => [name, StatedValue.optional()])))
    .transform((fields) => fields as StatedFields),
}).meta({
  id: "ReadingConfirmation",
  description:
    "What a person says that the document holds. Each field that was found, or confirmed before, is to be named with its value or null; others of " +
    "its `documentType` may be added.",
});

export const TypeChoice = z.strictObject({
  documentType: z.enum(FORM_TYPES).meta({ description: "Which form of the trade the document is.", example: "pod" }),
}).meta({ id: "DocumentTypeChoice", description: "What a person says that a document is." });

export const OrderDocumentAnswer = z.strictObject({ ...DocumentAnswer.shape, orderId: z.string(), orderNumber: z.string() })
  .meta({ id: "OrderDocument", description: "A document with the order that it belongs to." });

export const DocumentPage = pageSchema(OrderDocumentAnswer, "DocumentPage");
