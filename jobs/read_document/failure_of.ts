import type { ReadingFailure } from "../../domain/documents/reading.ts";
import { MAX_ATTEMPTS } from "../../domain/jobs/retry_delay.ts";
import { getJob } from "../../kv/jobs/job.ts";
import type { Store } from "../../kv/store.ts";
import type { Run } from "../handler.ts";
import { Unreadable } from "../ports/recogniser/unreadable.ts";

/** With which code a reading ends that threw `error`; null while another try may help. */
export async function failureOf(store: Store, { messageId }: Run, error: unknown): Promise<ReadingFailure | null> {
  if (error instanceof Unreadable) return error.code;
  const attempts = (await getJob(store.kv, messageId))?.value.attempts ?? 0;
  return attempts >= MAX_ATTEMPTS ? "engine_away" : null;
}
