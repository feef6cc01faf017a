import type { ComponentChildren } from "preact";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { PhoneShell } from "../../../components/layout/PhoneShell.tsx";
import type { DoneCode } from "../../../domain/i18n/nav/fr.ts";
import type { Order } from "../../../domain/orders/types.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { type State, viewerOf } from "../../(_lib)/state.ts";

export interface DeliveryShellProps {
  state: State;
  url: URL;
  title: string;
  /** One line under the title. */
  lead: string;
  /** The order that the page shows, told of when it changes. */
  live?: Pick<Order, "id" | "revision">;
  children: ComponentChildren;
}

/** The frame around a delivery: the portal for who has an account, a phone's page of one thing for who came by a link. */
export function DeliveryShell({ state, url, title, lead, live, children }: DeliveryShellProps) {
  if (viewerOf({ state }).kind !== "link") {
    return (
      <PortalShell state={state} url={url} {...live && { live: { order: live } }}>
        <PageHead lang={state.lang} title={title} lead={lead} />
        {children}
      </PortalShell>
    );
  }
  const { nav } = state.words;
  const done = url.searchParams.get("done");
  return (
    <PhoneShell lang={state.lang} path={url.pathname + url.search} csrf={state.session?.csrf} title={title}>
      {done !== null && Object.hasOwn(nav.done, done) && <Notice tone="go" announce>{nav.done[done as DoneCode]}</Notice>}
      <p>{lead}</p>
      {children}
    </PhoneShell>
  );
}
