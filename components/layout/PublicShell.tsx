import type { ComponentChildren } from "preact";
import type { Lang } from "../../domain/i18n/lang.ts";
import { Language } from "../i18n/Language.tsx";
import { Brand } from "./Brand.tsx";
import { LinkButton } from "./LinkButton.tsx";
import { SkipLink } from "./SkipLink.tsx";

export interface PublicShellProps {
  lang: Lang;
  path: string;
  csrf?: string | undefined;
  /** The one door: sign in, or go to one's portal. */
  door?: { href: string; word: string } | undefined;
  foot?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of pages open to anyone: the first page, sign-in, public verification. */
export function PublicShell({ lang, path, csrf, door, foot, children }: PublicShellProps) {
  return (
    <div class="public">
      <SkipLink lang={lang} />
      <header class="public-top">
        <Brand href="/" />
        <Language lang={lang} path={path} csrf={csrf} />
        {door && <LinkButton href={door.href}>{door.word}</LinkButton>}
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
      {foot && <footer class="public-foot">{foot}</footer>}
    </div>
  );
}
