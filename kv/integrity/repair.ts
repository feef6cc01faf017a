import type { Viewer } from "../../domain/identity/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import type { Store } from "../store.ts";
import type { Fault } from "./fault.ts";
import { aggregateOf } from "./registry.ts";

/**
 * Mends one fault, with an audit line in the same commit: an entry from its record as it is now, a sum as it was counted. False when what was
 * judged changed meanwhile: the next check judges it again.
 */
export async function repairFault(
  store: Store,
  viewer: Pick<Viewer, "id" | "name">,
  fault: Fault,
  reason: string,
): Promise<boolean> {
  const commit = new Commit(store.kv);
  switch (fault.kind) {
    case "wrong_sum":
      commit.check(fault.key, fault.versionstamp).putSum(fault.key, fault.expected);
      break;
    case "orphan_entry":
      commit.check(fault.key, fault.versionstamp).delete(fault.key);
      break;
    default:
      if (!await rewriteEntry(commit, store.kv, fault.key, fault.owner)) return false;
  }
  // Pages kept for the list of an index must not outlive what was mended in it.
  const list = String(fault.key[1]);
  if ((await store.kv.get(keys.listVersion(list))).value !== null) commit.touch(list);
  recordAudit(commit, store, viewer, { action: "integrity.repaired", target: JSON.stringify(fault.key), reason });
  return await commit.send();
}

/** Writes an entry as its record asks for it; false when the record is gone or asks no longer. */
async function rewriteEntry(commit: Commit, kv: Deno.Kv, key: Deno.KvKey, owner: Deno.KvKey): Promise<boolean> {
  const [record, entry] = await getMany<[unknown, unknown]>(kv, [owner, key]);
  const name = JSON.stringify(key);
  const wanted = record.value === null
    ? undefined
    : aggregateOf(owner)?.entries(record.value).find((one) => JSON.stringify(one.key) === name);
  if (wanted === undefined) return false;
  commit.check(owner, record.versionstamp).check(key, entry.versionstamp).put(key, wanted.value);
  return true;
}
