import type { RecognisedPage, Recognition } from "../../domain/documents/recognition.ts";
import type { Commit } from "../commit.ts";
import type { Store } from "../store.ts";
import { countPage } from "./count_page.ts";
import { type PagesRef, putPage } from "./reading_pages.ts";

/** A page as it was read, by the job that reads its document. */
export interface PageOfJob {
  readonly jobId: string;
  readonly page: RecognisedPage;
  readonly index: number;
  /** Pages that are to be read. */
  readonly count: number;
  readonly engine: Recognition["engine"];
  /** Pages that an organisation may read a month; null without a limit. */
  readonly monthlyPages: number | null;
}

/** "stopped": the reading was cancelled or another goes on with it, and nothing was recorded. "spent": this was the last page of the month. */
export type PageRecorded = "recorded" | "stopped" | "spent";

/**
 * Adds a page to the commit that tells how far its reading is and, where an engine read it, one more page of the organisation's month; tells the organisation
 * when 80 and 100 % of its pages are spent.
 */
export async function addPage(
  commit: Commit,
  store: Store,
  ref: PagesRef,
  orgId: string,
  { page, index, count, engine, monthlyPages }: PageOfJob,
): Promise<PageRecorded> {
  putPage(commit, ref, index, page);
  const spent = engine !== "text_layer" && await countPage(commit, store, orgId, monthlyPages);
  return spent && index + 1 < count ? "spent" : "recorded";
}
