import type { ComponentChildren } from "preact";
import type { Lang } from "../../domain/i18n/lang.ts";
import { Language } from "../i18n/Language.tsx";
import { Icon } from "./Icon.tsx";
import { SkipLink } from "./SkipLink.tsx";

export interface PhoneShellProps {
  lang: Lang;
  path: string;
  csrf?: string | undefined;
  /** What the screen is: "Arrêt 2 sur 3". The page's `h1`. */
  title: string;
  back?: { href: string; word: string } | undefined;
  /** Beside the title: how many records are not yet sent. */
  aside?: ComponentChildren;
  /** The one next action, held at the thumb: a `Form` or `LinkButton` of size "big". */
  action?: ComponentChildren;
  /** Under everything: sign-out. */
  foot?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of the driver and recipient portals: one thing a screen, big type, works at 320 px. */
export function PhoneShell({ lang, path, csrf, title, back, aside, action, foot, children }: PhoneShellProps) {
  return (
    <div class="phone">
      <SkipLink lang={lang} />
      <header class="phone-top">
        {back && (
          <a href={back.href} class="phone-back">
            <Icon name="arrow-left" />
            {back.word}
          </a>
        )}
        <h1>{title}</h1>
        {aside}
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
      {action && <div class="thumb">{action}</div>}
      <footer class="phone-foot">
        <Language lang={lang} path={path} csrf={csrf} />
        {foot}
      </footer>
    </div>
  );
}
