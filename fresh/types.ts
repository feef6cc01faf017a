import type { ComponentChildren, FunctionComponent } from "preact";
import type { Context } from "./context.ts";

/** Methods that routes answer. */
export type Method = typeof METHODS[number];
export const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

/** Options of `new App()`. */
export interface FreshConfig {
  /** Path under which the whole application is served, such as `/portal`. */
  basePath?: string;
}

/** Configuration as handlers see it in `ctx.config`. */
export interface ResolvedFreshConfig {
  root: string;
  basePath: string;
  mode: "development" | "production";
}

/** What a handler returns to have its page rendered. */
export interface PageResponse<Data> {
  data: Data;
  status?: number;
  headers?: HeadersInit;
}

/** Runs around everything behind it; `ctx.next()` goes on. */
export type Middleware<State> = (ctx: Context<State>) => Response | Promise<Response>;

/** Answers one request of a route. */
export type HandlerFn<Data, State> = (
  ctx: Context<State>,
) => Response | PageResponse<Data> | Promise<Response | PageResponse<Data>>;

/** Handlers of a route, one for each method that it answers. */
export type HandlerByMethod<Data, State> = { [M in Method]?: HandlerFn<Data, State> };

/** A route's handler: one function for every method, or one function per method. */
export type RouteHandler<Data, State> = HandlerFn<Data, State> | HandlerByMethod<Data, State>;

/** Which outer templates a layout leaves out. */
export interface LayoutConfig {
  /** Render without the application wrapper (`_app`). */
  skipAppWrapper?: boolean;
  /** Render without the layouts of the folders above. */
  skipInheritedLayouts?: boolean;
}

/** Configuration that a route file exports. */
export interface RouteConfig extends LayoutConfig {
  /** URLPattern pathname that replaces the one taken from the file's place. */
  routeOverride?: string;
}

type Shared = "config" | "error" | "info" | "isPartial" | "params" | "req" | "route" | "state" | "url";

/** What pages, layouts and the application wrapper receive. `Component` is, in a layout or wrapper, what it surrounds. */
export interface PageProps<Data = unknown, State = unknown> extends Pick<Context<State>, Shared> {
  data: Data;
  Component: FunctionComponent;
}

/** A page, layout or wrapper. An async one is called before rendering and may answer with a `Response`. */
export type RouteComponent<Data, State> = (
  props: PageProps<Data, State>,
) => ComponentChildren | Response | Promise<ComponentChildren | Response>;

/** A route as given to `app.route()`. */
export interface Route<Data, State> {
  component?: RouteComponent<Data, State>;
  handler?: RouteHandler<Data, State>;
  handlers?: RouteHandler<Data, State>;
  config?: RouteConfig;
}
