import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { deletePages } from "../documents/reading_pages.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { getVigilanceDocument, VIGILANCE } from "./documents.ts";

/** Why a document stays. */
export interface RemovalRefusal {
  readonly code: "document_not_found" | "operation_reused" | "document_confirmed";
}

/**
 * Takes a document out of the file of the viewer's organisation as long as nobody has confirmed it: what counted once is kept. Its bytes go with the next run
 * of retention.
 */
export function removeUnconfirmed(
  store: Store,
  viewer: Viewer,
  { documentId, operation }: { readonly documentId: string; readonly operation: Operation },
): Promise<Result<null, RemovalRefusal>> {
  return transact<Result<null, RemovalRefusal>>(async () => {
    const [before, done] = await Promise.all([
      getVigilanceDocument(store.kv, { orgId: viewer.orgId, documentId }),
      store.kv.get(keys.operation(operation.scope, operation.id)),
    ]);
    const earlier = earlierAnswer<null>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse({ code: "operation_reused" }) : accept(null) };
    if (before === null) return { answer: refuse({ code: "document_not_found" }) };
    if (before.value.confirmations.length > 0) return { answer: refuse({ code: "document_confirmed" }) };
    const commit = new Commit(store.kv).remove(VIGILANCE, before);
    await deletePages(commit, store.kv, { orgId: viewer.orgId, documentId });
    const { kind, file: { name } } = before.value;
    recordAudit(commit, store, viewer, { action: "vigilance.removed", target: documentId, before: `${kind}, ${name}` });
    recordOperation(commit, operation, null);
    return { commit, answer: accept(null) };
  });
}
