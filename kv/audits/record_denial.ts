import type { Viewer } from "../../domain/identity/types.ts";
import { HOUR_MS } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { recordAudit } from "./audits.ts";

/**
 * Records that a signed-in person, or a key, was refused `route` (its pattern in the route table): once an hour for each of them, so that nobody fills
 * the store by knocking at every door again and again.
 */
export async function recordDenial(store: Store, viewer: Viewer, method: string, route: string): Promise<void> {
  const key = keys.denial(viewer.id, route, Math.floor(store.now() / HOUR_MS));
  if ((await store.kv.get(key)).versionstamp !== null) return;
  const commit = new Commit(store.kv).check(key, null).put(key, true, { expireIn: 2 * HOUR_MS });
  recordAudit(commit, store, viewer, {
    action: "access.denied",
    target: route,
    after: `${method}, ${viewer.role}, ${viewer.orgName}`,
  });
  // Two at once: the other one has recorded it.
  await commit.send();
}
