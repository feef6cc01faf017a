import { HttpError, page } from "fresh";
import { ErrorSummary } from "../../../../../../components/form/ErrorSummary.tsx";
import { TextAreaField } from "../../../../../../components/form/TextAreaField.tsx";
import { ConfirmPage } from "../../../../../../components/layout/ConfirmPage.tsx";
import { parseForm } from "../../../../../../domain/forms/form.ts";
import { vigilanceWords } from "../../../../../../domain/i18n/vigilance/vigilance_words.ts";
import { RefusalAnswer, type VigilanceRefusal } from "../../../../../../domain/vigilance/vigilance_refusal.ts";
import { answerRefusal } from "../../../../../../kv/vigilance/answer_refusal.ts";
import { listRefusals } from "../../../../../../kv/vigilance/refusals.ts";
import { seeOther } from "../../../../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../../../../(_lib)/form_answer.ts";
import { PortalShell } from "../../../../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../../../../(_lib)/state.ts";
import { RefusalText } from "../../../../../(_lib)/vigilance/RefusalText.tsx";

const PATH = "/transporter/vigilance";

interface AnswerData {
  readonly title: string;
  readonly refusal: VigilanceRefusal;
  readonly view: FormView;
}

/** The carrier answers a shipper that does not take one of its documents, once. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, freshForm(), 200),

  async POST(ctx) {
    const { state, params } = ctx;
    const parsed = parseForm(RefusalAnswer, state.form);
    if (!parsed.ok) return await show(ctx, refusedForm(state, parsed.values, parsed.errors), 422);
    const request = {
      documentId: params.id!,
      shipperId: params.shipperId!,
      text: parsed.value.text,
      operation: operationOf(ctx),
    };
    const answered = await answerRefusal(state.deps.store, viewerOf(ctx), request);
    if (answered.ok) return seeOther(`${PATH}/${params.id}?done=answered`);
    const { code } = answered.refusal;
    if (code === "operation_reused") throw new HttpError(409);
    if (code === "refusal_not_found") throw new HttpError(404);
    const view = freshForm({ text: parsed.value.text });
    return await show(ctx, { ...view, errors: [{ message: vigilanceWords(state.lang).answeredBefore }] }, 409);
  },
});

/** @throws {HttpError} 404 when that shipper refused no such document of the viewer's organisation. */
async function show(ctx: RequestContext, view: FormView, status: number) {
  const { id, shipperId } = ctx.params;
  const refusals = await listRefusals(ctx.state.deps.store.kv, viewerOf(ctx).orgId, id!);
  const refusal = refusals.find((one) => one.shipperId === shipperId);
  if (refusal === undefined) throw new HttpError(404);
  const title = vigilanceWords(ctx.state.lang).answerTitle(refusal.shipperName);
  return page<AnswerData>({ title, refusal, view }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, refusal, view } = data as AnswerData;
  const { lang } = state;
  const words = vigilanceWords(lang);
  const path = `${PATH}/${refusal.documentId}`;
  return (
    <PortalShell state={state} url={url}>
      <ErrorSummary lang={lang} errors={view.errors} />
      <ConfirmPage
        lang={lang}
        title={title}
        crumbs={[{ href: PATH, word: words.title }, { href: path, word: words.kinds[refusal.kind] }]}
        consequence={<RefusalText lang={lang} refusal={refusal} />}
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={view.operationId}
        confirm={words.answerButton}
        back={path}
        destructive={false}
      >
        <TextAreaField
          lang={lang}
          name="text"
          label={words.answerText}
          hint={words.answerHint(refusal.shipperName)}
          value={view.values.text}
          error={errorOf(view, "text")}
          maxlength={500}
          rows={4}
        />
      </ConfirmPage>
    </PortalShell>
  );
});
