import { CheckboxField } from "../../../../components/form/CheckboxField.tsx";
import { ErrorSummary } from "../../../../components/form/ErrorSummary.tsx";
import { FieldNotes } from "../../../../components/form/Field.tsx";
import { fieldId } from "../../../../components/form/field_id.ts";
import { Fieldset } from "../../../../components/form/Fieldset.tsx";
import { FormActions } from "../../../../components/form/FormActions.tsx";
import { SelectField } from "../../../../components/form/SelectField.tsx";
import { TextField } from "../../../../components/form/TextField.tsx";
import { Button } from "../../../../components/layout/Button.tsx";
import { Form } from "../../../../components/layout/Form.tsx";
import { CHAT_TOOLS, MAX_CHAT_NAME_CHARS } from "../../../../domain/chat/chat_webhook.ts";
import { channelsWords } from "../../../../domain/i18n/channels/channels_words.ts";
import { TOOL_NAMES } from "../../../../domain/i18n/channels/tool_names.ts";
import { notificationsWords } from "../../../../domain/i18n/notifications/notifications_words.ts";
import { groupsFor } from "../../../../domain/notices/groups.ts";
import { errorOf, type FormView } from "../../../(_lib)/form_answer.ts";
import { type State, viewerOf } from "../../../(_lib)/state.ts";

/** The form of a new channel. */
export function ChatForm({ state, form }: { readonly state: State; readonly form: FormView }) {
  const { lang, session } = state;
  const { chat: words } = channelsWords(lang);
  const { groups } = notificationsWords(lang);
  const { orgKind, role } = viewerOf({ state });
  const field = (name: string) => ({ lang, name, value: form.values[name], error: errorOf(form, name) });
  return (
    <>
      <ErrorSummary lang={lang} errors={form.errors} />
      <Form action="/account/chat" csrf={session?.csrf} operationId={form.operationId}>
        <SelectField
          {...field("tool")}
          label={words.tool}
          width="medium"
          options={CHAT_TOOLS.map((value) => ({ value, label: TOOL_NAMES[value] }))}
        />
        <TextField
          {...field("name")}
          label={words.name}
          hint={words.nameHint}
          maxlength={MAX_CHAT_NAME_CHARS}
          autocomplete="off"
        />
        <TextField {...field("url")} type="url" label={words.url} hint={words.urlHint} autocomplete="off" />
        <Fieldset legend={words.groups} id={fieldId("groups")}>
          <FieldNotes lang={lang} name="groups" error={errorOf(form, "groups")} />
          <div class="choices">
            {groupsFor(orgKind, role).map((group) => (
              <CheckboxField
                lang={lang}
                name={`groups.${group}`}
                label={groups[group].title}
                hint={groups[group].text}
                checked={form.values[`groups.${group}`] === "on"}
              />
            ))}
          </div>
        </Fieldset>
        <FormActions>
          <Button kind="primary">{words.add}</Button>
        </FormActions>
      </Form>
    </>
  );
}
