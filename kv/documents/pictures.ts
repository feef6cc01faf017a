import type { DocumentPictures } from "../../domain/documents/document_pictures.ts";
import { MAX_DOCUMENTS } from "../../domain/orders/add_document.ts";
import { type Aggregate, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { readAll } from "../page.ts";

/** Pictures of documents, one record a document. Their blobs are kept as long as that document's own: an entry for each leads to it. */
export const PICTURES: Aggregate<DocumentPictures> = {
  name: "document_pictures",
  key: ({ orderId, documentId }) => keys.documentPictures(orderId, documentId),
  entries: ({ orderId, documentId, sha256, thumbnail, pages }) =>
    [...new Set([thumbnail, ...pages].map((picture) => picture?.sha256))]
      .filter((picture) => picture !== undefined)
      .map((picture) => ({ key: keys.documentByPicture(picture, orderId, documentId), value: { orderId, documentId, sha256 } })),
  counters: () => [],
  lists: () => [],
};

/** The pictures of a document with their versionstamp, or null as long as none were made. */
export async function getPictures(kv: Deno.Kv, orderId: string, documentId: string): Promise<Loaded<DocumentPictures> | null> {
  return loaded(await kv.get<DocumentPictures>(keys.documentPictures(orderId, documentId)));
}

/** The pictures of an order's documents. */
export function listPictures(kv: Deno.Kv, orderId: string): Promise<DocumentPictures[]> {
  return readAll<DocumentPictures>(kv, { prefix: keys.documentPictures(orderId, "").slice(0, -1) }, MAX_DOCUMENTS);
}
