import type { User, Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, loaded, transact } from "../commit.ts";
import { revokeSessions } from "../identity/sessions.ts";
import { aggregateOf } from "../integrity/registry.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { AUDITED_CHARS, type Edit, type EditRefusal } from "./edit_record.ts";
import { editRuleOf } from "./inspect_record.ts";
import { textOfKey } from "./key_text.ts";
import { textOfValue } from "./value_text.ts";

export type DeletionRefusal = Extract<EditRefusal, "not_editable" | "not_found" | "changed_meanwhile" | "operation_reused">;

/** Deletes a record by hand, with its index entries and counters, and with a line of the audit log that keeps its value; all in one commit. */
export function deleteRecord(
  store: Store,
  viewer: Viewer,
  { key, versionstamp, reason }: Omit<Edit, "valueText">,
  operation: Operation,
): Promise<Result<null, DeletionRefusal>> {
  return transact<Result<null, DeletionRefusal>>(async () => {
    const aggregate = aggregateOf(key);
    if (aggregate === undefined || editRuleOf(key) !== "editable") return { answer: refuse("not_editable") };
    const [done, record] = await getMany<[unknown, unknown]>(store.kv, [keys.operation(operation.scope, operation.id), key]);
    const earlier = earlierAnswer<null>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse("operation_reused") : accept(null) };
    const before = loaded(record);
    if (before === null) return { answer: refuse("not_found") };
    if (before.versionstamp !== versionstamp) return { answer: refuse("changed_meanwhile") };
    const commit = new Commit(store.kv).remove(aggregate, before);
    if (aggregate.name === "users") revokeSessions(commit, (before.value as User).id);
    recordAudit(commit, store, viewer, {
      action: "record.deleted",
      target: textOfKey(key),
      reason,
      before: textOfValue(before.value).slice(0, AUDITED_CHARS),
    });
    recordOperation(commit, operation, null);
    return { commit, answer: accept(null) };
  });
}
