import { page } from "fresh";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { PublicShell } from "../../components/layout/PublicShell.tsx";
import { fill } from "../../domain/i18n/fill.ts";
import { signUpWords } from "../../domain/i18n/sign_up/sign_up_words.ts";
import { normaliseEmail } from "../../domain/identifiers/email.ts";
import { COOKIES, cookiesOf } from "../(_lib)/cookies.ts";
import { define } from "../(_lib)/state.ts";

interface SentData {
  readonly title: string;
  /** Where the mail went, if this browser has just asked for one: an address stands in no URL. */
  readonly email: string | null;
}

/** Says that a mail is on its way; the same for every address. */
export const handler = define.handlers({
  GET({ req, state }) {
    const email = normaliseEmail(cookiesOf(req)[COOKIES.signUp] ?? "");
    return page<SentData>({ title: signUpWords(state.lang).sentTitle, email }, { headers: { "cache-control": "no-store" } });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, email } = data as SentData;
  const { lang, words: { site }, session } = state;
  const words = signUpWords(lang);
  return (
    <PublicShell lang={lang} path={url.pathname} csrf={session?.csrf}>
      <div class="narrow">
        <h1>{title}</h1>
        <p role="status">{email === null ? words.sent : fill(words.sentTo, { email })}</p>
        <p>{words.sentHelp}</p>
        <div class="actions">
          <LinkButton href="/sign-up">{words.again}</LinkButton>
          <LinkButton href="/" kind="quiet">{site.backHome}</LinkButton>
        </div>
      </div>
    </PublicShell>
  );
});
