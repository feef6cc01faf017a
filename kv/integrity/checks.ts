import type { Viewer } from "../../domain/identity/types.ts";
import { DAY_MS, type Instant } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, type Loaded, loaded, transact } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import type { IntegrityReport } from "./fault.ts";
import { repairFault } from "./repair.ts";

type Author = Pick<Viewer, "id" | "name">;

/** One run of the integrity check, from its request to the repair of what it found. */
export interface IntegrityCheck {
  readonly id: string;
  readonly startedAt: Instant;
  readonly by: Author;
  /** Records looked at so far. */
  readonly progress: number;
  readonly finishedAt?: Instant;
  /** Null while it runs. */
  readonly report: IntegrityReport | null;
  readonly repaired?: { readonly at: Instant; readonly by: Author; readonly mended: number };
}

const KEPT_MS = 365 * DAY_MS;

/** Asks for a check, which runs as a job; gives its id, or "other_content" when the operation was used for something else. */
export function startCheck(store: Store, viewer: Author, operation: Operation): Promise<{ id: string } | "other_content"> {
  return transact<{ id: string } | "other_content">(async () => {
    const done = await store.kv.get(keys.operation(operation.scope, operation.id));
    const earlier = earlierAnswer<{ id: string }>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? earlier : earlier.answer };
    const id = store.newId();
    const { name } = viewer;
    const commit = new Commit(store.kv);
    putCheck(commit, { id, startedAt: store.now(), by: { id: viewer.id, name }, progress: 0, report: null });
    sendMessage(commit, store, { kind: "check_integrity", payload: { checkId: id } });
    recordAudit(commit, store, viewer, { action: "integrity.checked", target: id });
    recordOperation(commit, operation, { id });
    return { commit, answer: { id } };
  });
}

/** The check with `id`, or null. */
export async function getCheck(kv: Deno.Kv, id: string): Promise<Loaded<IntegrityCheck> | null> {
  return loaded(await kv.get<IntegrityCheck>(keys.integrityCheck(id)));
}

/** The newest check, or null before the first. */
export async function getLastCheck(kv: Deno.Kv): Promise<IntegrityCheck | null> {
  const newest = kv.list<IntegrityCheck>({ prefix: keys.integrityCheck("").slice(0, -1) }, { limit: 1, reverse: true });
  for await (const { value } of newest) return value;
  return null;
}

/** Writes a check as it stands in `commit`. */
export function putCheck(commit: Commit, check: IntegrityCheck): Commit {
  return commit.put(keys.integrityCheck(check.id), check, { expireIn: KEPT_MS });
}

/**
 * Mends every fault of a check's report, each in a commit of its own with its audit line; gives how many were mended. What changed since the
 * check is left to the next one. Null when there is no finished check with `id`. Asked for twice, it gives the first answer again.
 */
export async function repairCheck(store: Store, viewer: Author, id: string, reason: string): Promise<number | null> {
  const check = await getCheck(store.kv, id);
  if (check === null || check.value.report === null) return null;
  if (check.value.repaired !== undefined) return check.value.repaired.mended;
  let mended = 0;
  for (const fault of check.value.report.faults) if (await repairFault(store, viewer, fault, reason)) mended++;
  const repaired = { at: store.now(), by: { id: viewer.id, name: viewer.name }, mended };
  await putCheck(new Commit(store.kv), { ...check.value, repaired }).send();
  return mended;
}
