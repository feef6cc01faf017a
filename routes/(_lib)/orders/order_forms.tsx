import { fieldId } from "../../../components/form/field_id.ts";
import { FileField } from "../../../components/form/FileField.tsx";
import { HiddenField } from "../../../components/form/HiddenField.tsx";
import { NumberField } from "../../../components/form/NumberField.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { MAX_FILE_BYTES } from "../../../domain/documents/file_fault.ts";
import { documentWords } from "../../../domain/i18n/documents/document_words.ts";
import { ordersWords } from "../../../domain/i18n/orders/orders_words.ts";
import type { FlagView } from "../../../domain/orders/parties.ts";
import type { Stop } from "../../../domain/orders/types.ts";
import { FileDrop } from "../../../islands/FileDrop.tsx";
import { ACCEPT } from "../files/store_files.ts";
import { newOperationId } from "../operation_id.ts";
import type { State } from "../state.ts";

interface OrderFormProps {
  state: State;
  /** The order's page. */
  path: string;
}

/** Adds a proof or a scan. */
export function AddDocument({ state, path }: OrderFormProps) {
  const { lang, words: { trade } } = state;
  const words = ordersWords(lang);
  return (
    <Form
      id="add-document"
      action={`${path}/documents`}
      csrf={state.session?.csrf}
      operationId={newOperationId()}
      layout="inline"
      files
    >
      <SelectField
        lang={lang}
        name="kind"
        label={words.documentKind}
        options={(["pod", "scan"] as const).map((kind) => ({ value: kind, label: trade.document[kind] }))}
      />
      <FileField lang={lang} name="file" label={words.file} hint={words.fileHint} accept={ACCEPT} multiple />
      <Button icon="upload">{words.upload}</Button>
      <FileDrop
        input={fieldId("file")}
        done={`${path}?done=uploaded#documents`}
        maxBytes={MAX_FILE_BYTES}
        words={documentWords(lang).upload}
      />
    </Form>
  );
}

/** Prices an exception, or waives it when no amount is given. */
export function SettleFlag({ state, path, flag, revision }: OrderFormProps & { flag: FlagView; revision: number }) {
  const { lang } = state;
  const words = ordersWords(lang);
  return (
    <Form
      action={`${path}/flags/${flag.id}/settlement`}
      csrf={state.session?.csrf}
      operationId={newOperationId()}
      layout="inline"
    >
      <HiddenField name="revision" value={String(revision)} />
      <NumberField lang={lang} name="amountCents" label={words.amount} unit="€" hint={words.amountHint} optional />
      <TextField lang={lang} name="comment" label={words.comment} maxlength={500} optional />
      <Button>{words.settle}</Button>
    </Form>
  );
}

/** Sends the contact of a delivery the link by which it follows and signs it. */
export function StopLink({ state, path, stop }: OrderFormProps & { stop: Stop }) {
  return (
    <PostButton
      action={`${path}/stops/${stop.id}/link`}
      csrf={state.session?.csrf}
      operationId={newOperationId()}
      kind="quiet"
      icon="link"
    >
      {ordersWords(state.lang).sendLink}
    </PostButton>
  );
}
