import { z } from "zod";
import { addError, integer, multiline, oneOf, optional, optionalMultiline } from "../forms/fields.ts";

const MAX_PALLETS = 10_000;
const MAX_WORDS = 500;

/** A pending exchange turned down: it did not happen, or not so. */
export const rejectionForm = z.strictObject({ reason: multiline(MAX_WORDS) });

/** A posted transfer contested: what it should have recorded. */
export const disputeForm = z.strictObject({
  claimedQuantity: integer({ min: 0, max: MAX_PALLETS }),
  reason: multiline(MAX_WORDS),
});

/** The other side's answer. Only a partial acceptance tells a number. */
export const answerForm = z.strictObject({
  outcome: oneOf(["accepted", "partial", "rejected"]),
  concededQuantity: optional(integer({ min: 1, max: MAX_PALLETS })),
  comment: optionalMultiline(MAX_WORDS),
}).transform(({ outcome, concededQuantity, comment }, ctx) => {
  const said = comment === undefined ? {} : { comment };
  if (outcome !== "partial") return { outcome, ...said };
  if (concededQuantity === undefined) {
    addError(ctx, ["concededQuantity"], { code: "required" });
    return z.NEVER;
  }
  return { outcome, concededQuantity, ...said };
});
