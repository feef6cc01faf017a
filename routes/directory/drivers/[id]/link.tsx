import { HttpError, page } from "fresh";
import { TextField } from "../../../../components/form/TextField.tsx";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../../components/layout/Notice.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import type { Driver } from "../../../../domain/directory/types.ts";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { directoryWords } from "../../../../domain/i18n/directory/directory_words.ts";
import { uiWords } from "../../../../domain/i18n/ui/ui_words.ts";
import { mobileOf } from "../../../../domain/texts/mobile_of.ts";
import { issueDriverLink } from "../../../../kv/identity/issue_driver_link.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";
import { requireCard } from "../../(_lib)/card_route.tsx";
import { DRIVER_KIND } from "../../(_lib)/driver_kind.tsx";
import { TextLinkButton } from "../../(_lib)/TextLinkButton.tsx";

interface LinkData {
  readonly title: string;
  readonly driver: Driver;
  readonly url: string;
  readonly expiresAt: number;
}

/**
 * Issues a driver's link. The answer itself shows the address, which is stored nowhere: sent again (a reload), the form makes no second link and
 * leads to the driver's page.
 */
export const handler = define.handlers({
  async POST(ctx) {
    const { deps: { store, publicUrl }, lang } = ctx.state;
    const { value: driver } = await requireCard(ctx, DRIVER_KIND);
    const issued = await issueDriverLink(store, viewerOf(ctx), { driverId: driver.id, publicUrl, operation: operationOf(ctx) });
    if (!issued.ok) throw new HttpError(issued.refusal === "driver_unknown" ? 404 : 409);
    const { url, expiresAt } = issued.value;
    if (url === null) return seeOther(`/directory/drivers/${driver.id}?done=linked`);
    const headers = { "cache-control": "no-store", "referrer-policy": "no-referrer" };
    return page<LinkData>({ title: directoryWords(lang).linkReady, driver, url, expiresAt }, { status: 201, headers });
  },
});

export default define.page<typeof handler>(({ data, state }) => {
  const { title, driver, url, expiresAt } = data as LinkData;
  const { lang } = state;
  const words = directoryWords(lang);
  const path = `/directory/drivers/${driver.id}`;
  const until = formatsFor(lang, viewerOf({ state }).timeZone).dateTime(expiresAt);
  return (
    // The language switch comes back to the driver's page: this one answers a form only.
    <PortalShell state={state} url={new URL(path, url)}>
      <PageHead
        lang={lang}
        title={title}
        crumbs={[{ href: "/directory/drivers", word: words.drivers.title }, { href: path, word: driver.name }]}
      />
      <div class="stack form">
        <Notice tone="go" announce>
          {words.linkShownOnce(until)} {driver.email && words.linkMailed(driver.email)}
        </Notice>
        <TextField lang={lang} name="address" label={words.linkAddress} value={url} autocomplete="off" code />
        <div class="actions">
          {mobileOf(driver.phone) !== null && <TextLinkButton state={state} driverId={driver.id} />}
          <LinkButton href={path}>{uiWords(lang).back}</LinkButton>
        </div>
      </div>
    </PortalShell>
  );
});
