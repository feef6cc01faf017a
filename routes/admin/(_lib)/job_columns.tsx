import { PostButton } from "../../../components/layout/PostButton.tsx";
import type { IconName } from "../../../components/layout/icon_names.ts";
import type { Column } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { operationsWords } from "../../../domain/i18n/operations/operations_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import type { JobProgress, JobRow, JobState } from "../../../kv/jobs/job.ts";
import { keys } from "../../../kv/keys.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { type State, viewerOf } from "../../(_lib)/state.ts";
import { recordAddress } from "./addresses.ts";

/** The columns of a list of jobs in one state, with what may be done to each. */
export function jobColumns(state: State, jobState: JobState): Column<JobRow>[] {
  const { jobs: words } = adminWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
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
  if (jobState === "running") columns.push(progressColumn(state));
  else if (jobState !== "dead") {
    columns.push({ head: words.due, kind: "time", cell: ({ dueAt }) => formats.dateTime(dueAt) });
  }
  return may(viewerOf({ state }), "platform.write") ? [...columns, actColumn(state, jobState)] : columns;
}

function progressColumn(state: State): Column<JobRow> {
  const { progress: head, stopping } = operationsWords(state.lang);
  return {
    head,
    cell: ({ progress, cancelled }) => (
      <>
        {progress && <Progress state={state} progress={progress} />}
        {cancelled && <small class="text-watch">{stopping}</small>}
      </>
    ),
  };
}

function Progress({ state, progress: { done, total } }: { state: State; progress: JobProgress }) {
  const words = operationsWords(state.lang);
  const { integer } = formatsFor(state.lang);
  if (total === undefined) return <>{fill(words.progressDone, { done: integer(done) })}</>;
  return (
    <>
      <progress value={done} max={total} aria-label={words.progress} />
      <small>{fill(words.progressOf, { done: integer(done), total: integer(total) })}</small>
    </>
  );
}

/** What may be done to a job in each state: the end of its address, its word and its picture. */
function actsOf(state: State, jobState: JobState): readonly (readonly [path: string, word: string, icon: IconName])[] {
  const { retry, cancel, discard } = operationsWords(state.lang);
  const cancellation = ["cancellation", cancel, "ban"] as const;
  switch (jobState) {
    case "queued":
    case "running":
      return [cancellation];
    case "retrying":
      return [["retry", retry, "refresh-cw"], cancellation];
    case "dead":
      return [["replay", adminWords(state.lang).jobs.replay, "undo-2"], ["cancellation", discard, "trash-2"]];
  }
}

function actColumn(state: State, jobState: JobState): Column<JobRow> {
  const acts = actsOf(state, jobState);
  return {
    head: acts.map(([, word]) => word).join(", "),
    kind: "action",
    cell: ({ id, cancelled }) =>
      !cancelled && (
        <div class="actions justify-end">
          {acts.map(([path, word, icon]) => (
            <PostButton
              action={`/admin/jobs/${id}/${path}`}
              csrf={state.session?.csrf}
              operationId={newOperationId()}
              size="small"
              icon={icon}
            >
              {word}
            </PostButton>
          ))}
        </div>
      ),
  };
}
