import { HttpError, page } from "fresh";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../../components/layout/Notice.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import type { Driver } from "../../../../domain/directory/types.ts";
import { directoryWords } from "../../../../domain/i18n/directory/directory_words.ts";
import { uiWords } from "../../../../domain/i18n/ui/ui_words.ts";
import { textDriverLink, type TextLinkRefusal } from "../../../../kv/driver_news/text_driver_link.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";
import { requireCard } from "../../(_lib)/card_route.tsx";
import { DRIVER_KIND } from "../../(_lib)/driver_kind.tsx";

type Shown = Exclude<TextLinkRefusal, "driver_unknown" | "operation_reused">;
const STATUS: Record<Shown, number> = { no_mobile: 422, too_many_tries: 429, month_spent: 409 };

interface TextData {
  readonly title: string;
  readonly driver: Driver;
  readonly refusal: Shown;
}

/** Texts a driver a link to sign in. The page is shown only where that was refused. */
export const handler = define.handlers({
  async POST(ctx) {
    const { deps: { store, ports, publicUrl }, lang } = ctx.state;
    const { value: driver } = await requireCard(ctx, DRIVER_KIND);
    const { monthlyTexts } = ports.texts;
    const request = { driverId: driver.id, publicUrl, monthlyTexts, operation: operationOf(ctx) };
    const texted = await textDriverLink(store, viewerOf(ctx), request);
    if (texted.ok) return seeOther(`/directory/drivers/${driver.id}?done=linkTexted`);
    const { refusal } = texted;
    if (refusal === "driver_unknown" || refusal === "operation_reused") {
      throw new HttpError(refusal === "driver_unknown" ? 404 : 409);
    }
    return page<TextData>({ title: directoryWords(lang).textLink, driver, refusal }, { status: STATUS[refusal] });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, driver, refusal } = data as TextData;
  const { lang } = state;
  const words = directoryWords(lang);
  const path = `/directory/drivers/${driver.id}`;
  const crumbs = [{ href: "/directory/drivers", word: words.drivers.title }, { href: path, word: driver.name }];
  return (
    // The language switch comes back to the driver's page: this one answers a form only.
    <PortalShell state={state} url={new URL(path, url)}>
      <PageHead lang={lang} title={title} crumbs={crumbs} />
      <div class="stack form">
        <Notice tone="stop" announce>{words.textRefusals[refusal]}</Notice>
        <div class="actions">
          <LinkButton href={path}>{uiWords(lang).back}</LinkButton>
        </div>
      </div>
    </PortalShell>
  );
});
