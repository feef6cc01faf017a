import { page } from "fresh";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Pager } from "../../../components/table/Pager.tsx";
import { Table } from "../../../components/table/Table.tsx";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { alertWords } from "../../../domain/i18n/alerts/alerts_words.ts";
import type { AlertReadings } from "../../../domain/monitoring/alert_rules.ts";
import type { Alert } from "../../../domain/monitoring/follow_rule.ts";
import { listAlerts, listOpenAlerts, readRules, type RuleRecords } from "../../../kv/monitoring/alerts.ts";
import { takeReadings } from "../../../kv/monitoring/take_readings.ts";
import type { Page } from "../../../kv/page.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define } from "../../(_lib)/state.ts";
import { alertColumns } from "../(_lib)/alert_columns.tsx";
import { AlertRuleTable } from "../(_lib)/AlertRuleTable.tsx";

interface AlertsData {
  readonly title: string;
  readonly open: readonly Alert[];
  readonly alerts: Page<Alert>;
  readonly isFirst: boolean;
  readonly rules: RuleRecords;
  readonly readings: AlertReadings;
}

/** What the platform watches of itself: open alerts, rules with what they measure now, earlier alerts. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const { store } = state.deps;
    const cursor = url.searchParams.get("cursor") ?? undefined;
    const [rules, alerts, readings] = await Promise.all([readRules(store.kv), listAlerts(store.kv, cursor), takeReadings(store)]);
    const open = await listOpenAlerts(store.kv, rules);
    const { title } = alertWords(state.lang);
    return page<AlertsData>({ title, open, alerts, isFirst: cursor === undefined, rules, readings });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, open, alerts, isFirst, rules, readings } = data as AlertsData;
  const words = alertWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={title}
        lead={words.lead}
        actions={<LinkButton href="/admin/alerts" kind="quiet" icon="refresh-cw">{adminWords(state.lang).refresh}</LinkButton>}
      />
      <Section id="open" title={words.open} plain>
        {open.length === 0
          ? <EmptyState icon="check" title={words.none}>{words.noneText}</EmptyState>
          : <Table caption={words.open} columns={alertColumns(state, "open")} rows={open} />}
      </Section>
      <Section id="rules" title={words.rulesTitle} plain>
        <AlertRuleTable state={state} rules={rules} readings={readings} />
      </Section>
      <Section id="history" title={words.history} plain>
        {alerts.rows.length === 0
          ? <p>{words.historyNone}</p>
          : <Table caption={words.history} columns={alertColumns(state, "all")} rows={alerts.rows} />}
        <Pager
          lang={state.lang}
          first={isFirst ? undefined : "/admin/alerts#history"}
          next={alerts.next === null ? undefined : `/admin/alerts?cursor=${encodeURIComponent(alerts.next)}#history`}
        />
      </Section>
    </PortalShell>
  );
});
