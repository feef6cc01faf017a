import { preferredLang } from "../../(_lib)/identify.ts";
import { logFault } from "../../(_lib)/log_fault.ts";
import { define } from "../../(_lib)/state.ts";
import { answerProblem, problemOf } from "./answer_problem.ts";
import { allowOrigin } from "./cors.ts";

/** Outermost of the API: turns whatever is thrown below into a problem, and reads no session: who calls is learnt at the gate (`admit_call.ts`). */
export const answerCalls = define.middleware(async (ctx) => {
  const { state, req } = ctx;
  state.lang = preferredLang(req.headers.get("accept-language"));
  state.session = null;
  state.caller = null;
  state.listVersion = null;
  // Partners carry no moment of their last write along: their reads are strong.
  state.wroteJustNow = true;
  allowOrigin(ctx);
  try {
    return await ctx.next();
  } catch (error) {
    const refusal = problemOf(error);
    if (refusal.status >= 500) logFault(ctx, error);
    return answerProblem(ctx, refusal);
  }
});
