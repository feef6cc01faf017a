import { type Context, createDefine } from "fresh";
import type { Form } from "../../domain/forms/form.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import type { Words } from "../../domain/i18n/words.ts";
import type { Session, Viewer } from "../../domain/identity/types.ts";
import type { Ports } from "../../jobs/ports/mod.ts";
import type { ListVersion } from "../../kv/kept_pages.ts";
import { countUnseen } from "../../kv/notices/notices.ts";
import type { Operation } from "../../kv/operations.ts";
import type { Store } from "../../kv/store.ts";

/** What the application is made of; tests hand in their own. */
export interface Deps {
  readonly store: Store;
  readonly ports: Ports;
  /** Begins links in mails and on PDFs; no slash at the end. */
  readonly publicUrl: string;
  /** Changes with every build: part of each page's tag. */
  readonly buildId: string;
  readonly logAllRequests: boolean;
  /** Origins whose scripts may read answers of the API. */
  readonly apiOrigins: readonly string[];
  /** Bearer token of the metrics; null leaves them to this machine. */
  readonly metricsToken: string | null;
  /** Proxies in front whose word on the client's address is believed. */
  readonly trustedProxies: number;
}

/** What the middleware learns of a request before its handler runs. */
export interface State {
  readonly deps: Deps;
  requestId: string;
  /** Headers by which this answer differs from every other, such as the policy of a file that somebody uploaded. Set last, over all others. */
  ownHeaders: Record<string, string>;
  lang: Lang;
  words: Words;
  /** Title of the page, from its `data.title`. */
  title?: string;
  /** A browser without scripts is to ask for the page again after so many seconds. */
  refreshSeconds?: number;
  /** Null where nobody is signed in. */
  session: Session | null;
  /** Who calls the API; null at an open endpoint, absent on pages. */
  caller?: Viewer | null;
  /** Version of the lists of the organisation acted for: see `page_tag.ts`. Null before the first change. */
  listVersion: ListVersion | null;
  /** The viewer's own last write is so recent that replicas may not have it. */
  wroteJustNow: boolean;
  /** Fields of a POST, read within its limit and checked for forgery. */
  form: Form;
  /** Makes a POST happen once. */
  operation: Operation | null;
  /** Notices of the organisation that this person has not seen, for the shell; null while no page is to be shown. */
  unseenNotices: number | null;
}

const plain = createDefine<State>();

/** Fresh's typed definitions; handlers also see to what the document and the shell around their page show, which do not see the page's data. */
export const define = { ...plain, handlers: framed as typeof plain.handlers };
export type RequestContext = Context<State>;

type AnyHandler = (ctx: RequestContext) => unknown;

function framed(handlers: AnyHandler | Record<string, AnyHandler>): AnyHandler | Record<string, AnyHandler> {
  if (typeof handlers === "function") return withFrame(handlers);
  return Object.fromEntries(Object.entries(handlers).map(([method, handler]) => [method, withFrame(handler)]));
}

function withFrame(handler: AnyHandler): AnyHandler {
  return async (ctx) => {
    const answer = await handler(ctx) as { data?: { title?: unknown } };
    if (answer.data === undefined) return answer;
    const { state } = ctx;
    if (typeof answer.data.title === "string") state.title = answer.data.title;
    if (state.session !== null) {
      const { id, orgId } = viewerOf(ctx);
      state.unseenNotices ??= await countUnseen(state.deps.store.kv, orgId, id);
    }
    return answer;
  };
}

/** Who is signed in. Guarded sections always have somebody. */
export function viewerOf(ctx: { readonly state: State }): Viewer {
  if (ctx.state.session === null) throw new Error("no viewer: the route is not guarded");
  return ctx.state.session.viewer;
}

/** The operation that the form carries. Every POST that writes has one. */
export function operationOf(ctx: { readonly state: State }): Operation {
  if (ctx.state.operation === null) throw new Error("no operation: the form was not read");
  return ctx.state.operation;
}

/** How fresh reads must be: strong right after the viewer's own write, else from the nearest replica. */
export function readFrom(ctx: { readonly state: State }): { consistency: Deno.KvConsistencyLevel } {
  return { consistency: ctx.state.wroteJustNow ? "strong" : "eventual" };
}
