import { groupCommits } from "../../kv/group_commit.ts";
import { type Store, storeOver } from "../../kv/store.ts";
import { TestClock } from "./clock.ts";

/** A store in memory with a clock that the test moves; closed at the end of the test. */
export interface MemoryStore extends Store, AsyncDisposable {
  readonly clock: TestClock;
}

/** Opens a new store in memory. */
export async function memoryStore(clock = new TestClock()): Promise<MemoryStore> {
  const kv = await Deno.openKv(":memory:");
  groupCommits(kv);
  const store = storeOver(kv, "lease", () => clock.now);
  return { ...store, clock, [Symbol.asyncDispose]: () => Promise.resolve(kv.close()) };
}
