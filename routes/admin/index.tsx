import { page } from "fresh";
import { Figures } from "../../components/layout/Figures.tsx";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { Section } from "../../components/layout/Section.tsx";
import { type Column, Table } from "../../components/table/Table.tsx";
import { formatsFor } from "../../domain/formats/formats.ts";
import { adminWords } from "../../domain/i18n/admin/admin_words.ts";
import { fill } from "../../domain/i18n/fill.ts";
import { type PortNumbers, portNumbers } from "../../jobs/ports/observe_port.ts";
import type { IntegrityCheck } from "../../kv/integrity/checks.ts";
import { type Health, MOST_COUNTED, readHealth } from "../../kv/platform/health.ts";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../(_lib)/state.ts";

interface OverviewData {
  readonly title: string;
  readonly health: Health;
  readonly ports: readonly (readonly [name: string, numbers: PortNumbers])[];
}

export const handler = define.handlers({
  async GET({ state }) {
    const { title } = adminWords(state.lang).overview;
    return page<OverviewData>({ title, health: await readHealth(state.deps.store), ports: [...portNumbers()] });
  },
});

const shown = (count: number) => count >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : String(count);

export default define.page<typeof handler>(({ data, state, url }) => {
  const { health: { ordersLastDay, mailsLastDay, jobs, lastCheck }, ports } = data as OverviewData;
  const { overview: words } = adminWords(state.lang);
  const waiting = Math.min(jobs.queued + jobs.running + jobs.retrying, MOST_COUNTED);
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={state.lang} title={words.title} lead={words.lead} />
      <Figures
        label={words.figures}
        figures={[
          { href: "/admin/kv?prefix=%5B%22orders%22%5D", value: shown(ordersLastDay), word: words.orders, hint: words.lastDay },
          {
            href: "/admin/jobs",
            value: shown(waiting),
            word: words.waiting,
            hint: fill(words.running, { count: shown(jobs.running) }),
          },
          {
            href: "/admin/jobs?state=dead",
            value: shown(jobs.dead),
            word: words.dead,
            hint: jobs.dead > 0 ? words.deadSome : words.deadNone,
            tone: jobs.dead > 0 ? "stop" : undefined,
          },
          { href: "/admin/mails", value: shown(mailsLastDay), word: words.mails, hint: words.lastDay },
        ]}
      />
      <Section
        id="check"
        title={words.check}
        actions={<LinkButton href="/admin/integrity" icon="shield-check">{words.openIntegrity}</LinkButton>}
      >
        <p>{checkText(state, lastCheck)}</p>
      </Section>
      <Section id="ports" title={words.ports} lead={words.portsLead} plain>
        <PortTable state={state} ports={ports} />
      </Section>
    </PortalShell>
  );
});

/** How the doors to the outside world answer, in this process since its start. */
function PortTable({ state, ports }: { state: State; ports: OverviewData["ports"] }) {
  const { overview: words } = adminWords(state.lang);
  const { integer } = formatsFor(state.lang);
  const columns: Column<OverviewData["ports"][number]>[] = [
    { head: words.port, cell: ([name]) => <code>{name}</code> },
    { head: words.calls, kind: "number", cell: ([, { calls }]) => integer(calls) },
    { head: words.failures, kind: "number", cell: ([, { failures }]) => integer(failures) },
    { head: words.timeouts, kind: "number", cell: ([, { timeouts }]) => integer(timeouts) },
    { head: words.refusedCalls, kind: "number", cell: ([, { refused }]) => integer(refused) },
    {
      head: words.meanMs,
      kind: "number",
      cell: ([, { calls, totalMs }]) => calls === 0 ? "" : integer(Math.round(totalMs / calls)),
    },
  ];
  return ports.length === 0 ? <p>{words.portsNone}</p> : <Table caption={words.ports} columns={columns} rows={ports} />;
}

function checkText(state: State, check: IntegrityCheck | null): string {
  const { overview: words } = adminWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  if (check === null) return words.checkNever;
  if (check.report === null) return fill(words.checkRunning, { count: formats.integer(check.progress) });
  const facts = { at: formats.dateTime(check.finishedAt ?? check.startedAt), count: check.report.faults.length };
  if (facts.count === 0) return fill(words.checkClean, facts);
  return check.repaired === undefined
    ? fill(words.checkFaults, facts)
    : fill(words.checkRepaired, { ...facts, mended: check.repaired.mended });
}
