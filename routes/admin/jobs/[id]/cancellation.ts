import { cancelJob } from "../../../../kv/jobs/cancel_job.ts";
import { define } from "../../../(_lib)/state.ts";
import { answerAct } from "../../(_lib)/answer_act.ts";

/** Ends a job that waits, or asks one that runs to end. */
export const handler = define.handlers({ POST: (ctx) => answerAct(ctx, cancelJob, "/admin/jobs?done=jobCancelled") });
