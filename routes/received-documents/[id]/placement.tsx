import { HttpError, page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { oneOf, text } from "../../../domain/forms/fields.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import { receivedDocumentsWords } from "../../../domain/i18n/received_documents/received_documents_words.ts";
import type { UnplacedDocument } from "../../../domain/mail_intake/unplaced_document.ts";
import { orderNumbersOf } from "../../../domain/mail_intake/order_numbers.ts";
import { DOCUMENT_KINDS } from "../../../domain/orders/types.ts";
import { findOrdersCalled } from "../../../kv/mail_intake/find_orders_called.ts";
import { placeDocument } from "../../../kv/mail_intake/place_document.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { explainRefusal } from "../../(_lib)/order_actions/explain_refusal.ts";
import { rowHref } from "../../(_lib)/orders/row_words.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../(_lib)/state.ts";
import { loadUnplaced } from "../(_lib)/load_unplaced.ts";

const Placement = z.strictObject({ number: text(80), kind: oneOf(DOCUMENT_KINDS) });

interface PlacementData {
  readonly title: string;
  readonly document: UnplacedDocument;
  readonly form: FormView;
}

/** Says which order a file that came by mail belongs to, and what it is. */
export const handler = define.handlers({
  async GET(ctx) {
    const document = await loadUnplaced(ctx);
    const [number = ""] = orderNumbersOf(document.name, document.subject);
    return show(ctx, document, freshForm({ number, kind: "pod" }), 200);
  },

  async POST(ctx) {
    const { state, state: { lang, deps: { store } } } = ctx;
    const viewer = viewerOf(ctx);
    const parsed = parseForm(Placement, state.form);
    const document = await loadUnplaced(ctx);
    if (!parsed.ok) return show(ctx, document, refusedForm(state, parsed.values, parsed.errors), 422);
    const { refusals } = receivedDocumentsWords(lang);
    const again = (status: number, message: string) =>
      show(ctx, document, { ...freshForm({ ...parsed.value }), errors: [{ name: "number", message }] }, status);
    const [row, ...others] = await findOrdersCalled(store.kv, viewer.orgId, parsed.value.number);
    if (row === undefined) return again(422, refusals.not_found);
    if (others.length > 0) return again(422, refusals.several);
    const request = { id: document.id, orderId: row.id, kind: parsed.value.kind, operation: operationOf(ctx) };
    const placed = await placeDocument(store, viewer, request);
    if (placed.ok) return seeOther(`${rowHref(row)}?done=uploaded#documents`);
    if (placed.refusal.code === "document_gone") throw new HttpError(404);
    const { status, message } = explainRefusal(state, placed.refusal, orderActionsWords(lang).staleAction);
    return again(status, message);
  },
});

function show({ state }: RequestContext, document: UnplacedDocument, form: FormView, status: number) {
  const title = receivedDocumentsWords(state.lang).placeTitle(document.name);
  return page<PlacementData>({ title, document, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, document: { id, sentBy, subject, reason, receivedAt, expiresAt }, form } = data as PlacementData;
  const { lang, words: { trade } } = state;
  const words = receivedDocumentsWords(lang);
  const { dateTime } = formatsFor(lang, viewerOf({ state }).timeZone);
  return (
    <PortalShell state={state} url={url}>
      <ErrorSummary lang={lang} errors={form.errors} />
      <PageHead
        lang={lang}
        title={title}
        crumbs={[{ href: "/received-documents", word: words.title }]}
        actions={<LinkButton href={`/received-documents/${id}/file`} icon="eye">{words.download}</LinkButton>}
      />
      <div class="stack">
        <div class="panel">
          <DescriptionList
            items={[
              { term: words.sentBy, value: `${sentBy || words.noSender} (${words.unverified})` },
              { term: words.subject, value: subject || words.noSubject },
              { term: words.reason, value: words.reasons[reason] },
              { term: words.received, value: dateTime(receivedAt) },
              { term: words.deletedOn, value: dateTime(expiresAt) },
            ]}
          />
        </div>
        <Form action={url.pathname} csrf={state.session?.csrf} operationId={form.operationId}>
          <TextField
            lang={lang}
            name="number"
            label={words.number}
            hint={words.numberHint}
            value={form.values.number}
            maxlength={80}
            code
            error={errorOf(form, "number")}
          />
          <SelectField
            lang={lang}
            name="kind"
            label={words.kind}
            value={form.values.kind}
            options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: trade.document[kind] }))}
            error={errorOf(form, "kind")}
          />
          <FormActions>
            <Button kind="primary">{words.place}</Button>
            <LinkButton href="/received-documents" kind="quiet">{words.title}</LinkButton>
          </FormActions>
        </Form>
      </div>
    </PortalShell>
  );
});
