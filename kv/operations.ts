import type { Commit } from "./commit.ts";
import { keys } from "./keys.ts";
import { DAY_MS } from "../domain/time/instant.ts";

/** What makes a write happen once: the id that the form or the `Idempotency-Key` header carries, and a hash of its content. */
export interface Operation {
  /** Who may repeat it: a user, a driver or a link. */
  readonly scope: string;
  readonly id: string;
  readonly contentHash: string;
}

interface OperationRecord {
  readonly contentHash: string;
  readonly answer: unknown;
}

const KEPT_MS = 7 * DAY_MS;

/** The first answer when `operation` was done before with the same content, "other_content" when with another, else null. */
export function earlierAnswer<T>(
  entry: Deno.KvEntryMaybe<unknown>,
  operation: Operation,
): { readonly answer: T } | "other_content" | null {
  const record = entry.value as OperationRecord | null;
  if (record === null) return null;
  return record.contentHash === operation.contentHash ? { answer: record.answer as T } : "other_content";
}

/** Records the answer of `operation` in the commit that does it; two at once cannot both go through. */
export function recordOperation(commit: Commit, operation: Operation, answer: unknown): void {
  const key = keys.operation(operation.scope, operation.id);
  commit.check(key, null).put(key, { contentHash: operation.contentHash, answer } satisfies OperationRecord, {
    expireIn: KEPT_MS,
  });
}
