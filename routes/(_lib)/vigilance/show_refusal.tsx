import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { uiWords } from "../../../domain/i18n/ui/ui_words.ts";
import { PortalShell } from "../PortalShell.tsx";
import type { RequestContext } from "../state.ts";

/** Answers an act on the document of the address that was refused: says why, and leads back to the document. */
export function showRefusal(ctx: RequestContext, title: string, why: string): Promise<Response> {
  const { state, url } = ctx;
  state.title = title;
  return ctx.render(
    <PortalShell state={state} url={url}>
      <PageHead lang={state.lang} title={title} />
      <Notice tone="stop" announce>{why}</Notice>
      <p class="mt-6">
        <LinkButton href={`/transporter/vigilance/${ctx.params.id}`} icon="arrow-left">{uiWords(state.lang).back}</LinkButton>
      </p>
    </PortalShell>,
    { status: 409 },
  );
}
