import { HttpError } from "fresh";
import { ORDER_REFUSALS, type OrderRefusal } from "../../../domain/orders/refusals.ts";
import type { StoreRefusal } from "../../../kv/orders/change_order.ts";
import { refusalText } from "../form_answer.ts";
import type { State } from "../state.ts";

/** Why an act was refused, as its page says it; `name` is the field that it is about. */
export interface Explanation {
  readonly status: number;
  readonly message: string;
  readonly name?: string | undefined;
}

/**
 * What there is to say of a refusal; `changed` is said of an order that somebody else has changed meanwhile.
 * @throws {HttpError} where there is nothing to explain: the order is not the viewer's, the form was used for something else.
 */
export function explainRefusal(state: State, refusal: OrderRefusal | StoreRefusal, changed: string): Explanation {
  switch (refusal.code) {
    case "order_not_found":
      throw new HttpError(404);
    case "operation_reused":
      throw new HttpError(409);
    case "order_changed_meanwhile":
      return { status: 409, message: changed };
    default: {
      const status = ORDER_REFUSALS[refusal.code];
      if (status === 403 || status === 404) throw new HttpError(status);
      return { status, message: refusalText(state, refusal), name: refusal.field };
    }
  }
}
