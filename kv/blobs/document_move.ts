import type { Viewer } from "../../domain/identity/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, type Loaded, loaded, transact } from "../commit.ts";
import { getJob } from "../jobs/job.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import type { StoreName } from "./byte_store.ts";

/** The newest move of all documents to one store: how far it is, while its job tells how it goes. */
export interface DocumentMove {
  /** Of its job: cancelled, tried again and replayed as every job is. */
  readonly id: string;
  readonly to: StoreName;
  readonly by: Pick<Viewer, "id" | "name">;
  readonly startedAt: Instant;
  /** Hash of the last blob that was looked at: a move goes through them in the order of their hashes. */
  readonly after: string | null;
  readonly moved: number;
  readonly movedBytes: number;
  /** Those that are broken where they are: they stay. */
  readonly failed: number;
  readonly finishedAt?: Instant;
}

/** Asks for a move to `to`, which runs as a job; where one goes on already, that one is the answer. "other_content" as for every operation. */
export function startMove(
  store: Store,
  viewer: Pick<Viewer, "id" | "name" | "from">,
  to: StoreName,
  operation: Operation,
): Promise<{ readonly id: string } | "other_content"> {
  const { kv } = store;
  return transact<{ readonly id: string } | "other_content">(async () => {
    const earlier = earlierAnswer<{ id: string }>(await kv.get(keys.operation(operation.scope, operation.id)), operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? earlier : earlier.answer };
    const last = await getMove(kv);
    if (last !== null && await goesOn(kv, last.value)) return { answer: { id: last.value.id } };
    const commit = new Commit(kv);
    const id = sendMessage(commit, store, { kind: "move_documents", payload: { to } });
    const by = { id: viewer.id, name: viewer.name };
    putMove(commit, last, { id, to, by, startedAt: store.now(), after: null, moved: 0, movedBytes: 0, failed: 0 });
    recordAudit(commit, store, viewer, { action: "documents.moved", target: to });
    recordOperation(commit, operation, { id });
    return { commit, answer: { id } };
  });
}

/** Whether the job of a move runs, or will: one that was cancelled or given up leaves its move where it was. */
async function goesOn(kv: Deno.Kv, { id, finishedAt }: DocumentMove): Promise<boolean> {
  if (finishedAt !== undefined) return false;
  const job = await getJob(kv, id);
  return job !== null && job.value.state !== "dead";
}

/** The newest move, or null before the first. */
export async function getMove(kv: Deno.Kv): Promise<Loaded<DocumentMove> | null> {
  return loaded(await kv.get<DocumentMove>(keys.documentMove()));
}

/** Writes a move in place of the one that was read, in a commit that fails when that changed. */
export function putMove(commit: Commit, before: Loaded<DocumentMove> | null, move: DocumentMove): Commit {
  return commit.check(keys.documentMove(), before?.versionstamp ?? null).put(keys.documentMove(), move);
}
