import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Status } from "../../../components/status/Status.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { alertValue, alertWords } from "../../../domain/i18n/alerts/alerts_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import {
  ALERT_RULE_NAMES,
  ALERT_RULES,
  type AlertReadings,
  type AlertRule,
  isBreached,
} from "../../../domain/monitoring/alert_rules.ts";
import { thresholdOf } from "../../../domain/monitoring/follow_rule.ts";
import { may } from "../../../domain/rights/policy.ts";
import type { RuleRecords } from "../../../kv/monitoring/alerts.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";

export interface AlertRuleTableProps {
  state: State;
  rules: RuleRecords;
  readings: AlertReadings;
}

/** Every rule with its threshold and what it measures now. */
export function AlertRuleTable({ state, rules, readings }: AlertRuleTableProps) {
  const { lang, deps: { store } } = state;
  const words = alertWords(lang);
  const { dateTime } = formatsFor(lang, viewerOf({ state }).timeZone);
  const columns: Column<AlertRule>[] = [
    {
      head: words.rule,
      cell: (rule) => {
        const { silencedUntil = 0 } = rules[rule];
        return (
          <>
            {words.rules[rule].name}
            <small>{words.rules[rule].text}</small>
            {silencedUntil > store.now() && (
              <small class="text-watch">{fill(words.silenced, { until: dateTime(silencedUntil) })}</small>
            )}
          </>
        );
      },
    },
    {
      head: words.threshold,
      cell: (rule) =>
        fill(words.bad[ALERT_RULES[rule].bad], { threshold: alertValue(lang, rule, thresholdOf(rule, rules[rule])) }),
    },
    {
      head: words.now,
      kind: "number",
      cell: (rule) => readings[rule] === null ? "–" : alertValue(lang, rule, readings[rule]),
    },
    {
      head: words.state,
      cell: (rule) =>
        readings[rule] === null
          ? <Status tone="waiting" word={words.unknown} />
          : isBreached(rule, readings[rule], thresholdOf(rule, rules[rule]))
          ? <Status tone="needs-you" word={words.broken} />
          : <Status tone="done" word={words.holds} />,
    },
  ];
  const edit: Column<AlertRule> = {
    head: words.edit,
    kind: "action",
    cell: (rule) => <LinkButton href={`/admin/alerts/rules/${rule}`} size="small" icon="settings">{words.edit}</LinkButton>,
  };
  const mayEdit = may(viewerOf({ state }), "platform.write");
  return <Table caption={words.rulesTitle} columns={mayEdit ? [...columns, edit] : columns} rows={ALERT_RULE_NAMES} />;
}
