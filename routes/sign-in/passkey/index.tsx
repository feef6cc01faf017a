import { page } from "fresh";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PublicShell } from "../../../components/layout/PublicShell.tsx";
import { passkeysWords } from "../../../domain/i18n/passkeys/passkeys_words.ts";
import { challengeOf, type PasskeyAssertion, readAssertion } from "../../../domain/identity/passkey_answers.ts";
import type { User } from "../../../domain/identity/types.ts";
import { verifyAssertion } from "../../../jobs/ports/passkeys/webauthn.ts";
import { takeChallenge } from "../../../kv/identity/passkey_challenges.ts";
import { getPasskey, usePasskey } from "../../../kv/identity/passkeys.ts";
import { openSession } from "../../../kv/identity/sessions.ts";
import { mustUseSingleSignOn } from "../../../kv/identity/single_sign_on.ts";
import { userViewer } from "../../../kv/identity/viewers.ts";
import { localPath, seeOther } from "../../(_lib)/answers.ts";
import { homeOf } from "../../(_lib)/home_of.ts";
import { sessionOriginOf } from "../../(_lib)/sign_in/session_origin_of.ts";
import { singleSignOnPath } from "../../(_lib)/sign_in/provider_of.ts";
import { startSession } from "../../(_lib)/start_session.ts";
import { define, type State } from "../../(_lib)/state.ts";

/**
 * Signs in by a passkey, which was unlocked by its owner and so is both factors. Whatever is wrong with it, the answer is the same. A forged form
 * is refused by its origin; a challenge that is good once stops a replay.
 */
export const handler = define.handlers({
  async POST(ctx) {
    const { state } = ctx;
    const { form, deps: { store } } = state;
    const answer = readAssertion(form.get("answer"));
    const user = answer && await userOf(state, answer);
    const viewer = user && await userViewer(store.kv, user);
    if (!user || !viewer) return page({ title: state.words.site.signIn }, { status: 422 });
    const path = localPath(form.get("next"), homeOf(viewer));
    if (await mustUseSingleSignOn(store.kv, user)) return seeOther(singleSignOnPath(path));
    const opened = await openSession(store, viewer, user.lang, { origin: sessionOriginOf(ctx), user });
    return startSession(opened, path);
  },
});

/** Whose passkey it is that signed, or null. The user handle, which the authenticator keeps, must say the same as our record. */
async function userOf({ deps: { store, publicUrl } }: State, answer: PasskeyAssertion): Promise<User | null> {
  const challenge = challengeOf(answer);
  if (challenge === null || !await takeChallenge(store, challenge, null)) return null;
  const passkey = await getPasskey(store.kv, answer.id);
  if (passkey === null || answer.response.userHandle !== handleOf(passkey.value.userId)) return null;
  const counter = await verifyAssertion(publicUrl, answer, passkey.value, challenge);
  return counter === null ? null : await usePasskey(store, passkey, counter);
}

function handleOf(userId: string): string {
  return new TextEncoder().encode(userId).toBase64({ alphabet: "base64url", omitPadding: true });
}

export default define.page<typeof handler>(({ data, state }) => (
  <PublicShell lang={state.lang} path="/sign-in">
    <div class="narrow stack">
      <h1>{data.title}</h1>
      <Notice tone="stop" announce>{passkeysWords(state.lang).signInFailed}</Notice>
      <LinkButton href="/sign-in">{state.words.site.signIn}</LinkButton>
    </div>
  </PublicShell>
));
