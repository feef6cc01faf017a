import type { ComponentChildren } from "preact";
import { Notice } from "../../components/layout/Notice.tsx";
import { PostButton } from "../../components/layout/PostButton.tsx";
import { Shell } from "../../components/layout/Shell.tsx";
import type { NavItem } from "../../components/layout/nav.ts";
import type { OrgKind } from "../../domain/directory/types.ts";
import type { DoneCode, NavWords } from "../../domain/i18n/nav/fr.ts";
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
    { href: "/admin/jobs", word: words.jobs, icon: "clock" },
    { href: "/admin/mails", word: words.mails, icon: "mail" },
    { href: "/admin/audit", word: words.audit, icon: "history" },
    { href: "/admin/components", word: words.components, icon: "boxes" },
  ],
};

const SEARCH: Partial<Record<OrgKind, string>> = { shipper: "/industry/orders", carrier: "/transporter/orders" };

/** The frame of every desk page: who is signed in and where they can go; says once what the last form did (`?done=`). */
export function PortalShell({ state, url, children }: { state: State; url: URL; children: ComponentChildren }) {
  const viewer = viewerOf({ state });
  const { nav, site } = state.words;
  const csrf = state.session?.csrf;
  const action = SEARCH[viewer.orgKind];
  const done = url.searchParams.get("done");
  return (
    <Shell
      lang={state.lang}
      path={url.pathname + url.search}
      home={homeOf(viewer)}
      organisation={viewer.orgName}
      nav={viewer.kind === "link" ? [] : NAV[viewer.orgKind](nav)}
      csrf={csrf}
      search={action ? { action, label: nav.searchOrders, value: url.searchParams.get("q") ?? undefined } : undefined}
      notices={viewer.kind === "user" ? { href: "/notices", unread: state.unseenNotices } : undefined}
      person={viewer.name}
      account={<PostButton action="/sign-out" csrf={csrf} kind="quiet" icon="log-out">{site.signOut}</PostButton>}
    >
      {done !== null && Object.hasOwn(nav.done, done) && <Notice tone="go" announce>{nav.done[done as DoneCode]}</Notice>}
      {children}
    </Shell>
  );
}
