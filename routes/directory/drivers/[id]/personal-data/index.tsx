import { page } from "fresh";
import { LinkButton } from "../../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../../../components/layout/PostButton.tsx";
import { Section } from "../../../../../components/layout/Section.tsx";
import { directoryWords } from "../../../../../domain/i18n/directory/directory_words.ts";
import { fill } from "../../../../../domain/i18n/fill.ts";
import { personalDataWords } from "../../../../../domain/i18n/personal_data/personal_data_words.ts";
import { isErasedDriver } from "../../../../../domain/personal_data/erased_driver.ts";
import { newOperationId } from "../../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../../(_lib)/PortalShell.tsx";
import { define } from "../../../../(_lib)/state.ts";
import { requireCard } from "../../../(_lib)/card_route.tsx";
import { DRIVER_KIND } from "../../../(_lib)/driver_kind.tsx";

/** What is kept of a driver: to export or to erase, at their request. */
export const handler = define.handlers({
  async GET(ctx) {
    const { value: driver } = await requireCard(ctx, DRIVER_KIND);
    const title = fill(personalDataWords(ctx.state.lang).adminTitle, { name: driver.name });
    return page({ title, path: `/directory/drivers/${driver.id}`, name: driver.name, erased: isErasedDriver(driver) });
  },
});

export default define.page<typeof handler>(({ data: { title, path, name, erased }, state, url }) => {
  const { lang, session } = state;
  const words = personalDataWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={words.adminLead}
        crumbs={[
          { href: "/directory/drivers", word: directoryWords(lang).drivers.title },
          { href: path, word: name },
        ]}
      />
      <Section
        id="export"
        title={words.exportTitle}
        actions={
          <PostButton action={`${path}/personal-data/export`} csrf={session?.csrf} operationId={newOperationId()} icon="download">
            {words.export}
          </PostButton>
        }
      >
        <p>{words.driverExportText}</p>
      </Section>
      <Section
        id="erasure"
        title={words.eraseTitle}
        actions={!erased && <LinkButton href={`${path}/personal-data/erasure`} kind="danger">{words.erase}</LinkButton>}
      >
        {erased ? <p>{words.alreadyErased}</p> : (
          <>
            <p>{words.driverEraseText}</p>
            <p>{words.driverKeptText}</p>
          </>
        )}
      </Section>
    </PortalShell>
  );
});
