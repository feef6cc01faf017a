import type { StoredPicture } from "../../domain/documents/document_pictures.ts";
import type { Store } from "../../kv/store.ts";
import { changeVigilanceDocument } from "../../kv/vigilance/change_document.ts";
import { listVigilance } from "../../kv/vigilance/documents.ts";

/** Gives a confirmed document of a carrier's vigilance file its picture; gives its id. */
export async function drawVigilance(store: Store, orgId: string, drawn: StoredPicture): Promise<string> {
  const { id: documentId } = (await listVigilance(store.kv, orgId)).find(({ kind }) => kind === "licence")!;
  await changeVigilanceDocument(
    store,
    { orgId, documentId },
    (document) => ({ ...document, pictures: { thumbnail: drawn, pages: [drawn] } }),
  );
  return documentId;
}
