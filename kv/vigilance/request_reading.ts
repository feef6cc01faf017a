import { accept, refuse, type Result } from "../../domain/result.ts";
import { Commit, transact } from "../commit.ts";
import { arePagesSpent } from "../documents/pages_read.ts";
import { sendMessage } from "../jobs/message.ts";
import type { Store } from "../store.ts";
import { getVigilanceDocument, VIGILANCE, type VigilanceRef } from "./documents.ts";

/** Why no reading begins. */
export type VigilanceReadingRefusal = { readonly code: "document_not_found" | "pages_spent" };

/** Has a document read whose reading failed or was cancelled: it goes on at the page where it stopped. Any other stays as it is. */
export function requestVigilanceReading(
  store: Store,
  ref: VigilanceRef,
  monthlyPages: number | null,
): Promise<Result<null, VigilanceReadingRefusal>> {
  return transact<Result<null, VigilanceReadingRefusal>>(async () => {
    const before = await getVigilanceDocument(store.kv, ref);
    if (before === null) return { answer: refuse({ code: "document_not_found" }) };
    const { reading } = before.value;
    if (reading.state !== "failed" && reading.state !== "cancelled") return { answer: accept(null) };
    if (await arePagesSpent(store, ref.orgId, monthlyPages)) return { answer: refuse({ code: "pages_spent" }) };
    const commit = new Commit(store.kv);
    const jobId = sendMessage(commit, store, { kind: "read_vigilance_document", payload: ref });
    const { pagesRead = 0, engine } = reading;
    const queued = { state: "queued", jobId, pagesRead, ...engine && { engine } } as const;
    return { commit: commit.change(VIGILANCE, before, { ...before.value, reading: queued }), answer: accept(null) };
  });
}
