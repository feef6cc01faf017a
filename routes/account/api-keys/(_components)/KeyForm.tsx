import { CheckboxField } from "../../../../components/form/CheckboxField.tsx";
import { ErrorSummary } from "../../../../components/form/ErrorSummary.tsx";
import { FieldNotes } from "../../../../components/form/Field.tsx";
import { fieldId } from "../../../../components/form/field_id.ts";
import { Fieldset } from "../../../../components/form/Fieldset.tsx";
import { FormActions } from "../../../../components/form/FormActions.tsx";
import { RadioGroup } from "../../../../components/form/RadioGroup.tsx";
import { TextField } from "../../../../components/form/TextField.tsx";
import { Button } from "../../../../components/layout/Button.tsx";
import { Form } from "../../../../components/layout/Form.tsx";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { apiKeysWords } from "../../../../domain/i18n/api_keys/api_keys_words.ts";
import { KEY_DAYS, SCOPES } from "../../../../domain/identity/api_key.ts";
import { may } from "../../../../domain/rights/policy.ts";
import { errorOf, type FormView } from "../../../(_lib)/form_answer.ts";
import { type State, viewerOf } from "../../../(_lib)/state.ts";
import { LONGEST_KEY_NAME, scopeField } from "../(_lib)/key_form.ts";

/** The form of a new key; offers the scopes that its maker holds. */
export function KeyForm({ state, form }: { readonly state: State; readonly form: FormView }) {
  const { lang } = state;
  const words = apiKeysWords(lang);
  const viewer = viewerOf({ state });
  const field = (name: string) => ({ lang, name, value: form.values[name], error: errorOf(form, name) });
  return (
    <>
      <ErrorSummary lang={lang} errors={form.errors} />
      <Form action="/account/api-keys/new" csrf={state.session?.csrf} operationId={form.operationId}>
        <TextField {...field("name")} label={words.name} hint={words.nameHint} maxlength={LONGEST_KEY_NAME} autocomplete="off" />
        <Fieldset legend={words.scopes} id={fieldId("scopes")} hint={words.scopesHint}>
          <FieldNotes lang={lang} name="scopes" error={errorOf(form, "scopes")} />
          <div class="choices">
            {SCOPES.filter((scope) => may(viewer, scope)).map((scope) => (
              <CheckboxField
                lang={lang}
                name={scopeField(scope)}
                label={words.scope[scope]}
                checked={form.values[scopeField(scope)] === "on"}
              />
            ))}
          </div>
        </Fieldset>
        <RadioGroup
          {...field("days")}
          label={words.days}
          hint={words.daysHint}
          options={KEY_DAYS.map((days) => ({ value: String(days), label: words.dayCount(days) }))}
          inline
        />
        <FormActions>
          <Button kind="primary">{words.create}</Button>
          <LinkButton href="/account/api-keys" kind="quiet">{words.back}</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
