import type { ComponentChildren } from "preact";
import type { Lang } from "../../domain/i18n/lang.ts";
import { Breadcrumbs, type Crumb } from "./Breadcrumbs.tsx";

export interface PageHeadProps {
  lang: Lang;
  title: ComponentChildren;
  /** How many the list holds, already formatted. */
  count?: string | undefined;
  /** One sentence or status line under the title. */
  lead?: ComponentChildren;
  crumbs?: readonly Crumb[] | undefined;
  /** The page's one primary action, and quiet ones beside it. */
  actions?: ComponentChildren;
}

/** The head of a page: where we are, what this is, what to do next. */
export function PageHead({ lang, title, count, lead, crumbs, actions }: PageHeadProps) {
  return (
    <header class="page-head">
      {crumbs && crumbs.length > 0 && <Breadcrumbs lang={lang} crumbs={crumbs} />}
      <div class="page-head-row">
        <div class="page-head-words">
          <h1>
            {title}
            {count !== undefined && <span class="count">{count}</span>}
          </h1>
          {lead && <div class="lead">{lead}</div>}
        </div>
        {actions && <div class="actions">{actions}</div>}
      </div>
    </header>
  );
}
