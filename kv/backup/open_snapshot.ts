import { openStore } from "../open.ts";
import { gatherSnapshot, type SnapshotOptions } from "./gather_snapshot.ts";
import { openFileSnapshot, type Snapshot } from "./snapshot.ts";

/**
 * The store at `location`, a local file or the address of a networked one, as it is now. Neither needs to be stopped.
 * @throws {Error} when it cannot be read.
 */
export async function openSnapshot(location: string, options: SnapshotOptions): Promise<Snapshot> {
  if (!/^https?:\/\//.test(location)) return openFileSnapshot(location);
  const store = await openStore(location);
  try {
    return await gatherSnapshot(store, options);
  } finally {
    store.kv.close();
  }
}
