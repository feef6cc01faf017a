import { ALERT_RULE_NAMES, type AlertRule } from "../../domain/monitoring/alert_rules.ts";
import type { Alert, RuleRecord } from "../../domain/monitoring/follow_rule.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { getEach } from "../limits.ts";
import { type Page, readPage } from "../page.ts";

/** A year after it opened, an alert is of no use to anybody. */
const KEPT_MS = 365 * DAY_MS;

/** What is kept of every rule. */
export type RuleRecords = Readonly<Record<AlertRule, RuleRecord>>;

/** Reads what is kept of every rule: none of them is there before it was set or broken once. */
export async function readRules(kv: Deno.Kv): Promise<RuleRecords> {
  const entries = await getEach<RuleRecord>(kv, ALERT_RULE_NAMES.map(keys.alertRule));
  return Object.fromEntries(ALERT_RULE_NAMES.map((rule, index) => [rule, entries[index]?.value ?? {}])) as RuleRecords;
}

/** One page of all alerts, newest first. */
export function listAlerts(kv: Deno.Kv, cursor?: string): Promise<Page<Alert>> {
  return readPage(kv, { prefix: keys.alert("").slice(0, -1) }, { cursor, reverse: true });
}

/** The alerts that are open now. */
export async function listOpenAlerts(kv: Deno.Kv, rules: RuleRecords): Promise<Alert[]> {
  const ids = ALERT_RULE_NAMES.flatMap((rule) => rules[rule].openAlertId ?? []);
  return (await getEach<Alert>(kv, ids.map(keys.alert))).flatMap(({ value }) => value ?? []);
}

/** Writes an alert as it stands in `commit`. */
export function putAlert(commit: Commit, alert: Alert): Commit {
  return commit.put(keys.alert(alert.id), alert, { expireIn: KEPT_MS });
}
