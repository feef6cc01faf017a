import type { ComponentChildren } from "preact";
import { LinkButton } from "../../components/layout/LinkButton.tsx";
import { Notice } from "../../components/layout/Notice.tsx";
import { PostButton } from "../../components/layout/PostButton.tsx";
import { Shell } from "../../components/layout/Shell.tsx";
import { UnreadBadge } from "../../components/layout/UnreadBadge.tsx";
import type { NavItem } from "../../components/layout/nav.ts";
import type { OrgKind } from "../../domain/directory/types.ts";
import type { DoneCode, NavWords } from "../../domain/i18n/nav/fr.ts";
import { liveWords } from "../../domain/i18n/live/live_words.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";
import type { Order } from "../../domain/orders/types.ts";
import { Bell } from "../../islands/Bell.tsx";
import { OrderChanges } from "../../islands/OrderChanges.tsx";
import type { Viewer } from "../../domain/identity/types.ts";
import { may, SECTIONS } from "../../domain/rights/policy.ts";
import { homeOf } from "./home_of.ts";
import { type State, viewerOf } from "./state.ts";

/** Where each kind of organisation can go, most used first. */
const NAV: Record<OrgKind, (words: NavWords) => NavItem[]> = {
  shipper: (words) => [
    { href: "/industry", word: words.today, icon: "inbox" },
    { href: "/industry/orders", word: words.orders, icon: "list-checks" },
    { href: "/pallets", word: words.pallets, icon: "layers" },
    { href: "/directory/sites", word: words.sites, icon: "map-pin" },
    { href: "/directory/contacts", word: words.contacts, icon: "contact" },
  ],
  carrier: (words) => [
    { href: "/transporter", word: words.today, icon: "inbox" },
    { href: "/transporter/orders", word: words.orders, icon: "list-checks" },
    { href: "/pallets", word: words.pallets, icon: "layers" },
    { href: "/directory/drivers", word: words.drivers, icon: "id-card" },
    { href: "/directory/vehicles", word: words.vehicles, icon: "truck" },
    { href: "/transporter/vigilance", word: words.vigilance, icon: "shield-check" },
    { href: "/directory/sites", word: words.sites, icon: "map-pin" },
    { href: "/directory/contacts", word: words.contacts, icon: "contact" },
  ],
  recipient: (words) => [
    { href: "/recipient", word: words.deliveries, icon: "inbox" },
    { href: "/pallets", word: words.pallets, icon: "layers" },
    { href: "/directory/sites", word: words.sites, icon: "map-pin" },
    { href: "/directory/contacts", word: words.contacts, icon: "contact" },
  ],
  platform: (words) => [
    { href: "/admin", word: words.overview, icon: "activity" },
    { href: "/admin/organisations", word: words.organisations, icon: "building-2" },
    { href: "/admin/kv", word: words.kv, icon: "database" },
    { href: "/admin/integrity", word: words.integrity, icon: "shield-check" },
    { href: "/admin/backups", word: words.backups, icon: "save" },
    { href: "/admin/storage", word: words.storage, icon: "warehouse" },
    { href: "/admin/jobs", word: words.jobs, icon: "clock" },
    { href: "/admin/alerts", word: words.alerts, icon: "triangle-alert" },
    { href: "/admin/monitoring", word: words.monitoring, icon: "chart-column" },
    { href: "/admin/mails", word: words.mails, icon: "mail" },
    { href: "/admin/sendings", word: words.sendings, icon: "send" },
    { href: "/admin/audit", word: words.audit, icon: "history" },
    { href: "/admin/components", word: words.components, icon: "boxes" },
  ],
};

/** What a viewer's organisation can go to: documents by mail where mails come in. */
function navOf({ orgKind }: Viewer, { words: { nav }, deps }: State): NavItem[] {
  const items = NAV[orgKind](nav);
  const hasInbox = deps.ports.mailIntake !== null && (SECTIONS.desks as readonly OrgKind[]).includes(orgKind);
  return hasInbox ? [...items, { href: "/received-documents", word: nav.received, icon: "mail" }] : items;
}

const SEARCH: Partial<Record<OrgKind, string>> = { shipper: "/industry/orders", carrier: "/transporter/orders" };

/** Whether a viewer has settings: whoever signed in by their firm's provider may have those of the firm alone. */
function hasSettings(viewer: Viewer): boolean {
  return may(viewer, "account.own") || may(viewer, "members.manage");
}

export interface PortalShellProps {
  state: State;
  url: URL;
  /** Keeps the bell as it is now, and tells when `order` changes: scripts, on a page that browsers do not keep (`page_tag.ts`). */
  live?: { readonly order?: Pick<Order, "id" | "revision"> };
  children: ComponentChildren;
}

/** The frame of every desk page: who is signed in and where they can go; says once what the last form did (`?done=`). */
export function PortalShell({ state, url, live, children }: PortalShellProps) {
  const viewer = viewerOf({ state });
  const { nav, site } = state.words;
  const csrf = state.session?.csrf;
  const action = SEARCH[viewer.orgKind];
  const done = url.searchParams.get("done");
  const count = state.unseenNotices ?? 0;
  const unseen = { count, words: uiWords(state.lang).unread(count) };
  return (
    <Shell
      lang={state.lang}
      path={url.pathname + url.search}
      home={homeOf(viewer)}
      organisation={viewer.orgName}
      nav={viewer.kind === "link" ? [] : navOf(viewer, state)}
      csrf={csrf}
      search={action ? { action, label: nav.searchOrders, value: url.searchParams.get("q") ?? undefined } : undefined}
      notices={viewer.kind === "user"
        ? { href: "/notices", badge: live ? <Bell {...unseen} /> : <UnreadBadge {...unseen} /> }
        : undefined}
      person={viewer.name}
      account={
        <>
          {hasSettings(viewer) && <LinkButton href="/account" kind="quiet" icon="settings">{nav.account}</LinkButton>}
          {may(viewer, "account.own") && state.session?.maySwitch && (
            <LinkButton href="/account/organisations" kind="quiet" icon="building-2">{nav.switchOrganisation}</LinkButton>
          )}
          <PostButton action="/sign-out" csrf={csrf} kind="quiet" icon="log-out">{site.signOut}</PostButton>
        </>
      }
    >
      {done !== null && Object.hasOwn(nav.done, done) && <Notice tone="go" announce>{nav.done[done as DoneCode]}</Notice>}
      {live?.order && <LiveOrder state={state} path={url.pathname} order={live.order} />}
      {children}
    </Shell>
  );
}

function LiveOrder({ state, path, order }: { state: State; path: string; order: Pick<Order, "id" | "revision"> }) {
  const { orderChanged, reload } = liveWords(state.lang);
  return <OrderChanges orderId={order.id} revision={order.revision} page={path} words={{ changed: orderChanged, reload }} />;
}
