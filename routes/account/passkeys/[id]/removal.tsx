import { HttpError, page } from "fresh";
import { ConfirmPage } from "../../../../components/layout/ConfirmPage.tsx";
import { accountWords } from "../../../../domain/i18n/account/account_words.ts";
import { passkeysWords } from "../../../../domain/i18n/passkeys/passkeys_words.ts";
import { getPasskeyOf, removePasskey } from "../../../../kv/identity/passkeys.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../../(_lib)/state.ts";

/** Asks before a passkey is removed. Removing it twice removes nothing more. */
export const handler = define.handlers({
  async GET(ctx) {
    const { lang, deps: { store } } = ctx.state;
    const passkey = await getPasskeyOf(store.kv, viewerOf(ctx).id, ctx.params.id!);
    if (passkey === null) throw new HttpError(404);
    return page({ title: passkeysWords(lang).removeTitle, name: passkey.value.name });
  },

  async POST(ctx) {
    await removePasskey(ctx.state.deps.store, viewerOf(ctx), ctx.params.id!);
    return seeOther("/account/passkeys?done=deleted");
  },
});

export default define.page<typeof handler>(({ data: { title, name }, state, url }) => {
  const words = passkeysWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      <ConfirmPage
        lang={state.lang}
        title={title}
        crumbs={[{ href: "/account", word: accountWords(state.lang).title }, { href: "/account/passkeys", word: words.title }]}
        consequence={<p>{words.removeText(name)}</p>}
        confirm={words.remove}
        back="/account/passkeys"
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={newOperationId()}
      />
    </PortalShell>
  );
});
