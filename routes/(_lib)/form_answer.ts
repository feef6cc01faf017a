import type { FieldError } from "../../components/form/ErrorSummary.tsx";
import { fill } from "../../domain/i18n/fill.ts";
import type { FieldErrors } from "../../domain/forms/form_error.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import { newOperationId } from "./operation_id.ts";
import type { State } from "./state.ts";

/** A form as a page shows it: what was typed, what is wrong, and the id that makes its next sending one operation. */
export interface FormView {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly operationId: string;
}

/** A form filled with `values` and nothing wrong yet. */
export function freshForm(values: Readonly<Record<string, string>> = {}): FormView {
  return { values, errors: [], operationId: newOperationId() };
}

/** A form to show again after its fields were refused, in the words of the reader. */
export function refusedForm(state: State, values: Readonly<Record<string, string>>, errors: FieldErrors): FormView {
  const words = state.words.formErrors;
  return {
    values,
    errors: Object.entries(errors).map(([name, { code, facts }]) => ({ name, message: fill(words[code], facts) })),
    operationId: newOperationId(),
  };
}

/** The message under one field. */
export function errorOf(view: FormView, name: string): string | undefined {
  return view.errors.find((error) => error.name === name)?.message;
}

/** What a rule's refusal says to the reader, states called by their names. */
export function refusalText(state: State, { code, facts = {} }: OrderRefusal): string {
  const { trade, orderRefusals } = state.words;
  const named = { ...trade.stopState, ...trade.commercial } as Readonly<Record<string, string>>;
  const shown = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, String(value).split(", ").map((part) => named[part] ?? part).join(", ")]),
  );
  return fill(orderRefusals[code], shown);
}
