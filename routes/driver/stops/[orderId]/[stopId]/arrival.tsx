import { recordArrival } from "../../../../../kv/stops/record_stop.ts";
import { answerTap } from "../../../../(_lib)/driver/answer_tap.ts";
import { StopPage } from "../../../../(_lib)/driver/StopPage.tsx";
import { define, viewerOf } from "../../../../(_lib)/state.ts";

export const handler = define.handlers({
  POST: (ctx) => answerTap(ctx, "arrival", (step) => recordArrival(ctx.state.deps.store, viewerOf(ctx), step)),
});

export default StopPage;
