import { ALERT_RULE_NAMES, type AlertReadings, type AlertRule } from "../../domain/monitoring/alert_rules.ts";
import { type Alert, followRule, type RuleRecord } from "../../domain/monitoring/follow_rule.ts";
import { Commit, transact } from "../commit.ts";
import { listOrganisationsByKind } from "../directory/organisations.ts";
import { keys } from "../keys.ts";
import { tellFirm } from "../notices/tell_firm.ts";
import type { Store } from "../store.ts";
import { putAlert } from "./alerts.ts";

/** Looks at every rule with what it measures now: opens, keeps and closes alerts, each told in the commit that says it was. */
export async function followRules(store: Store, readings: AlertReadings): Promise<void> {
  for (const rule of ALERT_RULE_NAMES) await follow(store, rule, readings[rule]);
}

function follow(store: Store, rule: AlertRule, value: number | null): Promise<void> {
  return transact<void>(async () => {
    const entry = await store.kv.get<RuleRecord>(keys.alertRule(rule));
    const record = entry.value ?? {};
    const open = record.openAlertId === undefined ? null : await store.kv.get<Alert>(keys.alert(record.openAlertId));
    const followed = followRule(rule, record, open?.value ?? null, value, store.now(), store.newId());
    if (followed === null) return { answer: undefined };
    const { alert, tell } = followed;
    const commit = new Commit(store.kv).check(keys.alertRule(rule), entry.versionstamp);
    if (open !== null) commit.check(open.key, open.versionstamp);
    putAlert(commit.put(keys.alertRule(rule), followed.record), alert);
    if (tell !== null) {
      const facts = { rule, value: value ?? alert.value, threshold: alert.threshold, since: alert.openedAt };
      for (const { id: orgId } of await listOrganisationsByKind(store.kv, "platform")) {
        tellFirm(commit, store, { type: `alert.${tell}`, facts, orgId, path: "/admin/alerts" });
      }
    }
    return { commit, answer: undefined };
  });
}
