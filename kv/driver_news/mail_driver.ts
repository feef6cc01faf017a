import type { Driver } from "../../domain/directory/types.ts";
import type { News } from "../../domain/driver_news/news.ts";
import { driverNewsMail } from "../../domain/notices/driver_news_mail.ts";
import type { Commit } from "../commit.ts";
import { issueLink, LINK_LIFE_MS } from "../identity/links.ts";
import { queueMail } from "../mails/queue_mail.ts";
import type { Store } from "../store.ts";
import { CLOCK } from "./text_driver.ts";

/** Adds a mail of what is new to a driver with the address `to` to the commit; where it `opens` something, with a link to sign in once. Its id. */
export function mailDriver(
  commit: Commit,
  store: Store,
  { id: driverId, orgId, lang }: Driver,
  to: string,
  { news, opens, publicUrl }: { readonly news: readonly [News, ...News[]]; readonly opens: boolean; readonly publicUrl: string },
): string {
  const linkOf = (token: string) => ({ url: `${publicUrl}/links/${token}`, expiresAt: store.now() + LINK_LIFE_MS.driver });
  const link = opens ? linkOf(issueLink(commit, store, { kind: "driver", driverId, orgId }, { id: CLOCK.id, orgId })) : null;
  return queueMail(commit, store, to, driverNewsMail(lang, news, link));
}
