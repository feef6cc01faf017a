import type { ComponentChildren } from "preact";
import { ErrorSummary } from "../../../components/form/ErrorSummary.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { PortalShell } from "../PortalShell.tsx";
import type { State } from "../state.ts";
import type { ActView } from "./act_form.ts";
import { orderCrumbs, orderPathOf } from "./order_crumbs.ts";

export interface ActPageProps {
  state: State;
  url: URL;
  view: ActView;
  lead: string;
  /** The form of the act. */
  children: ComponentChildren;
}

/** A page below an order's own, with the form of an act on it. */
export function ActPage({ state, url, view: { title, order, form }, lead, children }: ActPageProps) {
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={state.lang} title={title} lead={lead} crumbs={orderCrumbs(state, orderPathOf(url), order.number)} />
      <ErrorSummary lang={state.lang} errors={form.errors} />
      {children}
    </PortalShell>
  );
}
