import { ALERT_RULE_NAMES, ALERT_RULES, type AlertReadings, type AlertRule, isBreached } from "../../monitoring/alert_rules.ts";
import { type Alert, type RuleRecord, thresholdOf } from "../../monitoring/follow_rule.ts";
import { textOfInstant } from "../fields.ts";

/** An alert that is open, as those who run the platform read it. */
export function openAlertView({ id, rule, openedAt, value, worst, threshold, acknowledged }: Alert) {
  return {
    alertId: id,
    rule,
    openedAt: textOfInstant(openedAt),
    value,
    worst,
    threshold,
    acknowledged: acknowledged !== undefined,
  };
}

/** Every alert rule with what it measures now. */
export function ruleReadings(rules: Readonly<Record<AlertRule, RuleRecord>>, readings: AlertReadings) {
  return ALERT_RULE_NAMES.map((rule) => {
    const threshold = thresholdOf(rule, rules[rule]);
    const value = readings[rule];
    return { rule, unit: ALERT_RULES[rule].unit, threshold, value, broken: isBreached(rule, value, threshold) };
  });
}
