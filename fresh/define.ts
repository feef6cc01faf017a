import type { HandlerByMethod, HandlerFn, Middleware, PageResponse, RouteComponent, RouteHandler } from "./types.ts";

type DataIn<Result> = Exclude<Awaited<Result>, Response> extends infer R ? R extends PageResponse<infer Data> ? Data : never
  : never;

/** The data that a handler (or any handler of a table by method) hands to its page. */
export type HandlerData<Handler> = Handler extends (...args: never[]) => infer Result ? DataIn<Result>
  : { [M in keyof Handler]: Handler[M] extends (...args: never[]) => infer Result ? DataIn<Result> : never }[keyof Handler];

/** Typed identity functions, see `createDefine`. */
export interface Define<State> {
  /** Types the handlers of a route, one per method or one for all. */
  handlers<Handlers extends HandlerByMethod<unknown, State> | HandlerFn<unknown, State>>(handlers: Handlers): Handlers;
  /** Types a page; `define.page<typeof handler>` gives `props.data` the type that the handler returns. */
  page<Handler extends RouteHandler<unknown, State> = HandlerFn<unknown, State>>(
    page: RouteComponent<HandlerData<Handler>, State>,
  ): RouteComponent<HandlerData<Handler>, State>;
  /** Types a layout. */
  layout(layout: RouteComponent<unknown, State>): RouteComponent<unknown, State>;
  /** Types one middleware or several in order. */
  middleware<M extends Middleware<State> | Middleware<State>[]>(middleware: M): M;
}

/** Gives functions that add types to pages, handlers, layouts and middleware of one application and change nothing.
 * `State` is the type of `ctx.state`. */
export function createDefine<State>(): Define<State> {
  return {
    handlers: (handlers) => handlers,
    page: (page) => page,
    layout: (layout) => layout,
    middleware: (middleware) => middleware,
  };
}

/** Has the route's page rendered with `data`; `status` and `headers` go on the answer. */
export function page<Data = undefined>(data?: Data, init: { status?: number; headers?: HeadersInit } = {}): PageResponse<Data> {
  return { data: data as Data, ...init };
}
