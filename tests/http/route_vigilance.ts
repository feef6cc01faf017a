import type { StoredPicture } from "../../domain/documents/document_pictures.ts";
import type { Store } from "../../kv/store.ts";
import { changeVigilanceDocument } from "../../kv/vigilance/change_document.ts";
import { listVigilance } from "../../kv/vigilance/documents.ts";
import { listRefusals } from "../../kv/vigilance/refusals.ts";

/** What the routes of vigilance files name: a document in force, seen by the shipper through an order; one that it refused; and one that is being read. */
export interface VigilanceParams {
  /** By pattern. */
  of(pattern: string): Readonly<Record<string, string>>;
}

/** Gives a confirmed document of a carrier's vigilance file, and one that is being read, its picture, and finds what the demo's shipper of `orderId` refused of it. */
export async function drawVigilance(
  store: Store,
  orgId: string,
  orderId: string,
  drawn: StoredPicture,
): Promise<VigilanceParams> {
  const rows = await listVigilance(store.kv, orgId);
  const { id: documentId } = rows.find(({ kind }) => kind === "licence")!;
  const { id: readId } = rows.find(({ validity }) => validity === null)!;
  const pictures = { thumbnail: drawn, pages: [drawn] };
  for (const id of [documentId, readId]) {
    await changeVigilanceDocument(store, { orgId, documentId: id }, (document) => ({ ...document, pictures }));
  }
  const [refused] = await listRefusals(store.kv, orgId);
  return {
    of(pattern) {
      if (pattern.startsWith("/industry/")) return { id: orderId, documentId };
      if (pattern.includes("/:shipperId/")) return { id: refused!.documentId, shipperId: refused!.shipperId };
      if (/\/:id(\/reading.*)?$/.test(pattern)) return { id: readId };
      return { id: documentId, sha256: drawn.sha256 };
    },
  };
}
