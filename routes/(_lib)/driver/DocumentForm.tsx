import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FileField } from "../../../components/form/FileField.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { RadioGroup } from "../../../components/form/RadioGroup.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import { errorOf } from "../form_answer.ts";
import { locatedErrors } from "../located_errors.ts";
import type { State } from "../state.ts";
import { placeAtStop } from "./place_at_stop.ts";
import { ACCEPT } from "../files/store_files.ts";
import type { StopView } from "./stop_view.ts";

/** Adds photos, or the signed delivery note, outside of the steps. Closed until wanted, open when it was refused. */
export function DocumentForm({ state, view: { at, forms } }: { state: State; view: StopView }) {
  const { lang } = state;
  const words = driverWords(lang);
  const form = forms.documents;
  const { photo, pod } = state.words.trade.document;
  return (
    <details open={form.errors.length > 0}>
      <summary>{words.addDocument}</summary>
      <Form id="documents" action={`${at.path}/documents`} csrf={state.session?.csrf} operationId={form.operationId} files>
        <ErrorSummary lang={lang} errors={locatedErrors(form.errors, (name) => placeAtStop(lang, at, name))} />
        <HiddenField name="deviceAt" value="" />
        <RadioGroup
          lang={lang}
          name="kind"
          label={words.documentKind}
          value={form.values.kind ?? "photo"}
          inline
          options={[{ value: "photo", label: photo }, ...at.stop.kind === "delivery" ? [{ value: "pod", label: pod }] : []]}
        />
        <FileField
          lang={lang}
          name="files"
          label={words.photosTitle}
          hint={words.photosHint}
          accept={ACCEPT}
          camera
          multiple
          error={errorOf(form, "files")}
        />
        <Button icon="upload">{words.addDocumentAction}</Button>
      </Form>
    </details>
  );
}
