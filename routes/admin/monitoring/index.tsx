import { page } from "fresh";
import { LineChart } from "../../../components/chart/LineChart.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { operationsWords } from "../../../domain/i18n/operations/operations_words.ts";
import { latencyQuantile } from "../../../domain/monitoring/latency.ts";
import { HOUR_MS, MINUTE_MS } from "../../../domain/time/instant.ts";
import { type FieldQuality, readFieldQuality } from "../../../kv/documents/field_verdicts.ts";
import { type JobRuns, metricsOf, type RouteRequests } from "../../../kv/metrics/metrics.ts";
import { minuteOf, readMinutes } from "../../../kv/metrics/metric_sums.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../../(_lib)/state.ts";
import { FieldQualityTable } from "../(_lib)/FieldQualityTable.tsx";

interface MonitoringData {
  readonly title: string;
  /** Requests of each minute of the last hour, by minute since 1970. */
  readonly requests: ReadonlyMap<number, number>;
  readonly fields: readonly FieldQuality[];
}

/** What the platform counts of itself. */
export const handler = define.handlers({
  async GET({ state }) {
    const { kv, now } = state.deps.store;
    const [requests, fields] = await Promise.all([
      readMinutes(kv, "requests", now() - HOUR_MS, now()),
      readFieldQuality(kv),
    ]);
    return page<MonitoringData>({ title: operationsWords(state.lang).monitoring.title, requests, fields });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, requests, fields } = data as MonitoringData;
  const { monitoring: words } = operationsWords(state.lang);
  const metrics = metricsOf(state.deps.store.kv);
  const runs = [...metrics.jobRuns.values()];
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={title}
        lead={words.lead}
        actions={
          <LinkButton href="/admin/monitoring" kind="quiet" icon="refresh-cw">{adminWords(state.lang).refresh}</LinkButton>
        }
      />
      <Section id="last-hour" title={words.lastHour} lead={words.lastHourLead}>
        <LineChart
          lang={state.lang}
          id="requests"
          title={words.lastHour}
          description={words.lastHourLead}
          heads={{ label: words.minute, value: words.requests }}
          points={lastMinutes(state, requests)}
        />
      </Section>
      <Section id="routes" title={words.routes} plain>
        {metrics.requests.size === 0
          ? <p>{words.routesNone}</p>
          : <Table caption={words.routes} columns={routeColumns(state)} rows={mostAsked(metrics.requests)} />}
      </Section>
      <Section id="store" title={words.store} plain>
        <Table
          caption={words.store}
          rows={Object.keys(metrics.kv) as (keyof typeof metrics.kv)[]}
          columns={[
            { head: words.operation, cell: (operation) => words.operations[operation] },
            { head: words.count, kind: "number", cell: (operation) => formatsFor(state.lang).integer(metrics.kv[operation]) },
          ]}
        />
      </Section>
      <Section id="jobs" title={words.jobRuns} plain>
        {runs.length === 0
          ? <p>{words.jobRunsNone}</p>
          : <Table caption={words.jobRuns} columns={runColumns(state)} rows={runs} />}
      </Section>
      <Section id="fields" title={words.fields.title} lead={words.fields.lead} plain>
        <FieldQualityTable lang={state.lang} fields={fields} />
      </Section>
    </PortalShell>
  );
});

function lastMinutes(state: State, requests: ReadonlyMap<number, number>) {
  const { now } = state.deps.store;
  const { time } = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const last = minuteOf(now());
  return Array.from({ length: 60 }, (_, index) => last - 59 + index).map((minute) => ({
    label: time(minute * MINUTE_MS),
    value: requests.get(minute) ?? 0,
  }));
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const MOST_ROUTES = 50;

function mostAsked(requests: ReadonlyMap<string, RouteRequests>): RouteRequests[] {
  return [...requests.values()].sort((a, b) => total(b.classes) - total(a.classes)).slice(0, MOST_ROUTES);
}

function routeColumns(state: State): Column<RouteRequests>[] {
  const { monitoring: words } = operationsWords(state.lang);
  const { integer } = formatsFor(state.lang);
  const quantile = ({ durations }: RouteRequests, share: number) => {
    const ms = latencyQuantile(durations.counts, share);
    return ms === null ? "" : integer(Math.round(ms));
  };
  return [
    { head: words.route, cell: ({ method, route }) => <code>{`${method} ${route}`}</code> },
    { head: words.requests, kind: "number", cell: ({ classes }) => integer(total(classes)) },
    { head: words.failures, kind: "number", cell: ({ classes }) => integer(classes[4]!) },
    { head: words.median, kind: "number", cell: (row) => quantile(row, 0.5) },
    { head: words.slowest, kind: "number", cell: (row) => quantile(row, 0.95) },
  ];
}

function runColumns(state: State): Column<JobRuns>[] {
  const { monitoring: words } = operationsWords(state.lang);
  const { kind: kinds } = adminWords(state.lang).jobs;
  const { integer } = formatsFor(state.lang);
  return [
    { head: adminWords(state.lang).jobs.job, cell: ({ kind }) => kinds[kind] },
    { head: words.outcome, cell: ({ outcome }) => words.outcomes[outcome] },
    { head: words.count, kind: "number", cell: ({ durations }) => integer(total(durations.counts)) },
    {
      head: words.median,
      kind: "number",
      cell: ({ durations }) => integer(Math.round(latencyQuantile(durations.counts, 0.5) ?? 0)),
    },
  ];
}
