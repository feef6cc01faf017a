import { HttpError, page } from "fresh";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../../components/layout/PostButton.tsx";
import { Section } from "../../../../components/layout/Section.tsx";
import { parseForm } from "../../../../domain/forms/form.ts";
import { vigilanceWords } from "../../../../domain/i18n/vigilance/vigilance_words.ts";
import { may } from "../../../../domain/rights/policy.ts";
import { confirmationForm } from "../../../../domain/vigilance/confirmation_form.ts";
import { fieldsToBeginWith } from "../../../../domain/vigilance/found_fields.ts";
import type { VigilanceDocument } from "../../../../domain/vigilance/vigilance_document.ts";
import { getOrganisation } from "../../../../kv/directory/organisations.ts";
import { confirmVigilance } from "../../../../kv/vigilance/confirm_document.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { type FormView, freshForm, refusedForm } from "../../../(_lib)/form_answer.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";
import { ConfirmationForm } from "../../../(_lib)/vigilance/ConfirmationForm.tsx";
import { ConfirmedFields } from "../../../(_lib)/vigilance/ConfirmedFields.tsx";
import { DocumentNotices } from "../../../(_lib)/vigilance/DocumentNotices.tsx";
import { documentOf } from "../../../(_lib)/vigilance/document_of.ts";
import { DocumentPages } from "../../../(_lib)/vigilance/DocumentPages.tsx";

const PATH = "/transporter/vigilance";
/** A browser asks for the page again while its document is read. */
const REFRESH_SECONDS = "3";

interface DocumentData {
  readonly title: string;
  readonly document: VigilanceDocument;
  readonly siret: string;
  /** Null while it waits for what a machine reads. */
  readonly view: FormView | null;
}

/** One document of the carrier's file: its pages, and what it says, to be confirmed. */
export const handler = define.handlers({
  async GET(ctx) {
    const document = await documentOf(ctx);
    const waits = document.reading.state === "queued" && document.confirmations.length === 0 && !ctx.url.searchParams.has("form");
    if (waits) ctx.state.ownHeaders["refresh"] = REFRESH_SECONDS;
    return show(ctx, document, waits ? null : freshForm(fieldsToBeginWith(document)), 200);
  },

  async POST(ctx) {
    const { state, state: { form, deps: { store } } } = ctx;
    const document = await documentOf(ctx);
    const parsed = parseForm(confirmationForm(document.kind), form);
    if (!parsed.ok) return show(ctx, document, refusedForm(state, parsed.values, parsed.errors), 422);
    const request = { documentId: document.id, fields: parsed.value, operation: operationOf(ctx) };
    const confirmed = await confirmVigilance(store, viewerOf(ctx), request);
    if (confirmed.ok) return seeOther(`${PATH}?done=vigilanceConfirmed`);
    const { refusal } = confirmed;
    if (refusal.code === "impossible") {
      const typed = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
      return show(ctx, document, refusedForm(state, typed, refusal.errors), 422);
    }
    throw new HttpError(refusal.code === "operation_reused" ? 409 : 404);
  },
});

async function show(ctx: RequestContext, document: VigilanceDocument, view: FormView | null, status: number) {
  const firm = await getOrganisation(ctx.state.deps.store.kv, document.orgId);
  const title = vigilanceWords(ctx.state.lang).kinds[document.kind];
  return page<DocumentData>({ title, document, siret: firm?.value.siret ?? "", view }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, document, siret, view } = data as DocumentData;
  const { lang } = state;
  const words = vigilanceWords(lang);
  const path = `${PATH}/${document.id}`;
  const mayWrite = may(viewerOf({ state }), "directory.write");
  const last = document.confirmations.at(-1);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={document.file.name}
        crumbs={[{ href: PATH, word: words.title }]}
        actions={
          <>
            <LinkButton href={`${path}/file`} icon="download" download>{words.download}</LinkButton>
            {mayWrite && last === undefined && (
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
      <div class="beside">
        <DocumentPages state={state} document={document} path={path} url={url} />
        <div>
          <DocumentNotices state={state} document={document} siret={siret} />
          {view === null && mayWrite && (
            <p>
              <LinkButton href={`${path}?form=`} kind="quiet">{words.fillNow}</LinkButton>
            </p>
          )}
          {view !== null && (mayWrite || last !== undefined) && (
            <Section id="fields" title={words.confirmTitle}>
              {mayWrite
                ? <ConfirmationForm state={state} document={document} view={view} action={path} />
                : <ConfirmedFields lang={lang} fields={last!.fields} />}
            </Section>
          )}
        </div>
      </div>
    </PortalShell>
  );
});
