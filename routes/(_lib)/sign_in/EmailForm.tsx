import type { ComponentChildren } from "preact";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { errorOf, type FormView } from "../form_answer.ts";
import type { State } from "../state.ts";

export interface EmailFormProps {
  state: State;
  action: string;
  form: FormView;
  words: {
    readonly text: string;
    readonly email: string;
    readonly ask: string;
    /** Back to the sign-in. */
    readonly back: string;
  };
  /** Hidden fields. */
  children?: ComponentChildren;
}

/** Asks somebody who is not signed in for their e-mail address, on another way in than their password. */
export function EmailForm({ state: { lang, session }, action, form, words, children }: EmailFormProps) {
  return (
    <>
      <p>{words.text}</p>
      <ErrorSummary lang={lang} errors={form.errors} />
      <Form action={action} csrf={session?.csrf}>
        {children}
        <TextField
          lang={lang}
          name="email"
          type="email"
          label={words.email}
          value={form.values.email}
          error={errorOf(form, "email")}
          autocomplete="username"
        />
        <FormActions>
          <Button kind="primary">{words.ask}</Button>
          <LinkButton href="/sign-in" kind="quiet">{words.back}</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
