import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { fill } from "../../../domain/i18n/fill.ts";
import { signUpWords } from "../../../domain/i18n/sign_up/sign_up_words.ts";
import type { SignUpObstacle } from "../../../kv/identity/confirm_sign_up.ts";
import type { State } from "../../(_lib)/state.ts";

/** Why a link opens nothing: it is over, or what it would have confirmed became impossible; `facts` are what stands in the way. */
export type Dead =
  | { readonly why: "over"; readonly isSignUp: boolean }
  | { readonly why: SignUpObstacle; readonly facts: { readonly siret: string; readonly email: string } };

/** The title of the page of a link that opens nothing. */
export function deadTitle({ lang, words: { site } }: State, { why }: Dead): string {
  const words = signUpWords(lang);
  return { over: site.linkDead, siret_taken: words.siretTakenTitle, email_taken: words.emailTakenTitle }[why];
}

/** What somebody can do whose link opens nothing. */
export function DeadLink({ state: { lang, words: { site } }, dead }: { state: State; dead: Dead }) {
  const words = signUpWords(lang);
  if (dead.why === "over" && !dead.isSignUp) return <p>{site.linkDeadText}</p>;
  return (
    <>
      <p>
        {dead.why === "over" ? words.over : fill(dead.why === "siret_taken" ? words.siretTaken : words.emailTaken, dead.facts)}
      </p>
      <div class="actions">
        <LinkButton href="/sign-in" kind="primary">{site.signIn}</LinkButton>
        {dead.why === "over" && <LinkButton href="/sign-up">{words.again}</LinkButton>}
      </div>
    </>
  );
}
