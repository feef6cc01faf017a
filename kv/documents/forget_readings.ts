import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { readAll } from "../page.ts";
import { getReading, type ReadingRef, READINGS } from "./readings.ts";

/** So many documents do not have the same bytes. */
const MOST = 500;

/** Removes what was read of the documents whose bytes are those under `sha256`: it is not kept longer than they are. */
export async function forgetReadings(kv: Deno.Kv, sha256: string): Promise<void> {
  const prefix = keys.readingByBlob(sha256, "", "").slice(0, 2);
  for (const { orderId, documentId } of await readAll<ReadingRef>(kv, { prefix }, MOST)) {
    // Pages first: a run that is cut off finds the reading again.
    for await (const { key } of kv.list({ prefix: keys.readingPart(orderId, documentId, 0, 0).slice(0, 3) })) {
      await new Commit(kv).delete(key).send();
    }
    const reading = await getReading(kv, orderId, documentId);
    if (reading !== null) await new Commit(kv).remove(READINGS, reading).send();
  }
}
