import { HttpError } from "fresh";
import { isCronJob } from "../../../../../domain/jobs/crons.ts";
import { runCronNow } from "../../../../../kv/jobs/crons.ts";
import { seeOther } from "../../../../(_lib)/answers.ts";
import { define, operationOf, viewerOf } from "../../../../(_lib)/state.ts";

/** Runs now what the clock would run later. */
export const handler = define.handlers({
  async POST(ctx) {
    const name = ctx.params.name!;
    if (!isCronJob(name)) throw new HttpError(404);
    const answer = await runCronNow(ctx.state.deps.store, viewerOf(ctx), name, operationOf(ctx));
    if (answer === "other_content") throw new HttpError(409);
    return seeOther("/admin/jobs/crons?done=cronStarted");
  },
});
