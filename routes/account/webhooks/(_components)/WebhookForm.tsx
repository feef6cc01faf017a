import { CheckboxField } from "../../../../components/form/CheckboxField.tsx";
import { ErrorSummary } from "../../../../components/form/ErrorSummary.tsx";
import { FieldNotes } from "../../../../components/form/Field.tsx";
import { fieldId } from "../../../../components/form/field_id.ts";
import { Fieldset } from "../../../../components/form/Fieldset.tsx";
import { FormActions } from "../../../../components/form/FormActions.tsx";
import { HiddenField } from "../../../../components/form/HiddenField.tsx";
import { type Option, SelectField } from "../../../../components/form/SelectField.tsx";
import { TextField } from "../../../../components/form/TextField.tsx";
import { Button } from "../../../../components/layout/Button.tsx";
import { Form } from "../../../../components/layout/Form.tsx";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { uiWords } from "../../../../domain/i18n/ui/ui_words.ts";
import { webhooksWords } from "../../../../domain/i18n/webhooks/webhooks_words.ts";
import { PHASES } from "../../../../domain/orders/phase.ts";
import { ORDER_EVENT_TYPES } from "../../../../domain/orders/types.ts";
import { MAX_TARGET_CHARS } from "../../../../domain/webhooks/target.ts";
import type { EventFamily } from "../../../../domain/webhooks/types.ts";
import { eventField, MAX_DESCRIPTION_CHARS, MAX_PREFIX_CHARS } from "../../../../domain/webhooks/webhook_form.ts";
import { errorOf, type FormView } from "../../../(_lib)/form_answer.ts";
import type { State } from "../../../(_lib)/state.ts";

const FAMILIES = Map.groupBy(ORDER_EVENT_TYPES, (type) => type.split(".", 1)[0] as EventFamily);

export interface WebhookFormProps {
  state: State;
  form: FormView;
  action: string;
  back: string;
  /** The word on the button. */
  confirm: string;
  /** Places of the address book to choose from. */
  sites: readonly Option[];
  /** Revision that the form was filled from. */
  revision?: number | undefined;
}

/** The form of a subscription: where to, which events, of which orders. */
export function WebhookForm({ state, form, action, back, confirm, sites, revision }: WebhookFormProps) {
  const { lang } = state;
  const words = webhooksWords(lang);
  const field = (name: string) => ({ lang, name, value: form.values[name], error: errorOf(form, name) });
  const tick = (name: string, label: string) => (
    <CheckboxField lang={lang} name={name} label={label} checked={form.values[name] === "on"} />
  );
  return (
    <>
      <ErrorSummary lang={lang} errors={form.errors} />
      <Form action={action} csrf={state.session?.csrf} operationId={form.operationId}>
        {revision !== undefined && <HiddenField name="revision" value={String(revision)} />}
        <TextField
          {...field("url")}
          label={words.url}
          hint={words.urlHint}
          type="url"
          maxlength={MAX_TARGET_CHARS}
          autocomplete="off"
        />
        <TextField
          {...field("description")}
          label={words.description}
          hint={words.descriptionHint}
          maxlength={MAX_DESCRIPTION_CHARS}
          autocomplete="off"
          optional
        />
        <Fieldset legend={words.events} id={fieldId("events")} hint={words.eventsHint}>
          <FieldNotes lang={lang} name="events" error={errorOf(form, "events")} />
          {[...FAMILIES].map(([family, types]) => (
            <div key={family} role="group" aria-label={words.family[family]}>
              <p class="hint">{words.family[family]}</p>
              <div class="fields">{types.map((type) => tick(eventField(type), words.event[type]))}</div>
            </div>
          ))}
        </Fieldset>
        <Fieldset legend={words.filters} hint={words.filtersHint}>
          {sites.length > 0 && (
            <SelectField {...field("siteId")} label={words.site} options={sites} empty={words.anySite} optional />
          )}
          <TextField
            {...field("referencePrefix")}
            label={words.referencePrefix}
            maxlength={MAX_PREFIX_CHARS}
            autocomplete="off"
            optional
          />
          <div role="group" aria-label={words.phases}>
            <p class="hint">{words.phases}</p>
            <div class="fields">{PHASES.map((phase) => tick(`phases.${phase}`, state.words.trade.phase[phase]))}</div>
          </div>
        </Fieldset>
        <FormActions>
          <Button kind="primary">{confirm}</Button>
          <LinkButton href={back} kind="quiet">{uiWords(lang).back}</LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
