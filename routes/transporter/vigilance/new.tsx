import { HttpError, page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { fieldId } from "../../../components/form/field_id.ts";
import { FileField } from "../../../components/form/FileField.tsx";
import { FormActions } from "../../../components/form/FormActions.tsx";
import { SelectField } from "../../../components/form/SelectField.tsx";
import { Button } from "../../../components/layout/Button.tsx";
import { Form } from "../../../components/layout/Form.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { MAX_FILE_BYTES } from "../../../domain/documents/file_fault.ts";
import { oneOf } from "../../../domain/forms/fields.ts";
import { parseForm } from "../../../domain/forms/form.ts";
import { documentWords } from "../../../domain/i18n/documents/document_words.ts";
import { filesWords } from "../../../domain/i18n/files/files_words.ts";
import { uiWords } from "../../../domain/i18n/ui/ui_words.ts";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import { VIGILANCE_KINDS } from "../../../domain/vigilance/vigilance_rules.ts";
import { fileDocument } from "../../../kv/vigilance/file_document.ts";
import { FileDrop } from "../../../islands/FileDrop.tsx";
import { seeOther } from "../../(_lib)/answers.ts";
import { problem, wantsJson } from "../../(_lib)/driver/answer_step.ts";
import { ACCEPT, chosenFiles, storeFiles } from "../../(_lib)/files/store_files.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../(_lib)/form_answer.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../(_lib)/state.ts";

const PATH = "/transporter/vigilance";
const Filing = z.strictObject({ kind: oneOf(VIGILANCE_KINDS) });

/** Puts a document into the carrier's vigilance file. A script that sends it reads JSON. */
export const handler = define.handlers({
  GET: (ctx) => show(ctx, freshForm({ kind: ctx.url.searchParams.get("kind") ?? "" }), 200),

  async POST(ctx) {
    const { state, state: { form, lang, deps: { store } } } = ctx;
    const parsed = parseForm(Filing, form);
    if (!parsed.ok) return refuse(ctx, refusedForm(state, parsed.values, parsed.errors));
    const { kind } = parsed.value;
    const wrongFile = (message: string) => refuse(ctx, { ...freshForm({ kind }), errors: [{ name: "file", message }] });
    const chosen = chosenFiles(form, { file: kind });
    if (chosen.length === 0) return wrongFile(filesWords(lang).none);
    if (chosen.length > 1) return wrongFile(vigilanceWords(lang).oneFile);
    const stored = await storeFiles(state, "form", chosen);
    if (!stored.ok) return wrongFile(stored.refusal.message);
    const { name, mediaType, sizeBytes, sha256, pageCount } = stored.value[0]!;
    const file = { name, mediaType, sizeBytes, sha256, ...pageCount !== undefined && { pageCount } };
    const filed = await fileDocument(store, viewerOf(ctx), { kind, file, operation: operationOf(ctx) });
    if (!filed.ok) {
      if (filed.refusal.code === "operation_reused") throw new HttpError(409);
      return wrongFile(vigilanceWords(lang).fileFull);
    }
    return wantsJson(ctx) ? Response.json({ ok: true }) : seeOther(`${PATH}/${filed.value.documentId}?done=uploaded`);
  },
});

function refuse(ctx: RequestContext, view: FormView) {
  return wantsJson(ctx) ? problem(ctx, { status: 422, errors: view.errors }) : show(ctx, view, 422);
}

function show({ state: { lang } }: RequestContext, view: FormView, status: number) {
  return page({ title: vigilanceWords(lang).newTitle, view }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, view } = data as { title: string; view: FormView };
  const { lang } = state;
  const words = vigilanceWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={lang} title={title} crumbs={[{ href: PATH, word: words.title }]} />
      <ErrorSummary lang={lang} errors={view.errors} />
      <Form action={`${PATH}/new`} csrf={state.session?.csrf} operationId={view.operationId} files>
        <SelectField
          lang={lang}
          name="kind"
          label={words.kind}
          empty={words.chooseKind}
          value={view.values.kind}
          options={VIGILANCE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          error={errorOf(view, "kind")}
        />
        <FileField
          lang={lang}
          name="file"
          label={words.chosenFile}
          hint={words.fileHint}
          accept={ACCEPT}
          error={errorOf(view, "file")}
        />
        <FileDrop
          input={fieldId("file")}
          done={`${PATH}?done=uploaded`}
          maxBytes={MAX_FILE_BYTES}
          words={documentWords(lang).upload}
        />
        <FormActions>
          <Button kind="primary" icon="upload">{words.add}</Button>
          <LinkButton href={PATH} kind="quiet">{uiWords(lang).back}</LinkButton>
        </FormActions>
      </Form>
    </PortalShell>
  );
});
