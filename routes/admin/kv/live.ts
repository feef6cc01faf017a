import { HttpError } from "fresh";
import { inspectRecord } from "../../../kv/inspector/inspect_record.ts";
import { readKey } from "../../../kv/inspector/key_text.ts";
import { watchBranches } from "../../../kv/inspector/watch_branches.ts";
import { watchKeys } from "../../../kv/inspector/watch_keys.ts";
import type { Store } from "../../../kv/store.ts";
import { define } from "../../(_lib)/state.ts";
import { eventStream, type Follow } from "../../(_lib)/event_stream.ts";

/** Tells a page of the inspector that what it shows has changed: one key with what hangs on it (`?key=`), or a level (`?prefix=&from=`). */
export const handler = define.handlers({
  async GET(ctx) {
    const { store } = ctx.state.deps;
    const query = ctx.url.searchParams;
    const follow = query.has("key")
      ? await followRecord(store, readKey(query.get("key")!))
      : followLevel(store, readKey(query.get("prefix") ?? "[]"), readKey(query.get("from") ?? "[]"));
    if (follow === null) throw new HttpError(404);
    return eventStream(follow);
  },
});

async function followRecord({ kv }: Store, key: Deno.KvKey | null): Promise<Follow | null> {
  if (key === null || key.length === 0) return null;
  const { entries, owner } = await inspectRecord(kv, key);
  const watched = [key, ...owner ? [owner] : [], ...entries.map((entry) => entry.key)];
  return (tell, signal) => watchKeys(kv, watched, signal, tell);
}

function followLevel({ kv }: Store, prefix: Deno.KvKey | null, from: Deno.KvKey | null): Follow | null {
  if (prefix === null || from === null) return null;
  return (tell, signal) => watchBranches(kv, { prefix, from: from[0] ?? null }, signal, tell);
}
