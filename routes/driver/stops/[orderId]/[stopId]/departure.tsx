import { recordDeparture } from "../../../../../kv/stops/record_stop.ts";
import { answerTap } from "../../../../(_lib)/driver/answer_tap.ts";
import { StopPage } from "../../../../(_lib)/driver/StopPage.tsx";
import { define, viewerOf } from "../../../../(_lib)/state.ts";

export const handler = define.handlers({
  POST(ctx) {
    const { store, ports } = ctx.state.deps;
    return answerTap(ctx, "departure", (step) => recordDeparture(store, viewerOf(ctx), step, ports.seal));
  },
});

export default StopPage;
