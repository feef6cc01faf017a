import { page } from "fresh";
import { ConfirmPage } from "../../../components/layout/ConfirmPage.tsx";
import { receivedDocumentsWords } from "../../../domain/i18n/received_documents/received_documents_words.ts";
import { discardDocument } from "../../../kv/mail_intake/discard_document.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../(_lib)/state.ts";
import { loadUnplaced } from "../(_lib)/load_unplaced.ts";

/** Asks before a file that belongs to no order is put away. */
export const handler = define.handlers({
  async GET(ctx) {
    const { name } = await loadUnplaced(ctx);
    return page({ title: receivedDocumentsWords(ctx.state.lang).discardTitle(name) });
  },

  async POST(ctx) {
    // Put away already, by somebody else or by this form: what was asked for is so.
    await discardDocument(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!);
    return seeOther("/received-documents?done=discarded");
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title } = data as { readonly title: string };
  const words = receivedDocumentsWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      <ConfirmPage
        lang={state.lang}
        title={title}
        crumbs={[{ href: "/received-documents", word: words.title }]}
        consequence={<p>{words.discardText}</p>}
        confirm={words.discard}
        back="/received-documents"
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={newOperationId()}
      />
    </PortalShell>
  );
});
