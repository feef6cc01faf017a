import { keepAfter, type Retention } from "../documents/retention.ts";
import { addDays } from "../time/local.ts";
import { dayBounds } from "../time/zoned.ts";
import { VIGILANCE_ZONE } from "./validity.ts";
import { validityOf, type VigilanceDocument } from "./vigilance_document.ts";

/**
 * How long a document of a vigilance file is kept. A client proves with it that it asked in time, so its years begin when it ceases to hold; one that nobody
 * ever confirmed proves nothing, and its years begin with its upload.
 */
export function vigilanceRetention(document: Pick<VigilanceDocument, "confirmations" | "uploadedAt">): Retention {
  const validity = validityOf(document);
  const endedAt = validity === null ? document.uploadedAt : dayBounds(addDays(validity.until, 1), VIGILANCE_ZONE).from;
  return keepAfter("vigilance", Math.max(endedAt, document.uploadedAt));
}
