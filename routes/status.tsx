import { page } from "fresh";
import { Notice } from "../components/layout/Notice.tsx";
import { PageHead } from "../components/layout/PageHead.tsx";
import { EmptyState } from "../components/layout/EmptyState.tsx";
import { PublicShell } from "../components/layout/PublicShell.tsx";
import { Section } from "../components/layout/Section.tsx";
import { Status, type StatusTone } from "../components/status/Status.tsx";
import { type Column, Table } from "../components/table/Table.tsx";
import { formatsFor } from "../domain/formats/formats.ts";
import { fill } from "../domain/i18n/fill.ts";
import { statusWords } from "../domain/i18n/status/status_words.ts";
import { overallState, type PartState, PLATFORM_PARTS } from "../domain/monitoring/platform_status.ts";
import { HOUR_MS, MINUTE_MS } from "../domain/time/instant.ts";
import { type Incident, readStatus, type StatusReport } from "../kv/monitoring/read_status.ts";
import { define } from "./(_lib)/state.ts";

const TONE: Record<PartState, StatusTone> = { up: "done", degraded: "needs-you", down: "stopped" };
const NOTICE_TONE = { up: "go", degraded: "watch", down: "stop" } as const;

interface StatusData {
  readonly title: string;
  readonly report: StatusReport;
}

/** How the platform is, for anybody: what it is made of inside, and what was measured, stays inside. */
export const handler = define.handlers({
  async GET({ state }) {
    const report = await readStatus(state.deps.store);
    return page<StatusData>({ title: statusWords(state.lang).title, report });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, report: { at, status, incidents } } = data as StatusData;
  const { lang } = state;
  const words = statusWords(lang);
  const { dateTime } = formatsFor(lang);
  const overall = overallState(status);
  return (
    <PublicShell lang={lang} path={url.pathname} csrf={state.session?.csrf} door={{ href: "/sign-in", word: words.signIn }}>
      <PageHead lang={lang} title={title} lead={fill(words.at, { at: dateTime(at) })} />
      <Notice tone={NOTICE_TONE[overall]}>{words.overall[overall]}</Notice>
      <Section id="parts" title={words.parts} plain>
        <Table
          caption={words.parts}
          rows={PLATFORM_PARTS}
          columns={[
            { head: words.part, cell: (part) => words.partNames[part] },
            { head: words.state, cell: (part) => <Status tone={TONE[status[part]]} word={words.states[status[part]]} /> },
          ]}
        />
      </Section>
      <Section id="incidents" title={words.incidents} plain>
        {incidents.length === 0
          ? <EmptyState title={words.none} icon="check">{words.noneText}</EmptyState>
          : <Table caption={words.incidents} columns={incidentColumns(lang)} rows={incidents} />}
      </Section>
    </PublicShell>
  );
});

function incidentColumns(lang: Parameters<typeof statusWords>[0]): Column<Incident>[] {
  const words = statusWords(lang);
  const { dateTime } = formatsFor(lang);
  return [
    { head: words.part, cell: ({ part }) => words.partNames[part] },
    { head: words.from, kind: "time", cell: ({ from }) => dateTime(from) },
    { head: words.to, kind: "time", cell: ({ to }) => to === null ? words.ongoing : dateTime(to) },
    { head: words.lasted, cell: ({ from, to }) => to === null ? "" : spanText(lang, to - from) },
  ];
}

function spanText(lang: Parameters<typeof statusWords>[0], spanMs: number): string {
  const { minutes, hours } = statusWords(lang);
  const count = Math.max(Math.round(spanMs / MINUTE_MS), 1);
  if (count < HOUR_MS / MINUTE_MS) return fill(minutes, { count });
  return fill(hours, { hours: Math.floor(count / 60), minutes: count % 60 });
}
