import { CheckboxField } from "../../../../components/form/CheckboxField.tsx";
import { FormActions } from "../../../../components/form/FormActions.tsx";
import { Button } from "../../../../components/layout/Button.tsx";
import { Form } from "../../../../components/layout/Form.tsx";
import { Section } from "../../../../components/layout/Section.tsx";
import { channelsWords } from "../../../../domain/i18n/channels/channels_words.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import type { State } from "../../../(_lib)/state.ts";

/** Whether a carrier has its drivers texted, for whoever runs it. */
export function DriverTexts({ state, wanted }: { readonly state: State; readonly wanted: boolean }) {
  const { lang, session } = state;
  const words = channelsWords(lang).driverTexts;
  return (
    <Section id="driver-texts" title={words.title} lead={words.text} plain>
      <Form action="/account/notifications/driver-texts" csrf={session?.csrf} operationId={newOperationId()}>
        <CheckboxField lang={lang} name="driverTexts" label={words.label} checked={wanted} />
        <FormActions>
          <Button>{words.save}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}
