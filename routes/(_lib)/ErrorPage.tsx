import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { PublicShell } from "../../components/layout/PublicShell.tsx";
import { DEFAULT_LANG } from "../../domain/i18n/lang.ts";
import { type Words, wordsFor } from "../../domain/i18n/words.ts";
import { Document } from "./Document.tsx";
import type { State } from "./state.ts";

/** Statuses that have a page of their own. */
export type ErrorStatus = keyof Words["site"]["errors"];

/** What went wrong, why, what to do, and the id under which the log knows it. Rendered even where nobody was identified yet. */
export function ErrorPage({ status, state, path }: { status: ErrorStatus; state: Partial<State>; path: string }) {
  const lang = state.lang ?? DEFAULT_LANG;
  const { site } = wordsFor(lang);
  const { title, text } = site.errors[status];
  return (
    <Document lang={lang} title={title}>
      <PublicShell lang={lang} path={path} csrf={state.session?.csrf}>
        <div class="prose">
          <h1>{title}</h1>
          <p>{text}</p>
          {status === 403 && <p>{site.forbiddenHelp}</p>}
          <p>
            <small>
              {site.requestId} : <code>{state.requestId}</code>
            </small>
          </p>
          <LinkButton href="/" kind="primary">{site.backHome}</LinkButton>
        </div>
      </PublicShell>
    </Document>
  );
}
