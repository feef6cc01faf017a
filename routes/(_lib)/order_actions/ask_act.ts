import type { z } from "zod";
import { parseForm, typedValues } from "../../../domain/forms/form.ts";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import type { Order } from "../../../domain/orders/types.ts";
import { accept, refuse, type Result } from "../../../domain/result.ts";
import { freshForm } from "../form_answer.ts";
import type { State } from "../state.ts";
import { type ActAnswer, type ActView, type AskedAct, refuseFields } from "./act_form.ts";

/** An act that a page asks about before it is done. */
export type Act = "cancellation" | "refusal" | "offer" | "assignment";

/** The page that asks about `act`, its form filled with `values`. */
export function askAct(state: State, act: Act, order: Order, values?: Readonly<Record<string, string>>): ActView {
  return { title: titleOf(state, act, order), order, form: freshForm(values) };
}

/** What the form asks for, read by `schema`; or the page again, with what is wrong beside each field. */
export function readAct<Schema extends z.ZodType>(
  state: State,
  act: Act,
  order: Order,
  schema: Schema,
): Result<{ readonly asked: AskedAct; readonly fields: z.output<Schema> }, ActAnswer> {
  const asked = { state, title: titleOf(state, act, order), order, values: typedValues(state.form) };
  const parsed = parseForm(schema, state.form);
  return parsed.ok ? accept({ asked, fields: parsed.value }) : refuse(refuseFields(asked, parsed.errors));
}

function titleOf({ lang }: State, act: Act, { number }: Order): string {
  return orderActionsWords(lang)[act].title(number);
}
