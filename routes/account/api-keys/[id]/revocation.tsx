import { HttpError, page } from "fresh";
import { ConfirmPage } from "../../../../components/layout/ConfirmPage.tsx";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { apiKeysWords } from "../../../../domain/i18n/api_keys/api_keys_words.ts";
import { keyStateAt } from "../../../../domain/identity/api_key.ts";
import { getApiKeyFor, revokeApiKey } from "../../../../kv/identity/api_keys.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../../(_lib)/state.ts";

/** Asks before a key is revoked. Revoking it twice revokes nothing more. */
export const handler = define.handlers({
  async GET(ctx) {
    const { lang, deps: { store } } = ctx.state;
    const key = await getApiKeyFor(store.kv, viewerOf(ctx), ctx.params.id!);
    if (key === null || keyStateAt(key.value, store.now()) !== "live") throw new HttpError(404);
    const { name, lastUsedAt } = key.value;
    return page({ title: apiKeysWords(lang).revokeTitle(name), lastUsedAt });
  },

  async POST(ctx) {
    if (await revokeApiKey(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!) === null) throw new HttpError(404);
    return seeOther("/account/api-keys?done=keyRevoked");
  },
});

export default define.page<typeof handler>(({ data: { title, lastUsedAt }, state, url }) => {
  const { lang } = state;
  const words = apiKeysWords(lang);
  const formats = formatsFor(lang, viewerOf({ state }).timeZone);
  return (
    <PortalShell state={state} url={url}>
      <ConfirmPage
        lang={lang}
        title={title}
        crumbs={[
          { href: "/account", word: state.words.nav.account },
          { href: "/account/api-keys", word: words.title },
        ]}
        consequence={
          <>
            <p>{words.revokeText}</p>
            <p>{words.lastUse(lastUsedAt === undefined ? words.never : formats.dateTime(lastUsedAt))}</p>
          </>
        }
        confirm={words.revoke}
        back="/account/api-keys"
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={newOperationId()}
      />
    </PortalShell>
  );
});
