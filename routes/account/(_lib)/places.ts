import type { AccountWords } from "../../../domain/i18n/account/fr.ts";
import type { Viewer } from "../../../domain/identity/types.ts";
import { matchRoute } from "../../../domain/rights/match_route.ts";
import { may, SECTIONS } from "../../../domain/rights/policy.ts";

const PLACES: Readonly<Record<keyof AccountWords["place"], string>> = {
  security: "/account/security",
  passkeys: "/account/passkeys",
  organisations: "/account/organisations",
  members: "/account/members",
  singleSignOn: "/account/single-sign-on",
  apiKeys: "/account/api-keys",
  webhooks: "/account/webhooks",
  notifications: "/account/notifications",
  phone: "/account/phone",
  push: "/account/push",
  chat: "/account/chat",
  personal: "/account/personal-data",
};

/** A page of settings. */
export interface Place {
  readonly name: keyof AccountWords["place"];
  readonly href: string;
}

/** The settings that `viewer` may open, as the route table says. */
export function placesOf(viewer: Viewer): Place[] {
  return Object.entries(PLACES).map(([name, href]) => ({ name: name as Place["name"], href })).filter(({ href }) => {
    const rule = matchRoute(href);
    const right = rule?.rights.GET;
    if (!rule || right === undefined || right === "open") return false;
    const kinds: readonly string[] | null = SECTIONS[rule.section];
    return (kinds === null || kinds.includes(viewer.orgKind)) && may(viewer, right);
  });
}
