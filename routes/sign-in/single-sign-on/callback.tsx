import { page } from "fresh";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PublicShell } from "../../../components/layout/PublicShell.tsx";
import { singleSignOnWords } from "../../../domain/i18n/single_sign_on/single_sign_on_words.ts";
import { ProviderFault } from "../../../jobs/ports/single_sign_on/single_sign_on.ts";
import type { OpenedSession } from "../../../kv/identity/sessions.ts";
import { getSingleSignOn } from "../../../kv/identity/single_sign_on.ts";
import { openVouchedSession, takeStart } from "../../../kv/identity/single_sign_on_sessions.ts";
import { localPath } from "../../(_lib)/answers.ts";
import { clearCookie, COOKIES, cookiesOf } from "../../(_lib)/cookies.ts";
import { homeOf } from "../../(_lib)/home_of.ts";
import { sessionOriginOf } from "../../(_lib)/sign_in/session_origin_of.ts";
import { providerOf, returnAddress } from "../../(_lib)/sign_in/provider_of.ts";
import { startSession } from "../../(_lib)/start_session.ts";
import { define, type RequestContext } from "../../(_lib)/state.ts";

interface CallbackData {
  readonly title: string;
}

/**
 * Where a firm's identity provider sends the browser back to: the one GET that signs somebody in, as OpenID Connect has it. It is good once, and in
 * the browser that began alone, whose cookie holds the verifier. Whatever does not hold is answered alike.
 */
export const handler = define.handlers({
  async GET(ctx) {
    const verifier = cookiesOf(ctx.req)[COOKIES.singleSignOn];
    const entered = verifier === undefined ? null : await enter(ctx, verifier);
    if (entered === null) {
      const { lang } = ctx.state;
      const headers = { "cache-control": "no-store", "referrer-policy": "no-referrer" };
      return page<CallbackData>({ title: singleSignOnWords(lang).failedTitle }, { status: 422, headers });
    }
    const { opened, next } = entered;
    const response = startSession(opened, localPath(next, homeOf(opened.session.viewer)));
    clearCookie(response.headers, COOKIES.singleSignOn);
    return response;
  },
});

/** The session of whom the provider's answer speaks, and the page that was asked for; null when anything about it does not hold. */
async function enter(
  ctx: RequestContext,
  verifier: string,
): Promise<{ readonly opened: OpenedSession; readonly next: string | null } | null> {
  const { url, state: { deps } } = ctx;
  const { store } = deps;
  const state = url.searchParams.get("state") ?? "";
  const start = await takeStart(store, state, verifier);
  const settings = start && (await getSingleSignOn(store.kv, start.orgId))?.value;
  const provider = settings && await providerOf(deps, settings);
  if (!start || !settings || !provider) return null;
  const answer = new URL(returnAddress(deps.publicUrl) + url.search);
  try {
    const identity = await deps.ports.singleSignOn.identify(provider, answer, { state, nonce: start.nonce, verifier });
    const opened = identity && await openVouchedSession(store, settings, identity, sessionOriginOf(ctx));
    if (!opened) return null;
    return { opened, next: start.next };
  } catch (error) {
    if (error instanceof ProviderFault) return null;
    throw error;
  }
}

export default define.page<typeof handler>(({ data, state }) => {
  const words = singleSignOnWords(state.lang);
  return (
    <PublicShell lang={state.lang} path="/sign-in/single-sign-on">
      <div class="narrow stack">
        <h1>{(data as CallbackData).title}</h1>
        <Notice tone="stop" announce>{words.failed}</Notice>
        <div class="actions">
          <LinkButton href="/sign-in/single-sign-on" kind="primary">{words.again}</LinkButton>
          <LinkButton href="/sign-in" kind="quiet">{words.withPassword}</LinkButton>
        </div>
      </div>
    </PublicShell>
  );
});
