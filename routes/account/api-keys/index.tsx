import { page } from "fresh";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Pager } from "../../../components/table/Pager.tsx";
import { apiKeysWords } from "../../../domain/i18n/api_keys/api_keys_words.ts";
import type { ApiKey } from "../../../domain/identity/api_key.ts";
import { listApiKeys } from "../../../kv/identity/api_keys.ts";
import type { Page } from "../../../kv/page.ts";
import { KeyTable } from "../../(_lib)/api_keys/KeyTable.tsx";
import { define, readFrom, viewerOf } from "../../(_lib)/state.ts";
import { MadeList } from "../(_components)/MadeList.tsx";

interface KeysData {
  readonly title: string;
  readonly keys: Page<ApiKey>;
  readonly isStart: boolean;
}

/** The keys of the organisation, the newest first. */
export const handler = define.handlers({
  async GET(ctx) {
    const cursor = ctx.url.searchParams.get("cursor") ?? undefined;
    const keys = await listApiKeys(ctx.state.deps.store.kv, viewerOf(ctx), { cursor, ...readFrom(ctx) });
    return page<KeysData>({ title: apiKeysWords(ctx.state.lang).title, keys, isStart: cursor === undefined });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, keys, isStart } = data as KeysData;
  const { lang } = state;
  const words = apiKeysWords(lang);
  const revoke = (key: ApiKey) => (
    <LinkButton href={`/account/api-keys/${key.id}/revocation`} kind="quiet" size="small" icon="ban">
      {words.revoke}
      <span class="sr-only">{key.name}</span>
    </LinkButton>
  );
  return (
    <MadeList state={state} url={url} title={title} words={words} icon="key-round" isEmpty={isStart && keys.rows.length === 0}>
      <KeyTable state={state} keys={keys.rows} action={{ head: words.revoke, cell: revoke }} />
      <Pager
        lang={lang}
        first={isStart ? undefined : "/account/api-keys"}
        next={keys.next === null ? undefined : `/account/api-keys?cursor=${encodeURIComponent(keys.next)}`}
      />
    </MadeList>
  );
});
