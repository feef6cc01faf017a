import { ErrorSummary } from "../../../../../components/form/ErrorSummary.tsx";
import { FileField } from "../../../../../components/form/FileField.tsx";
import { FormActions } from "../../../../../components/form/FormActions.tsx";
import { Button } from "../../../../../components/layout/Button.tsx";
import { Form } from "../../../../../components/layout/Form.tsx";
import { LinkButton } from "../../../../../components/layout/LinkButton.tsx";
import { Table } from "../../../../../components/table/Table.tsx";
import { orderFormWords } from "../../../../../domain/i18n/order_form/order_form_words.ts";
import { IMPORT_COLUMNS } from "../../../../../domain/orders/import_columns.ts";
import type { FormView } from "../../../../(_lib)/form_answer.ts";
import type { State } from "../../../../(_lib)/state.ts";

export interface ChooseFileProps {
  readonly state: State;
  readonly form: FormView;
  readonly error: string | undefined;
}

/** The file chooser, a file to start from, and what its columns are. */
export function ChooseFile({ state, form, error }: ChooseFileProps) {
  const { lang } = state;
  const words = orderFormWords(lang).import;
  return (
    <>
      {error !== undefined && <ErrorSummary lang={lang} errors={[{ name: "file", message: error }]} />}
      <Form action="/industry/orders/import" csrf={state.session?.csrf} operationId={form.operationId} files>
        <FileField lang={lang} name="file" label={words.file} hint={words.fileHint} accept=".csv,text/csv" error={error} />
        <FormActions>
          <Button kind="primary" icon="upload">{words.check}</Button>
          <LinkButton href="/industry/orders/import/template.csv" icon="download" kind="quiet" download>
            {words.template}
          </LinkButton>
        </FormActions>
      </Form>
      <details class="section">
        <summary class="py-2.5 font-medium text-road">{words.columns}</summary>
        <p class="lead py-2">{words.columnsLead}</p>
        <Table
          caption={words.columns}
          columns={[
            { head: words.column, cell: (column) => column.titles[lang] },
            { head: words.required, cell: (column) => column.required && words.yes },
            { head: words.example, cell: (column) => <span lang="fr">{column.example}</span> },
          ]}
          rows={IMPORT_COLUMNS}
        />
      </details>
    </>
  );
}
