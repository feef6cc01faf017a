import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { TextAreaField } from "../../../components/form/TextAreaField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { type Column, Table } from "../../../components/table/Table.tsx";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import type { Difference } from "../../../kv/inspector/differences.ts";
import type { InspectedRecord } from "../../../kv/inspector/inspect_record.ts";
import { textOfKey } from "../../../kv/inspector/key_text.ts";
import { errorOf, type FormView } from "../../(_lib)/form_answer.ts";
import type { State } from "../../(_lib)/state.ts";
import { deletionAddress } from "./addresses.ts";
import { ReasonField } from "./ReasonField.tsx";

const ROWS = 18;

export interface EditRecordProps {
  state: State;
  record: InspectedRecord;
  form: FormView;
  /** What somebody else changed while this edit was being typed. */
  conflict: readonly Difference[] | null;
}

/** The form that edits a record, with what differs when somebody else was faster. */
export function EditRecord({ state, record, form, conflict }: EditRecordProps) {
  const words = adminWords(state.lang).kv;
  return (
    <Section id="edit" title={words.edit} plain>
      {conflict && <Conflict state={state} conflict={conflict} />}
      <ErrorSummary lang={state.lang} errors={form.errors} />
      <Form action="/admin/kv/record" csrf={state.session?.csrf} operationId={form.operationId}>
        <HiddenField name="key" value={textOfKey(record.key)} />
        <HiddenField name="versionstamp" value={record.versionstamp ?? ""} />
        <div class="code-field">
          <TextAreaField
            lang={state.lang}
            name="value"
            label={words.value}
            hint={words.editHint}
            value={form.values.value}
            error={errorOf(form, "value")}
            rows={ROWS}
          />
        </div>
        <ReasonField state={state} form={form} />
        <FormActions>
          <Button kind="primary">{words.save}</Button>
          <LinkButton href={deletionAddress(record.key)} kind="quiet" icon="trash-2">{words.delete}</LinkButton>
        </FormActions>
      </Form>
    </Section>
  );
}

function Conflict({ state, conflict }: { state: State; conflict: readonly Difference[] }) {
  const words = adminWords(state.lang).kv;
  const shown = (value: unknown) => value === undefined ? "" : <code class="kv-key">{JSON.stringify(value)}</code>;
  const columns: Column<Difference>[] = [
    { head: words.place, cell: ({ path }) => <code class="kv-key">{path}</code> },
    { head: words.now, cell: ({ before }) => shown(before) },
    { head: words.yours, cell: ({ after }) => shown(after) },
  ];
  return (
    <div class="stack">
      <Notice tone="watch" title={words.changedTitle} announce>{words.changedText}</Notice>
      {conflict.length > 0 && <Table caption={words.changedTitle} columns={columns} rows={conflict} />}
    </div>
  );
}
