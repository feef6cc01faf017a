import type { AlertRule } from "../../domain/monitoring/alert_rules.ts";
import { type Alert, type RuleRecord, thresholdOf } from "../../domain/monitoring/follow_rule.ts";
import type { AuditAction } from "../../domain/audits/audit.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { putAlert } from "./alerts.ts";

type Author = Pick<Viewer, "id" | "name" | "from">;

/** Sets the threshold of a rule, with a reason for the audit log. */
export function changeThreshold(
  store: Store,
  by: Author,
  rule: AlertRule,
  { threshold, reason }: { readonly threshold: number; readonly reason: string },
  operation: Operation,
): Promise<"done" | "other_content"> {
  return changeRule(store, by, rule, operation, (record) => ({
    after: { ...record, threshold },
    action: "alert_rule.changed",
    told: { reason, before: String(thresholdOf(rule, record)), after: String(threshold) },
  }));
}

/** Tells nothing of a rule until a moment, with a reason for the audit log; a moment that has passed ends an earlier silence. */
export function silenceRule(
  store: Store,
  by: Author,
  rule: AlertRule,
  { until, reason }: { readonly until: Instant; readonly reason: string },
  operation: Operation,
): Promise<"done" | "other_content"> {
  return changeRule(store, by, rule, operation, (record) => ({
    after: { ...record, silencedUntil: until },
    action: "alert.silenced",
    told: { reason, after: new Date(until).toISOString() },
  }));
}

interface RuleChange {
  readonly after: RuleRecord;
  readonly action: AuditAction;
  readonly told: { readonly reason: string; readonly before?: string; readonly after: string };
}

function changeRule(
  store: Store,
  by: Author,
  rule: AlertRule,
  operation: Operation,
  change: (record: RuleRecord) => RuleChange,
): Promise<"done" | "other_content"> {
  return transact<"done" | "other_content">(async () => {
    const [entry, done] = await getMany<[RuleRecord, unknown]>(store.kv, [
      keys.alertRule(rule),
      keys.operation(operation.scope, operation.id),
    ]);
    const earlier = earlierAnswer(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? earlier : "done" };
    const { after, action, told } = change(entry.value ?? {});
    const commit = new Commit(store.kv).check(keys.alertRule(rule), entry.versionstamp).put(keys.alertRule(rule), after);
    recordAudit(commit, store, by, { action, target: rule, ...told });
    recordOperation(commit, operation, null);
    return { commit, answer: "done" };
  });
}

/** Says that somebody looks after an open alert, which is then told no more. */
export function acknowledgeAlert(
  store: Store,
  by: Author,
  id: string,
  operation: Operation,
): Promise<"done" | "not_found" | "other_content"> {
  return transact<"done" | "not_found" | "other_content">(async () => {
    const [{ value: alert, versionstamp }, done] = await getMany<[Alert, unknown]>(store.kv, [
      keys.alert(id),
      keys.operation(operation.scope, operation.id),
    ]);
    const earlier = earlierAnswer(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? earlier : "done" };
    if (alert === null || alert.closedAt !== undefined) return { answer: "not_found" };
    const acknowledged = alert.acknowledged ?? { at: store.now(), by: { id: by.id, name: by.name } };
    const commit = putAlert(new Commit(store.kv).check(keys.alert(id), versionstamp), { ...alert, acknowledged });
    recordAudit(commit, store, by, { action: "alert.acknowledged", target: `${alert.rule} ${id}` });
    recordOperation(commit, operation, null);
    return { commit, answer: "done" };
  });
}
