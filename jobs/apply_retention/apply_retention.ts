import { retentionStep } from "../../domain/documents/retention_step.ts";
import { getBlobRecord, replaceBlob } from "../../kv/blobs/blob.ts";
import { dueBlobs } from "../../kv/blobs/due_blobs.ts";
import { listReferences } from "../../kv/blobs/references.ts";
import { removeBlob } from "../../kv/blobs/remove_blob.ts";
import { recordRetentionRun, type RetentionCounts } from "../../kv/blobs/retention_run.ts";
import { Commit } from "../../kv/commit.ts";
import { forgetReadings } from "../../kv/documents/forget_readings.ts";
import { adoptRecords } from "../../kv/migrations/adopt_records.ts";
import type { Store } from "../../kv/store.ts";
import { erasePositions } from "../../kv/tracking/erase_positions.ts";
import { forgetVigilance } from "../../kv/vigilance/forget_vigilance.ts";
import type { Run } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import type { StoragePort } from "../ports/storage/storage.ts";

/**
 * Erases positions that are two months old. Then looks at every blob that is due: removes what is past its date and what nothing refers to, archives what
 * is rarely read, and says when to look again. Each blob, and so many positions of an order, is a commit of its own, so that a run that is cut off goes
 * on with what is still due.
 */
export async function applyRetention(
  store: Store,
  { storage }: Pick<JobPorts, "storage">,
  { signal }: Pick<Run, "signal">,
): Promise<void> {
  const startedAt = store.now();
  await adoptRecords(store, signal);
  const counts = { keep: 0, archive: 0, removed: 0, orphans: 0, failed: 0, positions: 0 };
  const orders = new Set<string>();
  let fault: unknown;
  try {
    for await (const { orderId, positions } of erasePositions(store)) {
      counts.positions += positions;
      if (positions > 0) orders.add(orderId);
      if (signal.aborted) break;
    }
  } catch (error) {
    // Documents do not wait for positions.
    fault = error;
  }
  for await (const sha256 of dueBlobs(store)) {
    if (signal.aborted) break;
    try {
      const done = await lookAt(store, storage, sha256);
      if (done !== null) counts[done]++;
    } catch (error) {
      // One that cannot be archived now keeps no other from its end.
      fault = error;
      counts.failed++;
    }
  }
  await recordRetentionRun(store, startedAt, { ...counts, positionOrders: orders.size });
  signal.throwIfAborted();
  if (fault !== undefined) throw fault;
}

/** Does what is to be done with one blob; null when it changed meanwhile, which leaves it due. */
async function lookAt(store: Store, storage: StoragePort, sha256: string): Promise<keyof RetentionCounts | null> {
  const [blob, references] = await Promise.all([getBlobRecord(store, sha256), listReferences(store.kv, sha256)]);
  if (blob === null || blob.value.checkAt === null || blob.value.checkAt > store.now()) return null;
  const archivable = storage.archives && blob.value.store === storage.target;
  const decided = retentionStep({ ...blob.value, archivable }, references, store.now());
  if (decided.step === "remove") {
    await forgetReadings(store.kv, sha256);
    await forgetVigilance(store.kv, sha256);
    if (!await removeBlob(store, blob, decided.reason)) return null;
    return decided.reason === "orphan" ? "orphans" : "removed";
  }
  if (decided.step === "archive") await storage.archive(blob.value);
  const archived = decided.step === "archive" && { archivedAt: store.now() };
  const after = { ...blob.value, checkAt: decided.checkAt, ...archived };
  return await replaceBlob(new Commit(store.kv), blob, after).send() ? decided.step : null;
}
