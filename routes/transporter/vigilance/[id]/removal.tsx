import { HttpError } from "fresh";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../../components/layout/Notice.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { uiWords } from "../../../../domain/i18n/ui/ui_words.ts";
import { vigilanceWords } from "../../../../domain/i18n/vigilance/vigilance_words.ts";
import { removeUnconfirmed } from "../../../../kv/vigilance/remove_document.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";

/** Takes a document out of the file as long as nobody has confirmed it; says why one stays that somebody has. */
export const handler = define.handlers({
  async POST(ctx) {
    const { state, url } = ctx;
    const request = { documentId: ctx.params.id!, operation: operationOf(ctx) };
    const removed = await removeUnconfirmed(state.deps.store, viewerOf(ctx), request);
    if (removed.ok) return seeOther("/transporter/vigilance?done=deleted");
    if (removed.refusal.code === "document_not_found") throw new HttpError(404);
    if (removed.refusal.code === "operation_reused") throw new HttpError(409);
    const words = vigilanceWords(state.lang);
    state.title = words.remove;
    return ctx.render(
      <PortalShell state={state} url={url}>
        <PageHead lang={state.lang} title={words.remove} />
        <Notice tone="stop" announce>{words.removeRefused}</Notice>
        <p class="mt-6">
          <LinkButton href={`/transporter/vigilance/${request.documentId}`} icon="arrow-left">
            {uiWords(state.lang).back}
          </LinkButton>
        </p>
      </PortalShell>,
      { status: 409 },
    );
  },
});
