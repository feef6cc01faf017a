import type { VigilanceDocument } from "../../domain/vigilance/vigilance_document.ts";
import { Commit, transact } from "../commit.ts";
import type { Store } from "../store.ts";
import { getVigilanceDocument, VIGILANCE, type VigilanceRef } from "./documents.ts";

/**
 * Changes a document by what the process itself found out; `decide` gives null where there is nothing to change any more. `also` adds to the commit what
 * goes with the change. False when nothing changed.
 */
export function changeVigilanceDocument(
  store: Store,
  ref: VigilanceRef,
  decide: (document: VigilanceDocument) => VigilanceDocument | null,
  also?: (commit: Commit) => void,
): Promise<boolean> {
  return transact<boolean>(async () => {
    const before = await getVigilanceDocument(store.kv, ref);
    const after = before && decide(before.value);
    if (before === null || after === null) return { answer: false };
    const commit = new Commit(store.kv).change(VIGILANCE, before, after);
    also?.(commit);
    return { commit, answer: true };
  });
}
