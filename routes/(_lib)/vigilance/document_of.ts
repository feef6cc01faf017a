import { HttpError } from "fresh";
import type { VigilanceDocument } from "../../../domain/vigilance/vigilance_document.ts";
import { getVigilanceDocument } from "../../../kv/vigilance/documents.ts";
import { type RequestContext, viewerOf } from "../state.ts";

/**
 * The document of the address, of the viewer's own organisation.
 * @throws {HttpError} 404 when there is none.
 */
export async function documentOf(ctx: RequestContext): Promise<VigilanceDocument> {
  const { orgId } = viewerOf(ctx);
  const document = await getVigilanceDocument(ctx.state.deps.store.kv, { orgId, documentId: ctx.params.id! });
  if (document === null) throw new HttpError(404);
  return document.value;
}
