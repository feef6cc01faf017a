import { afterPage } from "../../domain/documents/reading.ts";
import { Commit, transact } from "../commit.ts";
import { addPage, type PageOfJob, type PageRecorded } from "../documents/add_page.ts";
import type { Store } from "../store.ts";
import { getVigilanceDocument, VIGILANCE, type VigilanceRef } from "./documents.ts";

/** Records a page of a vigilance document with how far its reading is. */
export function recordVigilancePage(store: Store, ref: VigilanceRef, read: PageOfJob): Promise<PageRecorded> {
  return transact<PageRecorded>(async () => {
    const before = await getVigilanceDocument(store.kv, ref);
    const reading = before && afterPage(before.value.reading, read);
    if (before === null || reading === null) return { answer: "stopped" };
    const commit = new Commit(store.kv).change(VIGILANCE, before, { ...before.value, reading });
    return { commit, answer: await addPage(commit, store, ref, ref.orgId, read) };
  });
}
