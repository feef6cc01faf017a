import { HttpError } from "fresh";
import type { UnplacedDocument } from "../../../domain/mail_intake/unplaced_document.ts";
import { getUnplaced } from "../../../kv/mail_intake/unplaced_documents.ts";
import { type RequestContext, viewerOf } from "../../(_lib)/state.ts";

/** The file of the address that waits for the viewer's organisation. @throws {HttpError} 404 where it does not, or does not any more. */
export async function loadUnplaced(ctx: RequestContext): Promise<UnplacedDocument> {
  const waiting = await getUnplaced(ctx.state.deps.store.kv, viewerOf(ctx).orgId, ctx.params.id!);
  if (waiting === null) throw new HttpError(404);
  return waiting.value;
}
