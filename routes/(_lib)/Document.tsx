import type { ComponentChildren } from "preact";
import { asset } from "fresh/runtime";
import type { Lang } from "../../domain/i18n/lang.ts";

export interface DocumentProps {
  lang: Lang;
  title: string;
  /** After so many seconds a browser without scripts asks for the page again. */
  refreshSeconds?: number | undefined;
  children: ComponentChildren;
}

/** The HTML document around every page. */
export function Document({ lang, title, refreshSeconds, children }: DocumentProps) {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{title}</title>
        <link rel="stylesheet" href={asset("/styles.css")} />
        <link rel="icon" href={asset("/favicon.svg")} type="image/svg+xml" />
        <link rel="manifest" href={asset("/manifest.webmanifest")} />
        <meta name="theme-color" content="#0A4FA3" />
        {refreshSeconds && (
          <noscript>
            <meta http-equiv="refresh" content={String(refreshSeconds)} />
          </noscript>
        )}
      </head>
      <body>{children}</body>
    </html>
  );
}
