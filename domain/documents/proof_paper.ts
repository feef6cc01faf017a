import type { OrderDocument } from "../orders/types.ts";
import type { ExtractedField } from "./extraction/extracted_field.ts";
import type { FormType } from "./extraction/forms/mod.ts";
import type { Reading } from "./reading.ts";

/** A paper of an order as it was read. */
export interface ProofPaper {
  readonly form: FormType;
  /** The stop to which its document was attached. */
  readonly stopId: string | undefined;
  readonly fields: readonly Pick<ExtractedField, "name" | "value" | "confidence" | "page" | "fault">[];
  /** A person has looked at every field: none is doubtful. */
  readonly isConfirmed: boolean;
}

/** What a document says: as a person confirmed it, else as it was read; null as long as it is not read, or of no known form. */
export function proofPaperOf(
  { form, state, fields = [], confirmed }: Reading,
  { stopId }: Pick<OrderDocument, "stopId">,
): ProofPaper | null {
  if (state !== "read" || form === undefined) return null;
  if (confirmed === undefined) return { form, stopId, fields, isConfirmed: false };
  const pages = new Map(fields.map(({ name, page }) => [name, page]));
  const certain = confirmed.fields.flatMap(({ name, value, verdict }) => {
    // Who strikes out what was taken for a signature says that there is none.
    const said = name === "signature" && verdict === "struck_out" ? "not_seen" : value;
    return said === null ? [] : [{ name, value: said, confidence: 100, page: pages.get(name) ?? 0 }];
  });
  return { form, stopId, fields: certain, isConfirmed: true };
}
