import { draftOfBody, fieldOfBody } from "../../../../../domain/api/transport_orders/draft_of_body.ts";
import type { OrderBody } from "../../../../../domain/api/transport_orders/order_body.ts";
import type { OrderDraft } from "../../../../../domain/orders/order_draft.ts";
import type { OrderRefusal } from "../../../../../domain/orders/refusals.ts";
import type { StoreRefusal } from "../../../../../kv/orders/change_order.ts";
import { tieParties } from "../../../../../kv/orders/tie_parties.ts";
import type { Call } from "../../../(_lib)/call.ts";
import { problem, type ProblemError } from "../../../(_lib)/problem.ts";
import { refusedChange } from "./reply_order.ts";

/** The draft that `body` writes, its parties tied to their accounts. @throws {ProblemError} 422 for a site that is not in the caller's address book. */
export async function tiedDraft({ viewer, state }: Pick<Call, "viewer" | "state">, body: OrderBody): Promise<OrderDraft> {
  const tied = await tieParties(state.deps.store.kv, viewer.orgId, draftOfBody(body));
  if (tied.ok) return tied.value;
  const fields = tied.refusal.positions.map((position) => ({
    pointer: `/stops/${position}/siteId`,
    code: "not_in_list" as const,
  }));
  throw problem("invalid_body", { fields });
}

/** Why a rule refused the draft of `body`, at the place where the body holds it. */
export function refusedDraft(refusal: OrderRefusal | StoreRefusal, body: OrderBody): ProblemError {
  const field = "field" in refusal ? refusal.field : undefined;
  return refusedChange(refusal, field === undefined ? undefined : `/${fieldOfBody(field, body).replaceAll(".", "/")}`);
}
