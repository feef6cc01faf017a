import { isUnderWay } from "../../domain/documents/reading.ts";
import { Commit, transact } from "../commit.ts";
import type { Store } from "../store.ts";
import { getReading, READINGS } from "./readings.ts";

/** Ends a reading that is under way: its job stops at the next page and keeps those that it has read. One that has ended stays as it is. */
export function cancelReading(store: Store, orderId: string, documentId: string): Promise<void> {
  return transact(async () => {
    const before = await getReading(store.kv, orderId, documentId);
    if (before === null || !isUnderWay(before.value)) return { answer: undefined };
    const commit = new Commit(store.kv).change(READINGS, before, { ...before.value, state: "cancelled", endedAt: store.now() });
    return { commit, answer: undefined };
  });
}
