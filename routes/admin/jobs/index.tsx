import { page } from "fresh";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Pager } from "../../../components/table/Pager.tsx";
import { Table } from "../../../components/table/Table.tsx";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { operationsWords } from "../../../domain/i18n/operations/operations_words.ts";
import type { MessageKind } from "../../../domain/jobs/message.ts";
import { may } from "../../../domain/rights/policy.ts";
import { countJobs, type JobQueues } from "../../../kv/jobs/count_jobs.ts";
import { JOB_STATES, type JobRow, type JobState } from "../../../kv/jobs/job.ts";
import { listJobs } from "../../../kv/jobs/list_jobs.ts";
import type { Page } from "../../../kv/page.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../(_lib)/state.ts";
import { jobsAddress } from "../(_lib)/addresses.ts";
import { jobColumns } from "../(_lib)/job_columns.tsx";
import { jobKindOf } from "../(_lib)/job_kind_of.ts";
import { JobQueueTable } from "../(_lib)/JobQueueTable.tsx";
import { JobViews } from "../(_lib)/JobViews.tsx";

interface JobsData {
  readonly title: string;
  readonly jobState: JobState;
  readonly kind: MessageKind | undefined;
  readonly cursor: string | null;
  readonly queues: JobQueues;
  readonly jobs: Page<JobRow>;
}

/** What the application does in the background: the queues, and the jobs of one state. */
export const handler = define.handlers({
  async GET({ state, url }) {
    const { kv } = state.deps.store;
    const asked = url.searchParams.get("state");
    const jobState = JOB_STATES.find((known) => known === asked) ?? "queued";
    const kind = jobKindOf(url.searchParams.get("kind"));
    const cursor = url.searchParams.get("cursor");
    const [queues, jobs] = await Promise.all([countJobs(kv), listJobs(kv, jobState, cursor ?? undefined, kind)]);
    return page<JobsData>({ title: adminWords(state.lang).jobs.title, jobState, kind, cursor, queues, jobs });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { jobState, kind, cursor, queues, jobs } = data as JobsData;
  const { jobs: words, refresh } = adminWords(state.lang);
  const { queues: queuesTitle, replayAll, allKinds } = operationsWords(state.lang);
  const here = jobsAddress(jobState, kind);
  const mayReplayAll = jobState === "dead" && kind !== undefined && jobs.rows.length > 0 &&
    may(viewerOf({ state }), "platform.write");
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={words.title}
        lead={words.lead}
        actions={<LinkButton href={here} kind="quiet" icon="refresh-cw">{refresh}</LinkButton>}
      />
      <JobViews state={state} current={jobState} />
      <Section id="queues" title={queuesTitle} plain>
        <JobQueueTable state={state} queues={queues} />
      </Section>
      <Section
        id="jobs"
        title={kind === undefined ? words.states[jobState] : `${words.states[jobState]} · ${words.kind[kind]}`}
        actions={kind !== undefined && (
          <>
            <LinkButton href={jobsAddress(jobState)} kind="quiet" icon="x">{allKinds}</LinkButton>
            {mayReplayAll && (
              <PostButton
                action="/admin/jobs/replay"
                csrf={state.session?.csrf}
                operationId={newOperationId()}
                hidden={{ kind }}
                icon="undo-2"
              >
                {replayAll}
              </PostButton>
            )}
          </>
        )}
        plain
      >
        {jobs.rows.length === 0
          ? <EmptyState icon="clock" title={words.empty}>{words.emptyText}</EmptyState>
          : <Table caption={words.states[jobState]} columns={jobColumns(state, jobState)} rows={jobs.rows} />}
        <Pager
          lang={state.lang}
          first={cursor === null ? undefined : here}
          next={jobs.next === null ? undefined : `${here}&cursor=${encodeURIComponent(jobs.next)}`}
        />
      </Section>
    </PortalShell>
  );
});
