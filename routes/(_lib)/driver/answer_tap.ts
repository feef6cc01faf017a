import { tapForm } from "../../../domain/driver/handling_form.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import type { ChangeResult } from "../../../kv/orders/change_order.ts";
import type { StopRequest } from "../../../kv/stops/record_stop.ts";
import { operationOf, type RequestContext } from "../state.ts";
import { answerStep, fieldRefusal } from "./answer_step.ts";
import { loadDriverStop } from "./load_stop.ts";
import { showStop } from "./stop_view.ts";

/** Answers a step of the driver that is told by one tap, at the stop of the address; `record` is what the tap does. */
export async function answerTap(
  ctx: RequestContext,
  form: "arrival" | "departure",
  record: (step: StopRequest) => Promise<ChangeResult>,
) {
  const { state } = ctx;
  const at = await loadDriverStop(ctx);
  const parsed = parseForm(tapForm(state.deps.store.now()), state.form);
  const step = { orderId: at.order.id, stopId: at.stop.id, operation: operationOf(ctx) };
  const result = parsed.ok ? await record({ ...step, ...parsed.value }) : fieldRefusal(state, parsed.errors);
  return await answerStep(ctx, result, at.path, ({ status, errors }) => showStop(ctx, at, { status, refused: { form, errors } }));
}
