import { page } from "fresh";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { personalDataWords } from "../../../domain/i18n/personal_data/personal_data_words.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define } from "../../(_lib)/state.ts";
import { AccountHead } from "../(_components)/AccountHead.tsx";

export const handler = define.handlers({ GET: ({ state }) => page({ title: personalDataWords(state.lang).title }) });

/** What is kept of oneself: to take along, or to erase. */
export default define.page<typeof handler>(({ data: { title }, state, url }) => {
  const { lang, session } = state;
  const words = personalDataWords(lang);
  return (
    <PortalShell state={state} url={url}>
      <AccountHead lang={lang} title={title} lead={words.lead} />
      <Section
        id="export"
        title={words.exportTitle}
        actions={
          <PostButton action="/account/personal-data/export" csrf={session?.csrf} operationId={newOperationId()} icon="download">
            {words.export}
          </PostButton>
        }
      >
        <p>{words.exportText}</p>
      </Section>
      <Section
        id="erasure"
        title={words.eraseTitle}
        actions={<LinkButton href="/account/personal-data/erasure" kind="danger">{words.erase}</LinkButton>}
      >
        <p>{words.eraseText}</p>
        <p>{words.keptText}</p>
      </Section>
    </PortalShell>
  );
});
