import { afterPage } from "../../domain/documents/reading.ts";
import { Commit, transact } from "../commit.ts";
import type { Store } from "../store.ts";
import { addPage, type PageOfJob, type PageRecorded } from "./add_page.ts";
import { getReading, type ReadingRef, READINGS } from "./readings.ts";

/** Records a page of a document of an order with how far its reading is. */
export function recordPage(store: Store, ref: ReadingRef, read: PageOfJob): Promise<PageRecorded> {
  return transact<PageRecorded>(async () => {
    const before = await getReading(store.kv, ref.orderId, ref.documentId);
    const progress = before && afterPage(before.value, read);
    if (before === null || progress === null) return { answer: "stopped" };
    const commit = new Commit(store.kv).change(READINGS, before, { ...before.value, ...progress });
    return { commit, answer: await addPage(commit, store, ref, before.value.orgId, read) };
  });
}
