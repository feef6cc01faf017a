import type { Store } from "../store.ts";
import { collectSnapshot, openScratch } from "./collect_snapshot.ts";
import type { Snapshot } from "./snapshot.ts";

export interface SnapshotOptions {
  /** A folder with room for the whole store, where one over the network is gathered first. */
  readonly scratchFolder: string;
  /** Told how many entries of a store over the network were read so far; may end it by throwing. */
  readonly progress?: (read: number) => void | Promise<void>;
}

/** The store behind a connection, gathered in a database that nobody else can read, and of which nothing stays however this ends. */
export async function gatherSnapshot(
  { kv, now }: Pick<Store, "kv" | "now">,
  { scratchFolder, progress }: SnapshotOptions,
): Promise<Snapshot> {
  await Deno.mkdir(scratchFolder, { recursive: true, mode: 0o700 });
  const path = await Deno.makeTempFile({ dir: scratchFolder, prefix: "gathering-" });
  const file = openScratch(path);
  try {
    // What is open stays there for who has it open.
    await Deno.remove(path);
    return await collectSnapshot(kv, file, { now: now(), ...progress && { progress } });
  } catch (error) {
    file.close();
    throw error;
  }
}
