import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { adminWords } from "../../../domain/i18n/admin/admin_words.ts";
import { fill } from "../../../domain/i18n/fill.ts";
import type { State } from "../../(_lib)/state.ts";

export interface SetUpLinkProps {
  state: State;
  orgId: string;
  email: string;
  /** The whole address; null when it was shown before. */
  url: string | null;
}

/** A set-up link, shown the one time that it is known. */
export function SetUpLink({ state, orgId, email, url }: SetUpLinkProps) {
  const { organisations: words } = adminWords(state.lang);
  return (
    <>
      <PageHead
        lang={state.lang}
        title={words.linkTitle}
        lead={url === null ? words.linkShown : fill(words.linkOnce, { email })}
        crumbs={[{ href: "/admin/organisations", word: words.title }]}
      />
      {url !== null && (
        <Section id="link" title={words.link} plain>
          <pre class="code-block" role="group" tabIndex={0} aria-label={words.link}>{url}</pre>
        </Section>
      )}
      <div class="mt-6">
        <LinkButton href={`/admin/organisations/${orgId}`} icon="arrow-left">{words.back}</LinkButton>
      </div>
    </>
  );
}
