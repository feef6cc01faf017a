import { orderFormValues } from "../../domain/orders/order_form_values.ts";
import { sampleDraft } from "../../domain/orders/sample_orders_fixture.ts";

/** The fields that stay the same, written once: making the body is the browser's work, not the server's. */
const fields = new URLSearchParams(Object.entries(orderFormValues(sampleDraft()))).toString();

/** What a browser sends to create one order: the request's method, headers and body. */
export function orderForm({ cookie, csrf, origin }: { cookie: string; csrf: string; origin: string }): RequestInit {
  const body = `${fields}&csrf=${csrf}&operation=${crypto.randomUUID()}`;
  return {
    method: "POST",
    headers: {
      cookie: `__Host-session=${cookie}`,
      origin,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": String(body.length),
    },
    body,
    redirect: "manual",
  };
}
