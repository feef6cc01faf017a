import { DEFAULT_LANG, isLang, type Lang, LANGS } from "../../domain/i18n/lang.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
import { SECOND_MS } from "../../domain/time/instant.ts";
import { markSessionSeen } from "../../kv/identity/own_sessions.ts";
import { readSession } from "../../kv/identity/sessions.ts";
import { inTime, StoreAwayError } from "../../kv/in_time.ts";
import { COOKIES, cookiesOf } from "./cookies.ts";
import { originOf } from "./address_of.ts";
import { define } from "./state.ts";

/** How long replicas may lag behind a write. */
const REPLICATION_MS = 10 * SECOND_MS;

/** Learns who asks and in which language: one read of the store, none for visitors. */
export const identifyViewer = define.middleware(async (ctx) => {
  const cookies = cookiesOf(ctx.req);
  const { state } = ctx;
  const { store } = state.deps;
  const cookie = cookies[COOKIES.session];
  // Where a page may not be needed, the count that it shows is read when it is (state.ts).
  const withNotices = ctx.req.method !== "POST" && !ctx.req.headers.has("if-none-match");
  const read = cookie ? await inTime(store, () => readSession(store, cookie, withNotices)).catch(unlessStatus(ctx.url)) : null;
  state.session = read && { ...read.session, viewer: { ...read.session.viewer, from: originOf(ctx) } };
  if (read) await markSessionSeen(store, read.session);
  state.listVersion = read?.listVersion ?? null;
  const chosen = cookies[COOKIES.lang];
  state.lang = isLang(chosen) ? chosen : read?.session.lang ?? preferredLang(ctx.req.headers.get("accept-language"));
  state.words = wordsFor(state.lang);
  state.wroteJustNow = store.now() - Number(cookies[COOKIES.wrote] ?? 0) < REPLICATION_MS;
  state.operation = null;
  state.unseenNotices = read?.unseenNotices ?? null;
  return await ctx.next();
});

/** The status page is there while the store is away, and knows nobody then. */
function unlessStatus({ pathname }: URL): (error: unknown) => null {
  return (error) => {
    if (error instanceof StoreAwayError && pathname === "/status") return null;
    throw error;
  };
}

/** The first language of the header that we speak; the order of quality values is the order browsers send. */
export function preferredLang(header: string | null): Lang {
  for (const range of (header ?? "").toLowerCase().split(",")) {
    const lang = LANGS.find((known) => range.trim().startsWith(known));
    if (lang) return lang;
  }
  return DEFAULT_LANG;
}
