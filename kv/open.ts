import { groupCommits } from "./group_commit.ts";
import { countReads } from "./metrics/count_reads.ts";
import { isTracing } from "./metrics/in_span.ts";
import { traceReads } from "./metrics/trace_reads.ts";
import { type Store, storeOver } from "./store.ts";

/**
 * Opens the store: a local file, a networked KV (an http address; the access token is read by Deno from `DENO_KV_ACCESS_TOKEN`), or ":memory:".
 * Only a local store has queues; over the network the same messages are claimed by lease. Its reads make spans where tracing has begun before.
 */
export async function openStore(location: string): Promise<Store> {
  const isRemote = /^https?:\/\//.test(location);
  const kv = isRemote || location === ":memory:" ? await Deno.openKv(location) : await openFile(location);
  if (!isRemote) groupCommits(kv);
  countReads(kv);
  if (isTracing()) traceReads(kv);
  return storeOver(kv, isRemote ? "lease" : "queue");
}

/** A local file by two connections: SQLite does what one is asked for in order, and a page must not wait for the writes of others. */
async function openFile(path: string): Promise<Deno.Kv> {
  const [writer, reader] = [await Deno.openKv(path), await Deno.openKv(path)];
  const closeWriter = writer.close.bind(writer);
  return Object.assign(writer, {
    get: reader.get.bind(reader),
    getMany: reader.getMany.bind(reader),
    list: reader.list.bind(reader),
    close() {
      reader.close();
      closeWriter();
    },
  });
}
