import { HttpError, page } from "fresh";
import { EmptyState } from "../../../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../../components/layout/PageHead.tsx";
import { Pager } from "../../../../../components/table/Pager.tsx";
import type { Organisation } from "../../../../../domain/directory/types.ts";
import { adminWords } from "../../../../../domain/i18n/admin/admin_words.ts";
import { apiKeysWords } from "../../../../../domain/i18n/api_keys/api_keys_words.ts";
import type { ApiKey } from "../../../../../domain/identity/api_key.ts";
import { may } from "../../../../../domain/rights/policy.ts";
import { getOrganisation } from "../../../../../kv/directory/organisations.ts";
import { listApiKeys } from "../../../../../kv/identity/api_keys.ts";
import type { Page } from "../../../../../kv/page.ts";
import { KeyTable } from "../../../../(_lib)/api_keys/KeyTable.tsx";
import { PortalShell } from "../../../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../../../(_lib)/state.ts";

interface KeysData {
  readonly title: string;
  readonly organisation: Organisation;
  readonly keys: Page<ApiKey>;
  readonly isStart: boolean;
}

/** The keys of an organisation, the newest first. */
export const handler = define.handlers({
  async GET({ state, params, url }) {
    const { kv } = state.deps.store;
    const cursor = url.searchParams.get("cursor") ?? undefined;
    const [organisation, keys] = await Promise.all([
      getOrganisation(kv, params.id!),
      listApiKeys(kv, { orgId: params.id! }, { cursor }),
    ]);
    if (organisation === null) throw new HttpError(404);
    const isStart = cursor === undefined;
    return page<KeysData>({ title: apiKeysWords(state.lang).title, organisation: organisation.value, keys, isStart });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, organisation, keys, isStart } = data as KeysData;
  const { lang } = state;
  const words = apiKeysWords(lang);
  const change = (key: ApiKey) => (
    <LinkButton href={`${url.pathname}/${key.id}`} kind="quiet" size="small" icon="pencil">
      {words.changeLimits}
      <span class="sr-only">{key.name}</span>
    </LinkButton>
  );
  const mayWrite = may(viewerOf({ state }), "platform.write");
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={words.adminLead}
        crumbs={[
          { href: "/admin/organisations", word: adminWords(lang).organisations.title },
          { href: `/admin/organisations/${organisation.id}`, word: organisation.name },
        ]}
      />
      {keys.rows.length === 0
        ? <EmptyState icon="key-round" title={words.empty}>{words.adminEmptyText}</EmptyState>
        : <KeyTable state={state} keys={keys.rows} action={mayWrite ? { head: words.limits, cell: change } : undefined} />}
      <Pager
        lang={lang}
        first={isStart ? undefined : url.pathname}
        next={keys.next === null ? undefined : `${url.pathname}?cursor=${encodeURIComponent(keys.next)}`}
      />
    </PortalShell>
  );
});
