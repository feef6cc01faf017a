import type { FieldErrors } from "../../../domain/forms/form_error.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { orderForm } from "../../../domain/orders/order_form.ts";
import type { OrderDraft } from "../../../domain/orders/order_draft.ts";
import type { FlatValues } from "../../../domain/orders/order_form_values.ts";
import { accept, refuse, type Result } from "../../../domain/result.ts";
import { tieParties } from "../../../kv/orders/tie_parties.ts";
import { type State, viewerOf } from "../state.ts";

/** The draft that the form's fields mean, its stops tied to accounts; or what is wrong, by field. */
export async function readDraft(state: State, values: FlatValues): Promise<Result<OrderDraft, FieldErrors>> {
  const parsed = parseForm(orderForm, Object.entries(values));
  if (!parsed.ok) return refuse(parsed.errors);
  const tied = await tieParties(state.deps.store.kv, viewerOf({ state }).orgId, parsed.value);
  if (tied.ok) return accept(tied.value);
  return refuse(Object.fromEntries(tied.refusal.positions.map((position) => [`site.${position}`, { code: "not_in_list" }])));
}
