import { HttpError } from "fresh";
import { replayDeadOfKind } from "../../../kv/jobs/replay_dead_of_kind.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { define, operationOf, viewerOf } from "../../(_lib)/state.ts";
import { jobKindOf } from "../(_lib)/job_kind_of.ts";

/** Queues all dead letters of one kind again. */
export const handler = define.handlers({
  async POST(ctx) {
    const { form, deps: { store } } = ctx.state;
    const kind = jobKindOf(form.get("kind"));
    if (kind === undefined) throw new HttpError(422);
    if (await replayDeadOfKind(store, viewerOf(ctx), kind, operationOf(ctx)) === "other_content") throw new HttpError(409);
    return seeOther("/admin/jobs?state=dead&done=replayed");
  },
});
