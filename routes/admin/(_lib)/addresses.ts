import type { MessageKind } from "../../../domain/jobs/message.ts";
import type { JobState } from "../../../kv/jobs/job.ts";
import { textOfKey } from "../../../kv/inspector/key_text.ts";

/** Address of the inspector's level below `prefix`, from the part `from` on. */
export function levelAddress(prefix: Deno.KvKey, from: Deno.KvKeyPart | null = null): string {
  const query = new URLSearchParams({ prefix: textOfKey(prefix) });
  if (from !== null) query.set("from", textOfKey([from]));
  return prefix.length === 0 && from === null ? "/admin/kv" : `/admin/kv?${query}`;
}

/** Address of the page of one key. */
export function recordAddress(key: Deno.KvKey): string {
  return `/admin/kv/record?${new URLSearchParams({ key: textOfKey(key) })}`;
}

/** Address of the question whether to delete what is under `key`. */
export function deletionAddress(key: Deno.KvKey): string {
  return `/admin/kv/deletion?${new URLSearchParams({ key: textOfKey(key) })}`;
}

/** Address of the jobs in one state, of one kind where that is asked for. */
export function jobsAddress(state: JobState, kind?: MessageKind): string {
  return `/admin/jobs?${new URLSearchParams({ state, ...kind && { kind } })}`;
}
