import { page } from "fresh";
import { EmptyState } from "../../../components/layout/EmptyState.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Status, type StatusTone } from "../../../components/status/Status.tsx";
import { Pager } from "../../../components/table/Pager.tsx";
import { Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { apiKeysWords } from "../../../domain/i18n/api_keys/api_keys_words.ts";
import { type ApiKey, type KeyState, keyStateAt, type Scope } from "../../../domain/identity/api_key.ts";
import { listApiKeys } from "../../../kv/identity/api_keys.ts";
import type { Page } from "../../../kv/page.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, readFrom, viewerOf } from "../../(_lib)/state.ts";

const TONES: Record<KeyState, StatusTone> = { live: "done", expired: "waiting", revoked: "stopped" };

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
  const { lang, deps: { store } } = state;
  const words = apiKeysWords(lang);
  const formats = formatsFor(lang, viewerOf({ state }).timeZone);
  const now = store.now();
  const create = <LinkButton href="/account/api-keys/new" kind="primary" icon="plus">{words.create}</LinkButton>;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={words.lead}
        crumbs={[{ href: "/account", word: state.words.nav.account }]}
        actions={keys.rows.length > 0 && create}
      />
      {keys.rows.length === 0
        ? <EmptyState icon="key-round" title={words.empty} action={create}>{words.emptyText}</EmptyState>
        : (
          <Table
            caption={title}
            rows={keys.rows}
            columns={[
              {
                head: words.name,
                cell: ({ name, hint }) => (
                  <>
                    {name} <code>…{hint}</code>
                  </>
                ),
              },
              {
                head: words.state,
                cell: (key) => {
                  const keyState = keyStateAt(key, now);
                  return <Status tone={TONES[keyState]} word={words.states[keyState]} />;
                },
              },
              { head: words.may, cell: ({ scopes }) => scopes.map((scope) => words.scope[scope as Scope]).join(" · ") },
              { head: words.expires, kind: "time", cell: ({ expiresAt }) => formats.longDate(expiresAt) },
              {
                head: words.lastUsed,
                kind: "time",
                cell: ({ lastUsedAt }) => lastUsedAt === undefined ? words.never : formats.dateTime(lastUsedAt),
              },
              { head: words.createdBy, cell: ({ createdBy }) => createdBy.name },
              {
                head: words.revoke,
                kind: "action",
                cell: (key) =>
                  keyStateAt(key, now) === "live" && (
                    <LinkButton href={`/account/api-keys/${key.id}/revocation`} kind="quiet" size="small" icon="ban">
                      {words.revoke}
                      <span class="sr-only">{key.name}</span>
                    </LinkButton>
                  ),
              },
            ]}
          />
        )}
      <Pager
        lang={lang}
        first={isStart ? undefined : "/account/api-keys"}
        next={keys.next === null ? undefined : `/account/api-keys?cursor=${encodeURIComponent(keys.next)}`}
      />
    </PortalShell>
  );
});
