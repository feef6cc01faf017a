import { page } from "fresh";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../../components/layout/PostButton.tsx";
import { Status } from "../../../../components/status/Status.tsx";
import { type Column, Table } from "../../../../components/table/Table.tsx";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { adminWords } from "../../../../domain/i18n/admin/admin_words.ts";
import { operationsWords } from "../../../../domain/i18n/operations/operations_words.ts";
import { CRONS, isCronJob } from "../../../../domain/jobs/crons.ts";
import { nextRun } from "../../../../domain/jobs/next_run.ts";
import { may } from "../../../../domain/rights/policy.ts";
import { type CronRow, listCrons } from "../../../../kv/jobs/crons.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../../../(_lib)/state.ts";
import { JobViews } from "../../(_lib)/JobViews.tsx";

interface CronsData {
  readonly title: string;
  readonly crons: readonly CronRow[];
}

/** All that the clock starts, with its last and its next run. */
export const handler = define.handlers({
  async GET({ state }) {
    const { title } = operationsWords(state.lang).crons;
    return page<CronsData>({ title, crons: await listCrons(state.deps.store.kv) });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, crons } = data as CronsData;
  const { crons: words } = operationsWords(state.lang);
  const { refresh, jobs } = adminWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={title}
        lead={words.lead}
        crumbs={[{ href: "/admin/jobs", word: jobs.title }]}
        actions={<LinkButton href="/admin/jobs/crons" kind="quiet" icon="refresh-cw">{refresh}</LinkButton>}
      />
      <JobViews state={state} current="crons" />
      <Table caption={title} columns={cronColumns(state)} rows={crons} />
    </PortalShell>
  );
});

function cronColumns(state: State): Column<CronRow>[] {
  const { crons: words } = operationsWords(state.lang);
  const { now } = state.deps.store;
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const columns: Column<CronRow>[] = [
    {
      head: words.cron,
      cell: ({ name, lastRun }) => (
        <>
          {words.names[name]}
          {lastRun?.error && <small class="text-stop">{lastRun.error}</small>}
        </>
      ),
    },
    { head: words.schedule, cell: ({ name }) => <code>{CRONS[name].schedule}</code> },
    {
      head: words.lastRun,
      kind: "time",
      cell: ({ lastRun }) => lastRun === null ? words.never : formats.dateTime(lastRun.startedAt),
    },
    {
      head: words.outcome,
      cell: ({ lastRun }) =>
        lastRun &&
        (lastRun.error === null ? <Status tone="done" word={words.done} /> : <Status tone="stopped" word={words.failed} />),
    },
    { head: words.duration, kind: "number", cell: ({ lastRun }) => lastRun && formats.integer(lastRun.durationMs) },
    { head: words.nextRun, kind: "time", cell: ({ name }) => formats.dateTime(nextRun(CRONS[name].schedule, now())) },
  ];
  const runNow: Column<CronRow> = {
    head: words.runNow,
    kind: "action",
    cell: ({ name }) =>
      isCronJob(name)
        ? (
          <PostButton
            action={`/admin/jobs/crons/${name}/run`}
            csrf={state.session?.csrf}
            operationId={newOperationId()}
            size="small"
          >
            {words.runNow}
          </PostButton>
        )
        : <small>{words.everywhere}</small>,
  };
  return may(viewerOf({ state }), "platform.write") ? [...columns, runNow] : columns;
}
