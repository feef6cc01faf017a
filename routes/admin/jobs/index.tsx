import { page } from "fresh";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { Tabs } from "../../../components/layout/Tabs.tsx";
import { Pager } from "../../../components/table/Pager.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { may } from "../../../domain/rights/policy.ts";
import { JOB_STATES, type JobRow, type JobState } from "../../../kv/jobs/job.ts";
import { listJobs } from "../../../kv/jobs/list_jobs.ts";
import { keys } from "../../../kv/keys.ts";
import type { Page } from "../../../kv/page.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../(_lib)/state.ts";
import { recordAddress } from "../(_lib)/addresses.ts";

interface JobsData {
  readonly title: string;
  readonly jobState: JobState;
  readonly cursor: string | null;
  readonly jobs: Page<JobRow>;
}

export const handler = define.handlers({
  async GET({ state, url }) {
    const asked = url.searchParams.get("state");
    const jobState = JOB_STATES.find((known) => known === asked) ?? "queued";
    const cursor = url.searchParams.get("cursor");
    const jobs = await listJobs(state.deps.store.kv, jobState, cursor ?? undefined);
    return page<JobsData>({ title: adminWords(state.lang).jobs.title, jobState, cursor, jobs });
  },
});

const tabOf = (jobState: JobState) => `/admin/jobs?state=${jobState}`;

export default define.page<typeof handler>(({ data, state, url }) => {
  const { jobState, cursor, jobs } = data as JobsData;
  const { jobs: words, refresh } = adminWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const replayable = jobState === "dead" && may(viewerOf({ state }), "platform.write");
  const columns: Column<JobRow>[] = [
    {
      head: words.job,
      cell: ({ id, kind, lastError }) => (
        <>
          <a href={recordAddress(keys.job(id))}>{words.kind[kind]}</a>
          <small>{id}</small>
          {lastError && <small class="text-stop">{fill(words.error, { error: lastError })}</small>}
        </>
      ),
    },
    { head: words.created, kind: "time", cell: ({ createdAt }) => formats.dateTime(createdAt) },
    { head: words.attempts, kind: "number", cell: ({ attempts }) => formats.integer(attempts) },
  ];
  const due: Column<JobRow> = { head: words.due, kind: "time", cell: ({ dueAt }) => formats.dateTime(dueAt) };
  const replay: Column<JobRow> = {
    head: words.replay,
    kind: "action",
    cell: ({ id }) => (
      <PostButton
        action={`/admin/jobs/${id}/replay`}
        csrf={state.session?.csrf}
        operationId={newOperationId()}
        size="small"
        icon="undo-2"
      >
        {words.replay}
      </PostButton>
    ),
  };
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={words.title}
        lead={words.lead}
        actions={<LinkButton href={tabOf(jobState)} kind="quiet" icon="refresh-cw">{refresh}</LinkButton>}
      />
      <Tabs
        label={words.title}
        tabs={JOB_STATES.map((known) => ({ href: tabOf(known), word: words.states[known] }))}
        current={tabOf(jobState)}
      />
      {jobs.rows.length === 0 ? <EmptyState icon="clock" title={words.empty}>{words.emptyText}</EmptyState> : (
        <Table
          caption={words.states[jobState]}
          columns={[...columns, ...jobState === "dead" ? [] : [due], ...replayable ? [replay] : []]}
          rows={jobs.rows}
        />
      )}
      <Pager
        lang={state.lang}
        first={cursor === null ? undefined : tabOf(jobState)}
        next={jobs.next === null ? undefined : `${tabOf(jobState)}&cursor=${encodeURIComponent(jobs.next)}`}
      />
    </PortalShell>
  );
});
