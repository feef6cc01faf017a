import { z } from "zod";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FileField } from "../../../components/form/FileField.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { oneOf } from "../../../domain/forms/fields.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { filesWords } from "../../../domain/i18n/files/files_words.ts";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import { DOCUMENT_KINDS } from "../../../domain/orders/types.ts";
import { addStopDocuments } from "../../../kv/stops/add_stop_documents.ts";
import { seeOther } from "../answers.ts";
import { problem, wantsJson } from "../driver/answer_step.ts";
import { ACCEPT, chosenFiles, storeFiles } from "../files/store_files.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../form_answer.ts";
import { operationOf, type RequestContext, viewerOf } from "../state.ts";
import { deskOrder } from "./desk_order.ts";
import { explainRefusal } from "./explain_refusal.ts";
import { refuseAct, showRefusal } from "./refuse_act.tsx";

const Document = z.strictObject({ kind: oneOf(DOCUMENT_KINDS) });

/**
 * Attaches files to the order of the address, all or none. Their bytes are stored before the commit that refers to them. A script that sends them one by one
 * reads JSON.
 */
export async function addDocumentOf(ctx: RequestContext, side: "shipper" | "carrier", orders: string): Promise<Response> {
  const { state, state: { form, deps: { store } } } = ctx;
  const { id } = await deskOrder(ctx, side);
  const back = `${orders}/${id}`;
  const again = (view: FormView) =>
    wantsJson(ctx)
      ? problem(ctx, { status: 422, errors: view.errors })
      : showRefusal(ctx, 422, back, <DocumentForm ctx={ctx} view={view} />);
  const parsed = parseForm(Document, form);
  if (!parsed.ok) return again(refusedForm(state, parsed.values, parsed.errors));
  const { kind } = parsed.value;
  const wrongFile = (message: string) => again({ ...freshForm({ kind }), errors: [{ name: "file", message }] });
  const chosen = chosenFiles(form, { file: kind });
  if (chosen.length === 0) return wrongFile(filesWords(state.lang).none);
  const stored = await storeFiles(state, "form", chosen);
  if (!stored.ok) return wrongFile(stored.refusal.message);
  const request = { orderId: id, operation: operationOf(ctx), documents: stored.value };
  const changed = await addStopDocuments(store, viewerOf(ctx), request);
  if (changed.ok) return wantsJson(ctx) ? Response.json({ ok: true }) : seeOther(`${back}?done=uploaded`);
  if (!wantsJson(ctx)) return refuseAct(ctx, changed.refusal, back);
  const { status, message } = explainRefusal(state, changed.refusal, orderActionsWords(state.lang).staleAction);
  return problem(ctx, { status, errors: [{ message }] });
}

function DocumentForm({ ctx: { state, url }, view }: { ctx: RequestContext; view: FormView }) {
  const { lang, words: { trade } } = state;
  const words = orderActionsWords(lang).documents;
  return (
    <>
      <ErrorSummary lang={lang} errors={view.errors} />
      <Form action={url.pathname} csrf={state.session?.csrf} operationId={view.operationId} files>
        <SelectField
          lang={lang}
          name="kind"
          label={words.kind}
          value={view.values.kind}
          options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: trade.document[kind] }))}
          error={errorOf(view, "kind")}
        />
        <FileField
          lang={lang}
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept={ACCEPT}
          multiple
          error={errorOf(view, "file")}
        />
        <FormActions>
          <Button kind="primary" icon="upload">{words.add}</Button>
        </FormActions>
      </Form>
    </>
  );
}
