import { z } from "zod";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FileField } from "../../../components/form/FileField.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { oneOf } from "../../../domain/forms/fields.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { driverWords } from "../../../domain/i18n/driver/driver_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import { addDocument } from "../../../domain/orders/add_document.ts";
import { DOCUMENT_KINDS } from "../../../domain/orders/types.ts";
import { changeOrder } from "../../../kv/orders/change_order.ts";
import { actorOf } from "../../../kv/orders/events.ts";
import { seeOther } from "../answers.ts";
import { ACCEPT, chosenFiles, storeFiles } from "../driver/store_files.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../form_answer.ts";
import { operationOf, type RequestContext, viewerOf } from "../state.ts";
import { deskOrder } from "./desk_order.ts";
import { refuseAct, showRefusal } from "./refuse_act.tsx";

const Document = z.strictObject({ kind: oneOf(DOCUMENT_KINDS) });

/** Attaches a file to the order of the address. Its bytes are stored before the commit that refers to them. */
export async function addDocumentOf(ctx: RequestContext, side: "shipper" | "carrier", orders: string): Promise<Response> {
  const { state, state: { form, deps: { store } } } = ctx;
  const viewer = viewerOf(ctx);
  const { id } = await deskOrder(ctx, side);
  const back = `${orders}/${id}`;
  const again = (view: FormView) => showRefusal(ctx, 422, back, <DocumentForm ctx={ctx} view={view} />);
  const parsed = parseForm(Document, form);
  if (!parsed.ok) return again(refusedForm(state, parsed.values, parsed.errors));
  const { kind } = parsed.value;
  const words = driverWords(state.lang).fileRefusal;
  const wrongFile = (message: string) => again({ ...freshForm({ kind }), errors: [{ name: "file", message }] });
  const chosen = chosenFiles(form, { file: kind }).slice(0, 1);
  if (chosen.length === 0) return wrongFile(words.none);
  const stored = await storeFiles(store, "", chosen);
  if (!stored.ok) return wrongFile(fill(words[stored.refusal.code], { name: stored.refusal.name }));
  const { stopId: _none, ...document } = stored.value[0]!;
  const changed = await changeOrder(store, viewer, {
    orderId: id,
    operation: operationOf(ctx),
    decide: (order, now) => addDocument(order, { by: actorOf(viewer), document }, now),
  });
  return changed.ok ? seeOther(`${back}?done=uploaded`) : refuseAct(ctx, changed.refusal, back);
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
          error={errorOf(view, "file")}
        />
        <FormActions>
          <Button kind="primary" icon="upload">{words.add}</Button>
        </FormActions>
      </Form>
    </>
  );
}
