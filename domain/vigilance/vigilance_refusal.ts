import { z } from "zod";
import { addError, multiline, oneOf, optionalMultiline } from "../forms/fields.ts";
import { present } from "../forms/present.ts";
import type { Instant } from "../time/instant.ts";
import type { VigilanceKind } from "./vigilance_rules.ts";

/** Why a shipper does not take a document for what it should be. */
export const REFUSAL_REASONS = ["illegible", "wrong_firm", "out_of_date", "not_authentic", "other"] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

const TEXT_LENGTH = 500;

/** What one shipper says of one document of its carrier. It is its own opinion: the status of the file, and what others see, are as before. */
export interface VigilanceRefusal {
  readonly carrierId: string;
  readonly carrierName: string;
  readonly documentId: string;
  readonly kind: VigilanceKind;
  readonly shipperId: string;
  readonly shipperName: string;
  /** The order by which the shipper may see the document. */
  readonly orderId: string;
  readonly reason: RefusalReason;
  readonly text?: string;
  readonly by: string;
  readonly at: Instant;
  readonly answer?: { readonly text: string; readonly by: string; readonly at: Instant };
}

/** What a person fills in to refuse a document: a reason, and in words what the reason does not say. */
export const RefusalForm = z.strictObject({ reason: oneOf(REFUSAL_REASONS), text: optionalMultiline(TEXT_LENGTH) })
  .superRefine(({ reason, text }, ctx) => {
    if (reason === "other" && text === undefined) addError(ctx, ["text"], { code: "required" });
  })
  .transform(present);

/** What the carrier answers to a refusal. */
export const RefusalAnswer = z.strictObject({ text: multiline(TEXT_LENGTH) });
