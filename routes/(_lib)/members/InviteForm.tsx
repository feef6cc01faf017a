import { z } from "zod";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import type { OrgKind } from "../../../domain/directory/types.ts";
import { email, oneOf, text } from "../../../domain/forms/fields.ts";
import { accountWords } from "../../../domain/i18n/account/account_words.ts";
import { LANGS } from "../../../domain/i18n/lang.ts";
import { rolesOf } from "../../../domain/identity/roles.ts";
import { errorOf, type FormView } from "../form_answer.ts";
import type { State } from "../state.ts";

/** The form by which somebody is invited into an organisation of this kind. */
export function inviteForm(kind: OrgKind) {
  return z.strictObject({ name: text(80), email, role: oneOf(rolesOf(kind)), lang: oneOf(LANGS) });
}

export interface InviteFormProps {
  state: State;
  action: string;
  /** Of the organisation: its roles. */
  kind: OrgKind;
  form: FormView;
}

/** The fields of {@link inviteForm}. */
export function InviteForm({ state, action, kind, form }: InviteFormProps) {
  const { lang, session, words: { trade } } = state;
  const { members: words, language } = accountWords(lang);
  const names = new Intl.DisplayNames(lang, { type: "language" });
  const field = (name: string) => ({ lang, name, value: form.values[name], error: errorOf(form, name) });
  return (
    <Form action={action} csrf={session?.csrf} operationId={form.operationId}>
      <TextField {...field("name")} label={words.name} maxlength={80} autocomplete="off" />
      <TextField {...field("email")} label={words.email} type="email" autocomplete="off" />
      <SelectField
        {...field("role")}
        label={words.role}
        width="medium"
        options={rolesOf(kind).map((role) => ({ value: role, label: trade.role[role] }))}
      />
      <SelectField
        {...field("lang")}
        label={language}
        width="medium"
        options={LANGS.map((code) => ({ value: code, label: names.of(code) ?? code }))}
      />
      <FormActions>
        <Button kind="primary" icon="send">{words.sendInvitation}</Button>
      </FormActions>
    </Form>
  );
}
