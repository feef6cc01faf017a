import type { StoredPicture } from "../../domain/documents/document_pictures.ts";
import type { Store } from "../../kv/store.ts";
import { changeVigilanceDocument } from "../../kv/vigilance/change_document.ts";
import { listVigilance } from "../../kv/vigilance/documents.ts";
import { listRefusals } from "../../kv/vigilance/refusals.ts";

/** What the routes of vigilance files name: a document in force, seen by the shipper through an order; and one that it refused. */
export interface VigilanceParams {
  /** By pattern. */
  of(pattern: string): Readonly<Record<string, string>>;
}

/** Gives a confirmed document of a carrier's vigilance file its picture, and finds what the demo's shipper of `orderId` refused of it. */
export async function drawVigilance(
  store: Store,
  orgId: string,
  orderId: string,
  drawn: StoredPicture,
): Promise<VigilanceParams> {
  const { id: documentId } = (await listVigilance(store.kv, orgId)).find(({ kind }) => kind === "licence")!;
  await changeVigilanceDocument(
    store,
    { orgId, documentId },
    (document) => ({ ...document, pictures: { thumbnail: drawn, pages: [drawn] } }),
  );
  const [refused] = await listRefusals(store.kv, orgId);
  return {
    of(pattern) {
      if (pattern.startsWith("/industry/")) return { id: orderId, documentId };
      if (pattern.includes("/:shipperId/")) return { id: refused!.documentId, shipperId: refused!.shipperId };
      return { id: documentId, sha256: drawn.sha256 };
    },
  };
}
