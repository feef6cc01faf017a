import { page } from "fresh";
import { Figures } from "../../components/layout/Figures.tsx";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { PageHead } from "../../components/layout/PageHead.tsx";
import { Section } from "../../components/layout/Section.tsx";
import { formatsFor } from "../../domain/formats/formats.ts";
import { adminWords } from "../../domain/i18n/admin/admin_words.ts";
import { fill } from "../../domain/i18n/fill.ts";
import type { IntegrityCheck } from "../../kv/integrity/checks.ts";
import { type Health, MOST_COUNTED, readHealth } from "../../kv/platform/health.ts";
import { PortalShell } from "../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../(_lib)/state.ts";

interface OverviewData {
  readonly title: string;
  readonly health: Health;
}

export const handler = define.handlers({
  async GET({ state }) {
    return page<OverviewData>({ title: adminWords(state.lang).overview.title, health: await readHealth(state.deps.store) });
  },
});

const shown = (count: number) => count >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : String(count);

export default define.page<typeof handler>(({ data, state, url }) => {
  const { health: { ordersLastDay, mailsLastDay, jobs, lastCheck } } = data as OverviewData;
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
    </PortalShell>
  );
});

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
