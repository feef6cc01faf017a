import { SelectField } from "../../../components/form/SelectField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { FORM_TYPES } from "../../../domain/documents/extraction/forms/mod.ts";
import type { Reading } from "../../../domain/documents/reading.ts";
import { readingWords } from "../../../domain/i18n/reading/reading_words.ts";
import { reviewWords } from "../../../domain/i18n/review/review_words.ts";
import { newOperationId } from "../operation_id.ts";
import type { State } from "../state.ts";

/** Says what a document is taken for, and lets a person say what it is; once its fields are confirmed that undoes it. */
export function FormChoice({ state, path, reading: { form, confirmed } }: { state: State; path: string; reading: Reading }) {
  const { lang } = state;
  const words = reviewWords(lang);
  const { forms } = readingWords(lang);
  return (
    <details class="mb-6" open={form === undefined}>
      <summary>{form === undefined ? words.formUnknown : words.formIs(forms[form])}</summary>
      <div class="mt-4">
        {confirmed && <p>{words.confirmAgain}</p>}
        <Form action={`${path}/form`} csrf={state.session?.csrf} operationId={newOperationId()} layout="inline">
          <SelectField
            lang={lang}
            name="form"
            label={words.chooseForm}
            value={form}
            options={FORM_TYPES.map((type) => ({ value: type, label: forms[type] }))}
          />
          <Button>{words.readAs}</Button>
        </Form>
      </div>
    </details>
  );
}
