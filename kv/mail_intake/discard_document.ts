import type { Viewer } from "../../domain/identity/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import type { Store } from "../store.ts";
import { getUnplaced, UNPLACED_DOCUMENTS } from "./unplaced_documents.ts";

/** Puts a file away that came by mail and belongs to no order, with a line of audit; false where it does not wait any more. */
export function discardDocument(store: Store, by: Viewer, id: string): Promise<boolean> {
  return transact(async () => {
    const waiting = await getUnplaced(store.kv, by.orgId, id);
    if (waiting === null) return { answer: false };
    const { name, sentBy } = waiting.value;
    const commit = new Commit(store.kv).remove(UNPLACED_DOCUMENTS, waiting);
    recordAudit(commit, store, by, { action: "mailed_document.discarded", target: name, before: sentBy });
    return { commit, answer: true };
  });
}
