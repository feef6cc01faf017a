import { page } from "fresh";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { orderFormWords } from "../../../../domain/i18n/order_form/order_form_words.ts";
import type { FilePreview, ImportCounts } from "../../../../kv/orders/import_orders.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { freshForm } from "../../../(_lib)/form_answer.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define } from "../../../(_lib)/state.ts";
import { ChooseFile } from "./(_components)/ChooseFile.tsx";
import { ImportResult } from "./(_components)/ImportResult.tsx";
import { Preview } from "./(_components)/Preview.tsx";
import { type ImportFile, importFileOf, previewStored, receiveFile } from "./(_lib)/import_file.ts";

interface ImportView {
  readonly title: string;
  /** Why no file is looked through. */
  readonly error?: string;
  /** The file that waits for its confirmation, and what importing it would do. */
  readonly file?: ImportFile;
  readonly preview?: FilePreview;
  /** What the import that just ended did. */
  readonly counts?: ImportCounts;
}

/** Choose a CSV file, look through it row by row, and see what the import did: three faces of one address. */
export const handler = define.handlers({
  async GET(ctx) {
    const words = orderFormWords(ctx.state.lang).import;
    const { searchParams } = ctx.url;
    const file = importFileOf(searchParams);
    if (file === null) {
      const counts = countsOf(searchParams);
      if (counts) return page<ImportView>({ title: words.result, counts });
      return page<ImportView>({ title: words.title, ...(searchParams.has("gone") && { error: words.fileGone }) });
    }
    const preview = await previewStored(ctx, file);
    if (!preview.ok) return page<ImportView>({ title: words.title, error: preview.refusal });
    return page<ImportView>({ title: words.preview(file.name), file, preview: preview.value });
  },

  async POST(ctx) {
    const received = await receiveFile(ctx);
    if (received.ok) {
      const { sha256, name } = received.value;
      return seeOther(`/industry/orders/import?${new URLSearchParams({ file: sha256, name })}`);
    }
    return page<ImportView>({ title: orderFormWords(ctx.state.lang).import.title, error: received.refusal }, { status: 422 });
  },
});

function countsOf(params: URLSearchParams): ImportCounts | null {
  const [imported, skipped, faulty] = ["imported", "skipped", "faulty"].map((name) =>
    /^\d{1,4}$/.test(params.get(name) ?? "") ? Number(params.get(name)) : undefined
  );
  return imported === undefined || skipped === undefined || faulty === undefined ? null : { imported, skipped, faulty };
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const words = orderFormWords(state.lang).import;
  const { title, error, file, preview, counts } = data as ImportView;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={title}
        lead={file ? words.nothingYet : counts ? undefined : words.lead}
        crumbs={[{ href: "/industry/orders", word: state.words.nav.orders }]}
      />
      {counts
        ? <ImportResult state={state} counts={counts} />
        : file && preview
        ? <Preview state={state} file={file} preview={preview} form={freshForm()} />
        : <ChooseFile state={state} form={freshForm()} error={error} />}
    </PortalShell>
  );
});
