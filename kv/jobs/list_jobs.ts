import type { MessageKind } from "../../domain/jobs/message.ts";
import { keys } from "../keys.ts";
import { type Page, PAGE_ROWS, readPage } from "../page.ts";
import type { JobRow, JobState } from "./job.ts";

/** Jobs that are looked through for one page of one kind. */
const MOST_LOOKED_THROUGH = 500;

/** One page of the jobs in one state, newest first; of one `kind`, those among the next 500: perhaps few, while `next` goes on. */
export async function listJobs(kv: Deno.Kv, state: JobState, cursor?: string, kind?: MessageKind): Promise<Page<JobRow>> {
  const limit = kind === undefined ? PAGE_ROWS : MOST_LOOKED_THROUGH;
  const page = await readPage<JobRow>(kv, { prefix: keys.jobByState(state, "").slice(0, -1) }, { cursor, reverse: true, limit });
  return kind === undefined ? page : { ...page, rows: page.rows.filter((row) => row.kind === kind) };
}
