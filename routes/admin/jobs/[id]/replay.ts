import { replayDead } from "../../../../kv/jobs/replay_dead.ts";
import { define } from "../../../(_lib)/state.ts";
import { answerAct } from "../../(_lib)/answer_act.ts";

/** Queues a dead letter again. */
export const handler = define.handlers({ POST: (ctx) => answerAct(ctx, replayDead, "/admin/jobs?state=dead&done=replayed") });
