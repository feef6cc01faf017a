import { page } from "fresh";
import { LinkButton } from "../components/layout/LinkButton.tsx";
import { PublicShell } from "../components/layout/PublicShell.tsx";
import { apiWords } from "../domain/i18n/api/api_words.ts";
import { signUpWords } from "../domain/i18n/sign_up/sign_up_words.ts";
import { statusWords } from "../domain/i18n/status/status_words.ts";
import { homeOf } from "./(_lib)/home_of.ts";
import { define } from "./(_lib)/state.ts";

export const handler = define.handlers({ GET: () => page() });

/** What the product is, and the door. */
export default define.page(({ state, url }) => {
  const { site } = state.words;
  const door = state.session === null
    ? { href: "/sign-in", word: site.signIn }
    : { href: homeOf(state.session.viewer), word: site.toPortal };
  return (
    <PublicShell
      lang={state.lang}
      path={url.pathname}
      csrf={state.session?.csrf}
      door={door}
      foot={
        <p>
          SYMPHONI.A, RT Technologie · <a href="/api">{apiWords(state.lang).title}</a> ·{" "}
          <a href="/status">{statusWords(state.lang).title}</a>
        </p>
      }
    >
      <section class="hero">
        <h1>{site.promise}</h1>
        <p class="lead">{site.promiseMore}</p>
        <div class="actions">
          <LinkButton href={door.href} kind="primary">{door.word}</LinkButton>
          {state.session === null && <LinkButton href="/sign-up">{signUpWords(state.lang).title}</LinkButton>}
        </div>
      </section>
      <ul class="benefits">
        {site.benefits.map(({ title, text }) => (
          <li class="panel">
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </PublicShell>
  );
});
