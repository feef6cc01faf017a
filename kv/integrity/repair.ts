import type { Viewer } from "../../domain/identity/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { getMany } from "../limits.ts";
import type { Store } from "../store.ts";
import type { Fault } from "./check_integrity.ts";
import { REGISTRY } from "./registry.ts";

/**
 * Mends one fault from its record as it is now, with an audit line in the same commit. False when record, entry or sum changed meanwhile: the
 * next check judges it again.
 */
export async function repairFault(
  store: Store,
  viewer: Pick<Viewer, "id" | "name">,
  fault: Fault,
  reason: string,
): Promise<boolean> {
  const commit = new Commit(store.kv);
  if (fault.kind === "wrong_sum") {
    commit.check(fault.key, fault.versionstamp).putSum(fault.key, fault.expected);
  } else {
    const [record, entry] = await getMany<[unknown, unknown]>(store.kv, [fault.owner, fault.key]);
    const aggregate = REGISTRY.find(({ aggregate }) => aggregate.name === fault.owner[0])?.aggregate;
    const name = JSON.stringify(fault.key);
    const expected = record.value === null
      ? undefined
      : aggregate?.entries(record.value).find(({ key }) => JSON.stringify(key) === name);
    commit.check(fault.owner, record.versionstamp).check(fault.key, entry.versionstamp);
    if (expected === undefined) commit.delete(fault.key);
    else commit.put(fault.key, expected.value);
  }
  recordAudit(commit, store, viewer, { action: "integrity.repaired", target: JSON.stringify(fault.key), reason });
  return await commit.send();
}
