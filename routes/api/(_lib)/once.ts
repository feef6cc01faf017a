import { createHash, randomUUID } from "node:crypto";
import { getAnswer, recordAnswer } from "../../../kv/api_answers.ts";
import type { Operation } from "../../../kv/operations.ts";
import type { RequestContext } from "../../(_lib)/state.ts";
import { problem } from "./problem.ts";
import type { WrittenReply } from "./send_reply.ts";

const KEY = /^[\w.:-]{1,64}$/;

/**
 * What makes a request happen once: its `Idempotency-Key` with a hash of all that it says, or a new id. The key is one organisation's and caller's.
 * @throws {ProblemError} where the key is no key.
 */
export function operationOf({ req, url, state }: RequestContext, bodyHash: string | null): Operation {
  const key = req.headers.get("idempotency-key");
  const scope = state.caller ? `${state.caller.orgId}:${state.caller.id}` : "visitor";
  if (key === null || !isRepeatable({ req, state })) return { scope, id: randomUUID(), contentHash: "" };
  if (!KEY.test(key)) throw problem("malformed_parameter", { fields: [{ parameter: "Idempotency-Key", code: "invalid" }] });
  const content = [req.method, url.pathname, url.search, bodyHash ?? ""].join("\n");
  return { scope, id: key, contentHash: createHash("sha256").update(content).digest("hex") };
}

/** Whether the request asks to happen once: a write of a caller who is known. What an open endpoint answers, tokens, is kept nowhere. */
export function isRepeatable({ req, state }: Pick<RequestContext, "req" | "state">): boolean {
  return state.caller != null && req.method !== "GET" && req.method !== "HEAD" && req.headers.has("idempotency-key");
}

/**
 * Answers `operation` as it was answered the first time, else by `answer`, which is kept where it succeeded: a refusal changed nothing, and may be
 * another one next time. The answer is kept in a commit of its own, after that of the write; should the process end between the two, the write, which
 * knows its operation too, still happens once.
 * @throws {ProblemError} where the key came with other content.
 */
export async function once(
  { state }: RequestContext,
  operation: Operation,
  answer: () => Promise<WrittenReply | Response>,
): Promise<WrittenReply | Response> {
  const { store, ports } = state.deps;
  const earlier = async () => {
    const kept = await getAnswer(store.kv, operation);
    if (kept === "other_content") throw problem("idempotency_key_reused");
    const text = kept && await ports.secrets.open(kept);
    return text === null ? null : JSON.parse(text) as WrittenReply;
  };
  const kept = await earlier();
  if (kept !== null) return kept;
  const written = await answer();
  if (written instanceof Response || written.status >= 300) return written;
  // Sealed: an answer may hold a secret that is shown once.
  const isFirst = await recordAnswer(store.kv, operation, await ports.secrets.seal(JSON.stringify(written)));
  return isFirst ? written : await earlier() ?? written;
}
