import { HttpError, page, type PageProps } from "fresh";
import { z } from "zod";
import { TextAreaField } from "../../../components/form/TextAreaField.tsx";
import { multiline } from "../../../domain/forms/fields.ts";
import { parseForm, typedValues } from "../../../domain/forms/form.ts";
import { receivedDocumentsWords } from "../../../domain/i18n/received_documents/received_documents_words.ts";
import { isDiscardable } from "../../../domain/orders/discard_mailed_document.ts";
import { discardMailedDocument } from "../../../kv/mail_intake/discard_mailed_document.ts";
import { seeOther } from "../answers.ts";
import { freshForm } from "../form_answer.ts";
import { type ActAnswer, type ActView, refuseByRule, refuseFields, revisionField } from "../order_actions/act_form.ts";
import { deskOrder } from "../order_actions/desk_order.ts";
import { ReasonPage } from "../order_actions/ReasonPage.tsx";
import { ORDER_PATHS } from "../orders/row_words.ts";
import { documentOf } from "../reading/load_reading.ts";
import { operationOf, type RequestContext, type State, viewerOf } from "../state.ts";

const Discarding = z.strictObject({ reason: multiline(500), revision: revisionField });

interface DiscardingView extends ActView {
  readonly name: string;
  /** The order's page. */
  readonly back: string;
}

/** Asks whether the document of the address shall leave its order, and why. @throws {HttpError} 404 where it may not. */
export async function showDiscarding(ctx: RequestContext, side: "shipper" | "carrier") {
  const { order, document } = await documentOf(ctx, side);
  if (!isDiscardable(order, document, viewerOf(ctx).orgId)) throw new HttpError(404);
  const view = { title: titleOf(ctx.state, document.name), order, form: freshForm() };
  return page<DiscardingView>({ ...view, name: document.name, back: `${ORDER_PATHS[side]}/${order.id}` });
}

/** Takes the document of the address off its order. */
export async function discardFromOrder(ctx: RequestContext, side: "shipper" | "carrier") {
  const { state } = ctx;
  const order = await deskOrder(ctx, side);
  const documentId = ctx.params.documentId!;
  const back = `${ORDER_PATHS[side]}/${order.id}`;
  // Gone where the form is sent twice: what was asked for is so.
  const name = order.documents.find(({ id }) => id === documentId)?.name ?? "";
  const asked = { state, title: titleOf(state, name), order, values: typedValues(state.form) };
  const show = ({ view, status }: ActAnswer) => page<DiscardingView>({ ...view, name, back }, { status });
  const parsed = parseForm(Discarding, state.form);
  if (!parsed.ok) return show(refuseFields(asked, parsed.errors));
  const request = { orderId: order.id, documentId, operation: operationOf(ctx), ...parsed.value };
  const changed = await discardMailedDocument(state.deps.store, viewerOf(ctx), request);
  return changed.ok ? seeOther(`${back}?done=discarded#documents`) : show(refuseByRule(asked, changed.refusal));
}

/** The page that stands before it, in both portals. */
export function DiscardingPage({ data: view, state, url }: PageProps<DiscardingView, State>) {
  const { fromOrder: words } = receivedDocumentsWords(state.lang);
  return (
    <ReasonPage state={state} url={url} view={view} back={view.back} consequence={words.consequence(view.name)} words={words}>
      {(reason) => <TextAreaField {...reason} maxlength={500} rows={3} />}
    </ReasonPage>
  );
}

const titleOf = ({ lang }: State, name: string) => receivedDocumentsWords(lang).discardTitle(name);
