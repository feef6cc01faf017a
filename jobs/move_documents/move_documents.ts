import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { getBlobRecord, type StoredBlob } from "../../kv/blobs/blob.ts";
import { type DocumentMove, getMove, putMove } from "../../kv/blobs/document_move.ts";
import { listBlobsAfter } from "../../kv/blobs/list_blobs.ts";
import { BlobBroken } from "../../kv/blobs/open_blob.ts";
import { Commit } from "../../kv/commit.ts";
import { adoptRecords } from "../../kv/migrations/adopt_records.ts";
import type { Store } from "../../kv/store.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import type { StoragePort } from "../ports/storage/storage.ts";

/** Blobs that are moved at the same time: each waits for its store more than it works, and may hold two parts in memory. */
const AT_ONCE = 4;
/** Somebody stored the same bytes while they were being moved. */
const MOST_TRIES = 5;

/**
 * Brings every document to the store that new ones go to. Each is read back where it arrived before its old copy goes, so that whoever reads meanwhile
 * finds one or the other. Goes on after a crash where it was; what is broken where it is stays there and is counted.
 */
export const moveDocuments: Handler<"move_documents", Pick<JobPorts, "storage">> = async (
  store,
  { storage },
  { to },
  { messageId, signal, step },
) => {
  if (to !== storage.target) throw new PermanentFailure(`new documents do not go to ${to} any more`);
  await adoptRecords(store, signal);
  const begun = await getMove(store.kv);
  // Another move has begun since this one was given up.
  if (begun === null || begun.value.id !== messageId) return null;
  let { value: move } = begun;
  for await (const batch of inBatches(listBlobsAfter(store.kv, move.after))) {
    signal.throwIfAborted();
    const outcomes = await Promise.allSettled(batch.map((sha256) => moveOne(store, storage, sha256)));
    const fault = outcomes.find((outcome) => outcome.status === "rejected");
    move = count(move, outcomes, fault === undefined ? batch.at(-1)! : null);
    await writeProgress(store, move);
    if (fault !== undefined) throw fault.reason;
    await step({ done: move.moved });
  }
  return putMove(new Commit(store.kv), await getMove(store.kv), { ...move, finishedAt: store.now() });
};

/** What became of one blob: how many bytes were moved, or that it is broken; null where it stays. */
type Outcome = number | "broken" | null;

/** Moves one blob, if it is to be moved. */
async function moveOne(store: Store, storage: StoragePort, sha256: string): Promise<Outcome> {
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const blob = await getBlobRecord(store, sha256);
    if (blob === null || !isToMove(blob.value, storage)) return null;
    try {
      if (await storage.move(blob)) return blob.value.sizeBytes;
    } catch (error) {
      if (error instanceof BlobBroken) return "broken";
      throw error;
    }
  }
  throw new Error(`blob ${sha256} changes again and again`);
}

/** The move with what became of a batch that ended with `after`; null where it is looked at again, in which what was moved has gone from it. */
function count(move: DocumentMove, outcomes: readonly PromiseSettledResult<Outcome>[], after: string | null): DocumentMove {
  const known = outcomes.flatMap((outcome) => outcome.status === "fulfilled" ? [outcome.value] : []);
  const sizes = known.filter((outcome) => typeof outcome === "number");
  return {
    ...move,
    after: after ?? move.after,
    moved: move.moved + sizes.length,
    movedBytes: move.movedBytes + sizes.reduce((sum, size) => sum + size, 0),
    failed: move.failed + (after === null ? 0 : known.filter((outcome) => outcome === "broken").length),
  };
}

async function* inBatches(hashes: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const sha256 of hashes) {
    batch.push(sha256);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What lives as long as its record, as the strokes of a signature, is small and stays in the store itself. */
function isToMove(blob: StoredBlob, { target }: StoragePort): boolean {
  return blob.store !== target && (blob.checkAt !== null || target === "kv");
}

async function writeProgress({ kv }: Store, move: DocumentMove): Promise<void> {
  await putMove(new Commit(kv), await getMove(kv), move).send();
}
