import { HttpError, page } from "fresh";
import { ConfirmPage } from "../../../../../components/layout/ConfirmPage.tsx";
import { directoryWords } from "../../../../../domain/i18n/directory/directory_words.ts";
import { fill } from "../../../../../domain/i18n/fill.ts";
import { personalDataWords } from "../../../../../domain/i18n/personal_data/personal_data_words.ts";
import { isErasedDriver } from "../../../../../domain/personal_data/erased_driver.ts";
import { eraseDriver } from "../../../../../kv/personal_data/erase_driver.ts";
import { seeOther } from "../../../../(_lib)/answers.ts";
import { newOperationId } from "../../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../../../(_lib)/state.ts";
import { requireCard } from "../../../(_lib)/card_route.tsx";
import { DRIVER_KIND } from "../../../(_lib)/driver_kind.tsx";

/** Asks before a driver is erased. Erased twice is erased once. */
export const handler = define.handlers({
  async GET(ctx) {
    const { value: driver } = await requireCard(ctx, DRIVER_KIND);
    if (isErasedDriver(driver)) throw new HttpError(404);
    const title = fill(personalDataWords(ctx.state.lang).driverEraseQuestion, { name: driver.name });
    return page({ title, path: `/directory/drivers/${driver.id}/personal-data` });
  },

  async POST({ state, params }) {
    if (await eraseDriver(state.deps.store, viewerOf({ state }), params.id!) === null) throw new HttpError(404);
    return seeOther(`/directory/drivers/${params.id}/personal-data`);
  },
});

export default define.page<typeof handler>(({ data: { title, path }, state, url }) => {
  const { lang, session } = state;
  const words = personalDataWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <ConfirmPage
        lang={lang}
        title={title}
        crumbs={[{ href: "/directory/drivers", word: directoryWords(lang).drivers.title }, { href: path, word: words.title }]}
        consequence={
          <>
            <p>{words.driverEraseText}</p>
            <p>{words.driverKeptText}</p>
          </>
        }
        confirm={words.erase}
        back={path}
        action={`${path}/erasure`}
        csrf={session?.csrf}
        operationId={newOperationId()}
      />
    </PortalShell>
  );
});
