import { page } from "fresh";
import { ConfirmPage } from "../../../components/layout/ConfirmPage.tsx";
import { accountWords } from "../../../domain/i18n/account/account_words.ts";
import { singleSignOnWords } from "../../../domain/i18n/single_sign_on/single_sign_on_words.ts";
import { removeSingleSignOn } from "../../../kv/identity/single_sign_on.ts";
import { seeOther } from "../../(_lib)/answers.ts";
import { newOperationId } from "../../(_lib)/operation_id.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../(_lib)/state.ts";

/** Asks before the settings of single sign-on are removed. Removing them twice removes nothing more. */
export const handler = define.handlers({
  GET: ({ state }) => page({ title: singleSignOnWords(state.lang).removeTitle }),

  async POST(ctx) {
    await removeSingleSignOn(ctx.state.deps.store, viewerOf(ctx));
    return seeOther("/account/single-sign-on?done=deleted");
  },
});

export default define.page<typeof handler>(({ data: { title }, state, url }) => {
  const words = singleSignOnWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      <ConfirmPage
        lang={state.lang}
        title={title}
        crumbs={[{ href: "/account", word: accountWords(state.lang).title }, {
          href: "/account/single-sign-on",
          word: words.title,
        }]}
        consequence={<p>{words.removeText}</p>}
        confirm={words.remove}
        back="/account/single-sign-on"
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={newOperationId()}
      />
    </PortalShell>
  );
});
