import { tapForm } from "../../../../../domain/driver/handling_form.ts";
import { parseForm } from "../../../../../domain/forms/form.ts";
import { recordDeparture } from "../../../../../kv/stops/record_stop.ts";
import { answerStep, fieldRefusal } from "../../../../(_lib)/driver/answer_step.ts";
import { loadDriverStop } from "../../../../(_lib)/driver/load_stop.ts";
import { StopPage } from "../../../../(_lib)/driver/StopPage.tsx";
import { showStop } from "../../../../(_lib)/driver/stop_view.ts";
import { define, operationOf, viewerOf } from "../../../../(_lib)/state.ts";

export const handler = define.handlers({
  async POST(ctx) {
    const { deps: { store }, form } = ctx.state;
    const at = await loadDriverStop(ctx);
    const parsed = parseForm(tapForm(store.now()), form);
    const step = { orderId: at.order.id, stopId: at.stop.id, operation: operationOf(ctx) };
    const result = parsed.ok
      ? await recordDeparture(store, viewerOf(ctx), { ...step, ...parsed.value }, ctx.state.deps.ports.seal)
      : fieldRefusal(ctx.state, parsed.errors);
    return await answerStep(
      ctx,
      result,
      at.path,
      ({ status, errors }) => showStop(ctx, at, { status, refused: { form: "departure", errors } }),
    );
  },
});

export default StopPage;
