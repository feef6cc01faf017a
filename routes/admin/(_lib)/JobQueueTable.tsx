import { type Column, Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { operationsWords } from "../../../domain/i18n/operations/operations_words.ts";
import { type JobQueue, type JobQueues, MOST_JOBS_COUNTED } from "../../../kv/jobs/count_jobs.ts";
import type { JobState } from "../../../kv/jobs/job.ts";
import type { State } from "../../(_lib)/state.ts";
import { jobsAddress } from "./addresses.ts";

/** Every queue that holds a job, with how many are in each state. */
export function JobQueueTable({ state, queues: { queues, more } }: { state: State; queues: JobQueues }) {
  const { kind: kinds } = adminWords(state.lang).jobs;
  const words = operationsWords(state.lang);
  const { integer } = formatsFor(state.lang);
  const column = (head: string, jobState: JobState): Column<JobQueue> => ({
    head,
    kind: "number",
    cell: ({ kind, counts }) =>
      counts[jobState] === 0 ? "0" : <a href={jobsAddress(jobState, kind)}>{integer(counts[jobState])}</a>,
  });
  if (queues.length === 0) return <p>{words.queuesNone}</p>;
  return (
    <>
      <Table
        caption={words.queues}
        rows={queues}
        columns={[
          { head: words.queue, cell: ({ kind }) => kinds[kind] },
          column(words.waiting, "queued"),
          column(words.running, "running"),
          column(words.failed, "retrying"),
          column(words.dead, "dead"),
        ]}
      />
      {more.length > 0 && <p class="hint">{fill(words.queuesMore, { count: integer(MOST_JOBS_COUNTED) })}</p>}
    </>
  );
}
