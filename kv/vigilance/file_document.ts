import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import type { VigilanceDocument } from "../../domain/vigilance/vigilance_document.ts";
import { VIGILANCE_RULES, type VigilanceKind } from "../../domain/vigilance/vigilance_rules.ts";
import { Commit, transact } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";
import { MOST_OF_KIND, VIGILANCE, type VigilanceRef } from "./documents.ts";

/** Why a document is not filed. */
export interface FilingRefusal {
  readonly code: "operation_reused" | "file_full";
}

/** A document whose bytes are stored. */
export interface FilingRequest {
  readonly kind: VigilanceKind;
  readonly file: VigilanceDocument["file"];
  readonly operation: Operation;
}

/** Puts a document into the vigilance file of the viewer's organisation, with the message to the job that draws and reads it. */
export function fileDocument(
  store: Store,
  viewer: Viewer,
  { kind, file, operation }: FilingRequest,
): Promise<Result<VigilanceRef, FilingRefusal>> {
  const { orgId } = viewer;
  return transact<Result<VigilanceRef, FilingRefusal>>(async () => {
    const [done, ofKind] = await Promise.all([
      store.kv.get(keys.operation(operation.scope, operation.id)),
      readAll(store.kv, { prefix: keys.vigilanceByKind(orgId, kind, "").slice(0, 3) }, MOST_OF_KIND),
    ]);
    const earlier = earlierAnswer<VigilanceRef>(done, operation);
    if (earlier !== null) {
      return { answer: earlier === "other_content" ? refuse({ code: "operation_reused" }) : accept(earlier.answer) };
    }
    if (ofKind.length >= MOST_OF_KIND) return { answer: refuse({ code: "file_full" }) };
    const ref = { orgId, documentId: store.newId() };
    const commit = new Commit(store.kv);
    const jobId = sendMessage(commit, store, { kind: "read_vigilance_document", payload: ref });
    commit.create(VIGILANCE, {
      id: ref.documentId,
      orgId,
      kind,
      file,
      uploadedBy: viewer.name,
      uploadedAt: store.now(),
      reading: VIGILANCE_RULES[kind].form === null ? { state: "not_read" } : { state: "queued", jobId, pagesRead: 0 },
      confirmations: [],
    });
    recordOperation(commit, operation, ref);
    return { commit, answer: accept(ref) };
  });
}
