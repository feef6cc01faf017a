import { TextField } from "../../../components/form/TextField.tsx";
import { text } from "../../../domain/forms/fields.ts";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { errorOf, type FormView } from "../../(_lib)/form_answer.ts";
import type { State } from "../../(_lib)/state.ts";

const MAX_CHARS = 300;

/** Why somebody does what the audit log keeps. */
export const reason = text(MAX_CHARS);

/** The field of {@link reason}. */
export function ReasonField({ state, form }: { state: State; form: FormView }) {
  const words = adminWords(state.lang);
  return (
    <TextField
      lang={state.lang}
      name="reason"
      label={words.reason}
      hint={words.reasonHint}
      value={form.values.reason}
      error={errorOf(form, "reason")}
      maxlength={MAX_CHARS}
      autocomplete="off"
    />
  );
}
