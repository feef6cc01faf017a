import { HttpError } from "fresh";
import { replayDead } from "../../../../kv/jobs/replay_dead.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";

/** Queues a dead letter again. */
export const handler = define.handlers({
  async POST(ctx) {
    const answer = await replayDead(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!, operationOf(ctx));
    if (answer === "not_dead") throw new HttpError(404);
    if (answer === "other_content") throw new HttpError(409);
    return seeOther("/admin/jobs?state=dead&done=replayed");
  },
});
