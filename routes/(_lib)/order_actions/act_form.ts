import type { FieldErrors } from "../../../domain/forms/form_error.ts";
import { integer } from "../../../domain/forms/fields.ts";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import type { OrderRefusal } from "../../../domain/orders/refusals.ts";
import type { Order } from "../../../domain/orders/types.ts";
import type { StoreRefusal } from "../../../kv/orders/change_order.ts";
import { type FormView, freshForm, refusedForm } from "../form_answer.ts";
import type { State } from "../state.ts";
import { explainRefusal } from "./explain_refusal.ts";

/** The hidden field of the revision that a form was filled from. */
export const revisionField = integer({ min: 1, max: 999_999_999 });

/** A page that asks something about an order before it acts on it. */
export interface ActView {
  readonly title: string;
  readonly order: Order;
  readonly form: FormView;
}

/** A page to answer with: what it shows, and its status. */
export interface ActAnswer {
  readonly view: ActView;
  readonly status: number;
}

/** An act as it was asked for: the form as it was sent, for the order as it was read. */
export interface AskedAct {
  readonly state: State;
  readonly title: string;
  readonly order: Order;
  readonly values: Readonly<Record<string, string>>;
}

/** The form again with what is wrong beside each field. */
export function refuseFields({ state, title, order, values }: AskedAct, errors: FieldErrors): ActAnswer {
  return { view: { title, order, form: refusedForm(state, values, errors) }, status: 422 };
}

/**
 * The form again with why the act was refused; an order that changed meanwhile is shown as it is now, to be confirmed again.
 * @throws {HttpError} where there is nothing to show.
 */
export function refuseByRule({ state, title, order, values }: AskedAct, refusal: OrderRefusal | StoreRefusal): ActAnswer {
  const { status, ...error } = explainRefusal(state, refusal, orderActionsWords(state.lang).changedMeanwhile);
  const now = refusal.code === "order_changed_meanwhile" ? refusal.order : order;
  return { view: { title, order: now, form: { ...freshForm(values), errors: [error] } }, status };
}
