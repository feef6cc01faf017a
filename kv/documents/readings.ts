import type { Reading } from "../../domain/documents/reading.ts";
import { MAX_DOCUMENTS } from "../../domain/orders/add_document.ts";
import { type Aggregate, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { readAll } from "../page.ts";

/** Which document a reading is of. */
export type ReadingRef = Pick<Reading, "orderId" | "documentId">;

/** What was read of the documents of orders, one record a document. */
export const READINGS: Aggregate<Reading> = {
  name: "readings",
  key: ({ orderId, documentId }) => keys.reading(orderId, documentId),
  entries: ({ sha256, orderId, documentId }) => [
    { key: keys.readingByBlob(sha256, orderId, documentId), value: { orderId, documentId } satisfies ReadingRef },
  ],
  counters: ({ form, confirmed }) =>
    form && confirmed ? confirmed.fields.map(({ name, verdict }) => keys.fieldVerdict(form, name, verdict)) : [],
  lists: ({ listedBy }) => listedBy,
};

/** The reading of a document with its versionstamp, or null when nobody asked for one. Whoever may load the order may. */
export async function getReading(kv: Deno.Kv, orderId: string, documentId: string): Promise<Loaded<Reading> | null> {
  return loaded(await kv.get<Reading>(keys.reading(orderId, documentId)));
}

/** The readings of an order's documents. */
export function listReadings(kv: Deno.Kv, orderId: string): Promise<Reading[]> {
  return readAll<Reading>(kv, { prefix: keys.reading(orderId, "").slice(0, -1) }, MAX_DOCUMENTS);
}
