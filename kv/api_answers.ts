import { Commit } from "./commit.ts";
import { keys } from "./keys.ts";
import type { Operation } from "./operations.ts";
import { DAY_MS } from "../domain/time/instant.ts";

/** One part of the answer to an operation, short enough for a value. */
interface AnswerPart {
  readonly contentHash: string;
  readonly text: string;
}

const KEPT_MS = 7 * DAY_MS;
/** Of ASCII: below the limit of a value. */
const CHARS_PER_PART = 60_000;

/** The text that was kept for `operation`, "other_content" where the same id came with another one, null where none was. */
export async function getAnswer(kv: Deno.Kv, operation: Operation): Promise<string | "other_content" | null> {
  const [scope, id] = [operation.scope, operation.id];
  let text: string | null = null;
  for await (const { value } of kv.list<AnswerPart>({ prefix: keys.apiAnswer(scope, id, 0).slice(0, -1) })) {
    if (value.contentHash !== operation.contentHash) return "other_content";
    text = (text ?? "") + value.text;
  }
  return text;
}

/** Keeps the text (ASCII) of the answer to `operation` for a week; false where one is kept already. */
export function recordAnswer(kv: Deno.Kv, operation: Operation, text: string): Promise<boolean> {
  const commit = new Commit(kv);
  const parts = Math.max(1, Math.ceil(text.length / CHARS_PER_PART));
  for (let part = 0; part < parts; part++) {
    const key = keys.apiAnswer(operation.scope, operation.id, part);
    if (part === 0) commit.check(key, null);
    const slice = text.slice(part * CHARS_PER_PART, (part + 1) * CHARS_PER_PART);
    commit.put(key, { contentHash: operation.contentHash, text: slice } satisfies AnswerPart, { expireIn: KEPT_MS });
  }
  return commit.send();
}
