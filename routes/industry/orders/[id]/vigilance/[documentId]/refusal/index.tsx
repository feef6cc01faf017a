import { HttpError, page } from "fresh";
import { ErrorSummary } from "../../../../../../../components/form/ErrorSummary.tsx";
import { SelectField } from "../../../../../../../components/form/SelectField.tsx";
import { TextAreaField } from "../../../../../../../components/form/TextAreaField.tsx";
import { ConfirmPage } from "../../../../../../../components/layout/ConfirmPage.tsx";
import { parseForm } from "../../../../../../../domain/forms/form.ts";
import { vigilanceWords } from "../../../../../../../domain/i18n/vigilance/vigilance_words.ts";
import { REFUSAL_REASONS, RefusalForm } from "../../../../../../../domain/vigilance/vigilance_refusal.ts";
import type { CarrierFile } from "../../../../../../../kv/vigilance/carrier_file.ts";
import { refuseVigilance } from "../../../../../../../kv/vigilance/refuse_document.ts";
import { seeOther } from "../../../../../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../../../../../(_lib)/form_answer.ts";
import { orderCrumbs } from "../../../../../../(_lib)/order_actions/order_crumbs.ts";
import { PortalShell } from "../../../../../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../../../../../(_lib)/state.ts";
import { carrierFileOf } from "../../../../../../(_lib)/vigilance/carrier_file.ts";

interface RefusalData {
  readonly title: string;
  readonly file: CarrierFile;
  readonly view: FormView;
}

/** The shipper of an order says that it does not take a document in force of its carrier, and why. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, freshForm(), 200),

  async POST(ctx) {
    const { state, params } = ctx;
    const parsed = parseForm(RefusalForm, state.form);
    if (!parsed.ok) return await show(ctx, refusedForm(state, parsed.values, parsed.errors), 422);
    const request = { orderId: params.id!, documentId: params.documentId!, operation: operationOf(ctx), ...parsed.value };
    const refused = await refuseVigilance(state.deps.store, viewerOf(ctx), request);
    if (refused.ok) return seeOther(`/industry/orders/${params.id}/vigilance?done=vigilanceRefused`);
    if (refused.refusal.code === "operation_reused") throw new HttpError(409);
    throw new HttpError(404);
  },
});

/** @throws {HttpError} 404 for what the viewer may not download, or refused before. */
async function show(ctx: RequestContext, view: FormView, status: number) {
  const file = await carrierFileOf(ctx);
  const seen = file.status.kinds.find(({ inForce, refusal }) => inForce?.id === ctx.params.documentId && refusal === null);
  if (!file.mayDownload || seen === undefined) throw new HttpError(404);
  const words = vigilanceWords(ctx.state.lang);
  return page<RefusalData>({ title: words.refuseTitle(words.kinds[seen.kind]), file, view }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, file: { order: { value: order }, carrierName }, view } = data as RefusalData;
  const { lang } = state;
  const words = vigilanceWords(lang);
  const path = `/industry/orders/${order.id}`;
  return (
    <PortalShell state={state} url={url}>
      <ErrorSummary lang={lang} errors={view.errors} />
      <ConfirmPage
        lang={lang}
        title={title}
        crumbs={[...orderCrumbs(state, path, order.number), {
          href: `${path}/vigilance`,
          word: words.carrierTitle(carrierName),
        }]}
        consequence={<p>{words.refuseConsequence(carrierName)}</p>}
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={view.operationId}
        confirm={words.refuseButton}
        back={`${path}/vigilance`}
      >
        <SelectField
          lang={lang}
          name="reason"
          label={words.reason}
          empty={words.chooseReason}
          value={view.values.reason}
          options={REFUSAL_REASONS.map((reason) => ({ value: reason, label: words.reasons[reason] }))}
          error={errorOf(view, "reason")}
        />
        <TextAreaField
          lang={lang}
          name="text"
          label={words.refusalText}
          hint={words.refusalTextHint}
          value={view.values.text}
          error={errorOf(view, "text")}
          optional
          maxlength={500}
          rows={3}
        />
      </ConfirmPage>
    </PortalShell>
  );
});
