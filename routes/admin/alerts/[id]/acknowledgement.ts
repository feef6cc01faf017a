import { acknowledgeAlert } from "../../../../kv/monitoring/change_rules.ts";
import { define } from "../../../(_lib)/state.ts";
import { answerAct } from "../../(_lib)/answer_act.ts";

/** Somebody looks after an alert: it is told no more. */
export const handler = define.handlers({ POST: (ctx) => answerAct(ctx, acknowledgeAlert, "/admin/alerts?done=acknowledged") });
