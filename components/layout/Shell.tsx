import type { ComponentChildren } from "preact";
import type { Lang } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";
import { Language } from "../i18n/Language.tsx";
import { Brand } from "./Brand.tsx";
import { Icon } from "./Icon.tsx";
import type { NavItem } from "./nav.ts";
import { NavList } from "./NavList.tsx";
import { SkipLink } from "./SkipLink.tsx";

export interface ShellProps {
  lang: Lang;
  /** Path of this page, with its query: marks the current place, and is where the language switch comes back to. */
  path: string;
  /** The portal's first screen. */
  home: string;
  organisation: string;
  nav: readonly NavItem[];
  csrf?: string | undefined;
  /** A GET form with the field `q`. */
  search?: { action: string; label: string; value?: string | undefined } | undefined;
  /** The bell, with the mark of how many wait. */
  notices?: { href: string; badge: ComponentChildren } | undefined;
  /** Who is signed in. */
  person: string;
  /** What the account menu holds: sign-out, switch of organisation, settings. */
  account: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of every desk portal. */
export function Shell(props: ShellProps) {
  const { lang, path, home, organisation, nav, csrf, search, notices, person, account, children } = props;
  const words = uiWords(lang);
  return (
    <div class="shell">
      <SkipLink lang={lang} />
      <header class="top">
        <Brand href={home} />
        <p class="top-organisation">{organisation}</p>
        {search && (
          <search class="top-search">
            <form method="get" action={search.action}>
              <Icon name="search" />
              <input type="search" name="q" value={search.value} aria-label={search.label} placeholder={search.label} />
            </form>
          </search>
        )}
        {notices && (
          <a href={notices.href} class="top-link">
            <Icon name="bell" />
            <span>{words.notices}</span>
            {notices.badge}
          </a>
        )}
        <details class="menu">
          <summary class="top-link">
            <Icon name="circle-user" />
            <span>{words.account}</span>
          </summary>
          <div class="menu-body">
            <p class="menu-person">
              {person}
              <small>{organisation}</small>
            </p>
            <Language lang={lang} path={path} csrf={csrf} />
            {account}
          </div>
        </details>
      </header>
      <NavList lang={lang} items={nav} path={path.split("?", 1)[0] ?? path} />
      <main id="main" tabIndex={-1} class="page">{children}</main>
    </div>
  );
}
