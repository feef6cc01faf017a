import { isUnderWay, type Reading } from "../../domain/documents/reading.ts";
import type { RecognisedPage, Recognition } from "../../domain/documents/recognition.ts";
import { Commit, transact } from "../commit.ts";
import type { Store } from "../store.ts";
import { countPage } from "./count_page.ts";
import { putPage } from "./reading_pages.ts";
import { getReading, READINGS } from "./readings.ts";

/** A page as it was read, by the job that reads its document. */
export interface PageOfReading {
  readonly orderId: string;
  readonly documentId: string;
  readonly jobId: string;
  readonly page: RecognisedPage;
  readonly index: number;
  readonly count: number;
  readonly engine: Recognition["engine"];
  /** Pages that an organisation may read a month; null without a limit. */
  readonly monthlyPages: number | null;
}

/**
 * Records a page with how far its reading is and, where an engine read it, as one more page of the month; tells the organisation when 80 and 100 % of its
 * pages are spent. "stopped": the reading was cancelled or another goes on with it, and nothing was recorded. "spent": this was the last page of the month.
 */
export function recordPage(store: Store, read: PageOfReading): Promise<"recorded" | "stopped" | "spent"> {
  return transact<"recorded" | "stopped" | "spent">(async () => {
    const before = await getReading(store.kv, read.orderId, read.documentId);
    if (before === null || !isUnderWay(before.value) || before.value.jobId !== read.jobId) return { answer: "stopped" };
    // One whose lease has ended is overtaken by whoever claimed the job since.
    if (before.value.pagesRead !== read.index) return { answer: "stopped" };
    const reading: Reading = {
      ...before.value,
      state: "reading",
      pageCount: read.count,
      pagesRead: read.index + 1,
      // Where some pages have text of their own, the engine is that which read the others.
      engine: read.engine === "text_layer" ? before.value.engine ?? "text_layer" : read.engine,
    };
    const commit = new Commit(store.kv).change(READINGS, before, reading);
    putPage(commit, reading, read.index, read.page);
    if (read.engine === "text_layer") return { commit, answer: "recorded" };
    const spent = await countPage(commit, store, reading.orgId, read.monthlyPages);
    return { commit, answer: spent && read.index + 1 < read.count ? "spent" : "recorded" };
  });
}
