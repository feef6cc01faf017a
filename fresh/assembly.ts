import { Context } from "./context.ts";
import { type ErrorStatus, HttpError, statusOf } from "./http_error.ts";
import { type Chain, internalsOf } from "./internals.ts";
import { reduceShell, type Shell } from "./render.ts";
import { routeHandlers } from "./route.ts";
import { Router } from "./router.ts";
import type { Snapshot } from "./snapshot.ts";
import {
  type LayoutConfig,
  type Method,
  METHODS,
  type Middleware,
  type ResolvedFreshConfig,
  type Route,
  type RouteComponent,
} from "./types.ts";

// deno-lint-ignore no-explicit-any -- an application's state type is known to its own code only
type Any = any;
export type ErrorPage = Middleware<Any> | Route<Any, Any>;

/** A folder of the application: what applies to every route in it. */
interface Segment {
  folders: Map<string, Segment>;
  middlewares: Middleware<Any>[];
  app: RouteComponent<Any, Any> | null;
  layout: { component: RouteComponent<Any, Any>; config: LayoutConfig } | null;
  errorPage: ErrorPage | null;
}

interface Endpoint {
  chain: Chain;
  /** The chain without its end: what guards the route. */
  guards: Chain;
  shell: Shell;
}

const LOCAL: Deno.ServeHandlerInfo = {
  remoteAddr: { transport: "tcp", hostname: "localhost", port: 0 },
  completed: Promise.resolve(),
};

/** Puts an application together: each route gets, once, the whole chain of error pages and middleware that leads to it,
 * so that a request only looks up its route and walks a list. */
export class Assembly {
  #root = newSegment();
  #router = new Router<Endpoint>();
  notFound: ErrorPage | null = null;

  constructor(readonly config: ResolvedFreshConfig, readonly snapshot: Snapshot | null) {}

  route(folder: string[], pattern: string, route: Route<Any, Any>): void {
    const shell = shellOf(this.#path(folder), route.config);
    for (const [method, handler] of routeHandlers(route, shell)) this.#add(method, folder, pattern, [handler], shell);
  }

  /** A route that is loaded with its first request. What it answers is known only then: a method that it lacks is refused there. */
  lazyRoute(folder: string[], pattern: string, load: () => Promise<Route<Any, Any>>): void {
    const shell = shellOf(this.#path(folder));
    let table: Promise<Map<Method, Middleware<Any>>> | undefined;
    const answer: Middleware<Any> = async (ctx) => {
      table ??= load().then((route) => routeHandlers(route, shell));
      const method = ctx.req.method === "HEAD" ? "GET" : ctx.req.method as Method;
      const handler = (await table).get(method);
      if (handler === undefined) throw new HttpError(405);
      return await handler(ctx);
    };
    this.answer(METHODS, folder, pattern, [answer]);
  }

  answer(methods: readonly Method[], folder: string[], pattern: string, chain: Chain): void {
    for (const method of methods) this.#add(method, folder, pattern, chain, shellOf(this.#path(folder)));
  }

  #add(method: Method, folder: string[], pattern: string, end: Chain, shell: Shell): void {
    const guards = this.#guards(folder);
    const full = this.config.basePath === "" ? pattern : this.config.basePath + (pattern === "/" ? "" : pattern);
    this.#router.add(method, full, { guards, chain: [...guards, ...end], shell });
  }

  /** The application as a function from request to response. */
  handler(): (req: Request, info?: Deno.ServeHandlerInfo) => Promise<Response> {
    const { config, snapshot } = this;
    const guards = this.#guards([]);
    const refuse = (status: ErrorStatus) => () => Promise.reject(new HttpError(status));
    const missing: Endpoint = { guards, chain: [...guards, refuse(404)], shell: shellOf([this.#root]) };

    return async (req, info = LOCAL) => {
      const url = new URL(req.url);
      if (url.pathname.includes("//")) url.pathname = url.pathname.replace(/\/+/g, "/"); // else it would name another host
      const { target, others, params, pattern } = this.#router.match(req.method, url.pathname);
      const refused = target === null && others.size > 0;
      const endpoint = target ?? (refused ? [...others.values()][0]! : missing);
      const chain = refused ? [...endpoint.guards, refuse(405)] : endpoint.chain;
      const internals = { chain, position: 0, shell: endpoint.shell, snapshot, useNonce: false, nonce: null };
      const ctx = new Context<unknown>(req, url, info, params, pattern, config, internals);
      let response: Response;
      try {
        response = await ctx.next();
        if (!(response instanceof Response)) throw new TypeError(`A handler of ${pattern} gave no Response`);
      } catch (error) {
        response = plainAnswer(error);
      }
      if (refused && response.status === 405 && !response.headers.has("Allow")) response.headers.set("Allow", namesOf(others));
      if (req.method !== "HEAD") return response;
      await response.body?.cancel();
      return new Response(null, response);
    };
  }

  /** The segment of a folder, made if it is missing. */
  folder(folder: string[]): Segment {
    return this.#path(folder).at(-1)!;
  }

  /** The segments from the root to a folder. */
  #path(folder: string[]): Segment[] {
    const path = [this.#root];
    for (const name of folder) {
      const { folders } = path.at(-1)!;
      if (!folders.has(name)) folders.set(name, newSegment());
      path.push(folders.get(name)!);
    }
    return path;
  }

  #guards(folder: string[]): Chain {
    const path = this.#path(folder);
    return path.flatMap((segment, depth) => [
      ...this.#boundary(segment, shellOf(path.slice(0, depth + 1))),
      ...segment.middlewares,
    ]);
  }

  /** Catches what is thrown inside a folder that has an error page, and answers with that page. */
  #boundary(segment: Segment, shell: Shell): Middleware<Any>[] {
    if (segment.errorPage === null && (segment !== this.#root || this.notFound === null)) return [];
    const rootShell = shellOf([this.#root]);
    const showError = segment.errorPage && compileErrorPage(segment.errorPage, shell);
    const showNotFound = this.notFound && compileErrorPage(this.notFound, rootShell);
    return [async (ctx) => {
      try {
        return await ctx.next();
      } catch (error) {
        const is404 = showNotFound !== null && statusOf(error) === 404;
        const show = is404 ? showNotFound : showError;
        if (show === null) throw error;
        internalsOf(ctx).shell = is404 ? rootShell : shell;
        return await show(ctx);
      }
    }];
  }
}

function newSegment(): Segment {
  return { folders: new Map(), middlewares: [], app: null, layout: null, errorPage: null };
}

function compileErrorPage(page: ErrorPage, shell: Shell): Middleware<Any> {
  if (typeof page === "function") return page;
  const table = routeHandlers(page, reduceShell(shell, page.config), (ctx) => statusOf(ctx.error));
  return (ctx) => (table.get(ctx.req.method as Method) ?? table.get("GET")!)(ctx);
}

function shellOf(path: Segment[], config?: LayoutConfig): Shell {
  let shell: Shell = { app: null, layouts: [] };
  for (const { app, layout } of path) {
    if (app) shell = { ...shell, app };
    if (layout) {
      const { app, layouts } = reduceShell(shell, layout.config);
      shell = { app, layouts: [...layouts, layout.component] };
    }
  }
  return reduceShell(shell, config);
}

function namesOf(methods: ReadonlyMap<Method, unknown>): string {
  return [...new Set([...methods.keys(), ...(methods.has("GET") ? ["HEAD"] : [])])].sort().join(", ");
}

/** The answer when no error page takes an error. Only what an `HttpError` says of itself is shown. */
function plainAnswer(error: unknown): Response {
  if (error instanceof HttpError && error.status < 500) return new Response(error.message, { status: error.status });
  console.error(error);
  return new Response("Internal server error", { status: statusOf(error) });
}
