import type { ComponentChildren } from "preact";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import type { IconName } from "../../../components/layout/icon_names.ts";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import type { State } from "../../(_lib)/state.ts";

export interface MadeListProps {
  state: State;
  url: URL;
  title: string;
  words: { readonly lead: string; readonly create: string; readonly empty: string; readonly emptyText: string };
  /** Where there is nothing yet. */
  icon: IconName;
  isEmpty: boolean;
  /** The list. */
  children: ComponentChildren;
}

/** What the organisation made for its programs: the list, with the way to one more at its head; while there is none, that way alone. */
export function MadeList({ state, url, title, words, icon, isEmpty, children }: MadeListProps) {
  const create = <LinkButton href={`${url.pathname}/new`} kind="primary" icon="plus">{words.create}</LinkButton>;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={state.lang}
        title={title}
        lead={words.lead}
        crumbs={[{ href: "/account", word: state.words.nav.account }]}
        actions={!isEmpty && create}
      />
      {isEmpty ? <EmptyState icon={icon} title={words.empty} action={create}>{words.emptyText}</EmptyState> : children}
    </PortalShell>
  );
}
