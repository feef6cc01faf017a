import { HttpError, page } from "fresh";
import { controlName } from "../../../../components/documents/reviewed_field.ts";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../../components/layout/PostButton.tsx";
import { Section } from "../../../../components/layout/Section.tsx";
import { isUnderWay } from "../../../../domain/documents/reading.ts";
import { readReview } from "../../../../domain/documents/review/read_review.ts";
import { typedValues } from "../../../../domain/forms/form.ts";
import type { FieldErrors } from "../../../../domain/forms/form_error.ts";
import { reviewWords } from "../../../../domain/i18n/review/review_words.ts";
import { vigilanceWords } from "../../../../domain/i18n/vigilance/vigilance_words.ts";
import { may } from "../../../../domain/rights/policy.ts";
import type { VigilanceDocument } from "../../../../domain/vigilance/vigilance_document.ts";
import type { VigilanceRefusal } from "../../../../domain/vigilance/vigilance_refusal.ts";
import { requiredFields, VIGILANCE_RULES, type VigilanceField } from "../../../../domain/vigilance/vigilance_rules.ts";
import { getOrganisation } from "../../../../kv/directory/organisations.ts";
import { confirmVigilance } from "../../../../kv/vigilance/confirm_document.ts";
import { listRefusals } from "../../../../kv/vigilance/refusals.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { freshForm, refusedForm } from "../../../(_lib)/form_answer.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { LiveReadings } from "../../../(_lib)/reading/LiveReadings.tsx";
import { ReadingAct } from "../../../(_lib)/reading/ReadingAct.tsx";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";
import { documentOf } from "../../../(_lib)/vigilance/document_of.ts";
import { DocumentRefusals } from "../../../(_lib)/vigilance/DocumentRefusals.tsx";
import { freshReview, reviewOf, type VigilanceReview } from "../../../(_lib)/vigilance/review_view.ts";
import { ReviewedVigilance } from "../../../(_lib)/vigilance/ReviewedVigilance.tsx";

const PATH = "/transporter/vigilance";
/** A browser without scripts asks for the page again while its document is read. */
const REFRESH_SECONDS = 3;

interface DocumentData {
  readonly title: string;
  readonly document: VigilanceDocument;
  readonly siret: string;
  readonly refusals: readonly VigilanceRefusal[];
  /** Null where it is only shown. */
  readonly review: VigilanceReview | null;
}

/** One document of the carrier's file: its pages beside what it says, to be confirmed, and corrected once it was. */
export const handler = define.handlers({
  async GET(ctx) {
    const document = await documentOf(ctx);
    const asksForForm = ctx.url.searchParams.has("form");
    const isConfirmed = document.confirmations.length > 0;
    const waits = isUnderWay(document.reading) && !isConfirmed && !asksForForm;
    if (waits) ctx.state.refreshSeconds = REFRESH_SECONDS;
    const isForm = may(viewerOf(ctx), "directory.write") && (asksForForm || (!waits && !isConfirmed));
    return show(ctx, document, isForm ? freshReview(ctx.state.lang, document) : null, 200);
  },

  async POST(ctx) {
    const { state, state: { form, lang, deps: { store } } } = ctx;
    const document = await documentOf(ctx);
    const { kind } = document;
    const refuse = (errors: FieldErrors) =>
      show(ctx, document, reviewOf(lang, document, refusedForm(state, typedValues(form), errors)), 422);
    const parsed = readReview(VIGILANCE_RULES[kind].fields, form, requiredFields(kind));
    if (!parsed.ok) return refuse(parsed.errors);
    const { revision, values } = parsed.value;
    const confirmed = await confirmVigilance(store, viewerOf(ctx), {
      documentId: document.id,
      revision,
      fields: Object.fromEntries(values),
      operation: operationOf(ctx),
    });
    if (confirmed.ok) return seeOther(`${PATH}?done=vigilanceConfirmed`);
    const { refusal } = confirmed;
    switch (refusal.code) {
      case "impossible":
        return refuse(byControl(refusal.errors));
      case "confirmed_meanwhile": {
        const typed = reviewOf(lang, refusal.document, freshForm(typedValues(form)));
        return show(ctx, refusal.document, { ...typed, meanwhile: refusal.document.confirmations.at(-1)! }, 409);
      }
      case "operation_reused":
        throw new HttpError(409);
      case "document_not_found":
        throw new HttpError(404);
    }
  },
});

function byControl(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [controlName(name as VigilanceField), error]));
}

async function show(ctx: RequestContext, document: VigilanceDocument, review: VigilanceReview | null, status: number) {
  const { kv } = ctx.state.deps.store;
  const [firm, refusals] = await Promise.all([
    getOrganisation(kv, document.orgId),
    listRefusals(kv, document.orgId, document.id),
  ]);
  const title = vigilanceWords(ctx.state.lang).kinds[document.kind];
  return page<DocumentData>({ title, document, siret: firm?.value.siret ?? "", refusals, review }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, document, siret, refusals, review } = data as DocumentData;
  const { lang } = state;
  const words = vigilanceWords(lang);
  const path = `${PATH}/${document.id}`;
  const mayWrite = may(viewerOf({ state }), "directory.write");
  const isConfirmed = document.confirmations.length > 0;
  return (
    <PortalShell state={state} url={url}>
      <LiveReadings id="reading" page={path} readings={review || isConfirmed ? [] : [document.reading]}>
        <PageHead
          lang={lang}
          title={title}
          lead={document.file.name}
          crumbs={[{ href: PATH, word: words.title }]}
          actions={
            <>
              <LinkButton href={`${path}/file`} icon="download" download>{words.download}</LinkButton>
              {mayWrite && isConfirmed && review === null && (
                <LinkButton href={`${path}?form=`} icon="pencil">{reviewWords(lang).correct}</LinkButton>
              )}
              {mayWrite && !isConfirmed && <ReadingAct state={state} path={`${path}/reading`} reading={document.reading} />}
              {mayWrite && !isConfirmed && (
                <PostButton
                  action={`${path}/removal`}
                  csrf={state.session?.csrf}
                  operationId={newOperationId()}
                  kind="quiet"
                  icon="trash-2"
                >
                  {words.remove}
                </PostButton>
              )}
            </>
          }
        />
        <DocumentRefusals state={state} refusals={refusals} />
        <Section id="fields" title={words.confirmTitle} plain>
          <ReviewedVigilance state={state} document={document} siret={siret} path={path} review={review} />
        </Section>
      </LiveReadings>
    </PortalShell>
  );
});
