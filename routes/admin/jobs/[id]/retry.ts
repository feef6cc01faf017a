import { retryJob } from "../../../../kv/jobs/retry_job.ts";
import { define } from "../../../(_lib)/state.ts";
import { answerAct } from "../../(_lib)/answer_act.ts";

/** Lets a job that failed try again at once. */
export const handler = define.handlers({ POST: (ctx) => answerAct(ctx, retryJob, "/admin/jobs?state=retrying&done=jobRetried") });
