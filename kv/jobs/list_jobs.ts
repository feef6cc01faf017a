import { type Page, readPage } from "../page.ts";
import type { JobRow, JobState } from "./job.ts";
import { keys } from "../keys.ts";

/** One page of the jobs in one state, newest first. */
export function listJobs(kv: Deno.Kv, state: JobState, cursor?: string): Promise<Page<JobRow>> {
  return readPage(kv, { prefix: keys.jobByState(state, "").slice(0, -1) }, { cursor, reverse: true });
}
