import { isUnderWay, type Reading } from "../../domain/documents/reading.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { sidesOf } from "../../domain/orders/parties.ts";
import type { Order } from "../../domain/orders/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { Commit, transact } from "../commit.ts";
import { getJob } from "../jobs/job.ts";
import { sendMessage } from "../jobs/message.ts";
import { getOrderFor } from "../orders/change_order.ts";
import type { Store } from "../store.ts";
import { arePagesSpent } from "./pages_read.ts";
import { getReading, READINGS } from "./readings.ts";

/** Why no reading begins. */
export type ReadingRefusal = { readonly code: "document_not_found" | "pages_spent" };

/** A document of an order that `viewer` may load, and how many pages its organisation may read a month. */
export interface ReadingRequest {
  readonly orderId: string;
  readonly documentId: string;
  /** Null without a limit. */
  readonly monthlyPages: number | null;
}

/**
 * Has a document read, with the message to the job that does it. One that is read, or being read, stays as it is, so that asking twice is asking once;
 * one that failed or was cancelled goes on at the page where it stopped.
 */
export function requestReading(
  store: Store,
  viewer: Viewer,
  { orderId, documentId, monthlyPages }: ReadingRequest,
): Promise<Result<Reading, ReadingRefusal>> {
  return transact<Result<Reading, ReadingRefusal>>(async () => {
    const [order, before] = await Promise.all([
      getOrderFor(store.kv, viewer, orderId),
      getReading(store.kv, orderId, documentId),
    ]);
    const document = order?.value.documents.find(({ id }) => id === documentId);
    if (!order || !document) return { answer: refuse({ code: "document_not_found" }) };
    if (before !== null && (before.value.state === "read" || await isBeingRead(store, before.value))) {
      return { answer: accept(before.value) };
    }
    if (await arePagesSpent(store, viewer.orgId, monthlyPages)) return { answer: refuse({ code: "pages_spent" }) };
    const commit = new Commit(store.kv);
    const reading: Reading = {
      orderId,
      documentId,
      sha256: document.sha256,
      state: "queued",
      orgId: viewer.orgId,
      requestedBy: viewer.id,
      requestedAt: store.now(),
      listedBy: orgsOf(order.value),
      jobId: sendMessage(commit, store, { kind: "read_document", payload: { orderId, documentId } }),
      pagesRead: before?.value.pagesRead ?? 0,
      ...(before?.value.engine && { engine: before.value.engine }),
    };
    if (before === null) commit.create(READINGS, reading);
    else commit.change(READINGS, before, reading);
    return { commit, answer: accept(reading) };
  });
}

/** Under way with a job that will go on: an administrator may have ended it. */
async function isBeingRead(store: Store, reading: Reading): Promise<boolean> {
  return isUnderWay(reading) && !["dead", undefined].includes((await getJob(store.kv, reading.jobId))?.value.state);
}

const orgsOf = (order: Order) => [...new Set(sidesOf(order).map(({ orgId }) => orgId))];
