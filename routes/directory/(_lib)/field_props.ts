import { errorOf, type FormView } from "../../(_lib)/form_answer.ts";
import type { State } from "../../(_lib)/state.ts";

/** What binds the field `name` to its form: language, value and error. */
export function fieldProps({ state, form }: { readonly state: State; readonly form: FormView }, name: string) {
  return { lang: state.lang, name, value: form.values[name], error: errorOf(form, name) };
}
