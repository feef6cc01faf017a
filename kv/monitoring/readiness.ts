import { HOUR_MS, SECOND_MS } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { inTime } from "../in_time.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { keptBriefly } from "./kept_briefly.ts";
import { readQueueLag } from "./take_readings.ts";

/** Why a process cannot serve. */
export type ReadinessFault = "store_read" | "store_write" | "queue_lag";

/** With more, jobs are not done at all; the alert rule tells of less. */
const MOST_LAG_S = 15 * 60;
const KEPT_MS = 5 * SECOND_MS;

/** Whether the store takes a read and a write, and jobs are done: the faults found, looked for once in five seconds. */
export const readinessFaults: (store: Store) => Promise<readonly ReadinessFault[]> = keptBriefly(KEPT_MS, probe);

async function probe(store: Store): Promise<readonly ReadinessFault[]> {
  const { kv, now } = store;
  if (!await works(store, () => kv.get(keys.readinessProbe(), { consistency: "strong" }))) return ["store_read"];
  const write = () => new Commit(kv).put(keys.readinessProbe(), now(), { expireIn: HOUR_MS }).send();
  const faults: ReadinessFault[] = await works(store, write) ? [] : ["store_write"];
  return await readQueueLag(store) > MOST_LAG_S ? [...faults, "queue_lag"] : faults;
}

/** Whether the store does what it is asked, in time: the reason why not is its own, and in its log. */
async function works(store: Store, ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await inTime(store, ask);
    return true;
  } catch {
    return false;
  }
}
