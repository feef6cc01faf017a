import { orderFormValues } from "../../domain/orders/order_form_values.ts";
import { sampleDraft } from "../../domain/orders/sample_orders.ts";

const fields = Object.entries(orderFormValues(sampleDraft()));

/** The form that creates one order, as a browser sends it. */
export function orderFormBody(csrf: string): URLSearchParams {
  return new URLSearchParams([...fields, ["csrf", csrf], ["operation", crypto.randomUUID()]]);
}
