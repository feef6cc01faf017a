import { Tabs } from "../../../components/layout/Tabs.tsx";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { operationsWords } from "../../../domain/i18n/operations/operations_words.ts";
import { JOB_STATES, type JobState } from "../../../kv/jobs/job.ts";
import type { State } from "../../(_lib)/state.ts";
import { jobsAddress } from "./addresses.ts";

/** Links between the views of jobs: one for each state, and what the clock starts. */
export function JobViews({ state, current }: { state: State; current: JobState | "crons" }) {
  const { jobs } = adminWords(state.lang);
  const { views, crons } = operationsWords(state.lang);
  const cronsAddress = "/admin/jobs/crons";
  return (
    <Tabs
      label={views}
      tabs={[
        ...JOB_STATES.map((known) => ({ href: jobsAddress(known), word: jobs.states[known] })),
        { href: cronsAddress, word: crons.title },
      ]}
      current={current === "crons" ? cronsAddress : jobsAddress(current)}
    />
  );
}
