import { type Context } from "./context.ts";
import { placeComponent, renderDocument, type Shell } from "./render.ts";
import { type HandlerFn, type Method, METHODS, type Middleware, type PageResponse, type Route } from "./types.ts";

// deno-lint-ignore no-explicit-any -- routes of any data and state type
type AnyRoute = Route<any, any>;

/** The function that answers each method of a route. A page without a GET handler is shown on GET; a handler that gives
 * data instead of a `Response` has the page rendered with it. `status` is that of a page whose handler names none. */
export function routeHandlers(route: AnyRoute, shell: Shell, status: (ctx: Context<unknown>) => number = () => 200) {
  const { component } = route;
  const handlers = route.handlers ?? route.handler;
  const showPage = async (ctx: Context<unknown>, result: PageResponse<unknown>): Promise<Response> => {
    if (!component) throw new Error(`Route ${ctx.route} has no page to show the data of its handler`);
    const content = await placeComponent(ctx, component, null, result.data);
    if (content instanceof Response) return content;
    const init: ResponseInit = { status: result.status ?? status(ctx) };
    if (result.headers) init.headers = result.headers;
    return renderDocument(ctx, content, shell, init);
  };
  const answer = (handler: HandlerFn<unknown, unknown>): Middleware<unknown> => async (ctx) => {
    const result = await handler(ctx);
    return result instanceof Response ? result : showPage(ctx, result);
  };

  const table = new Map<Method, Middleware<unknown>>();
  if (typeof handlers === "function") {
    for (const method of METHODS) table.set(method, answer(handlers));
    return table;
  }
  for (const method of METHODS) {
    const handler = handlers?.[method];
    if (handler) table.set(method, answer(handler));
  }
  if (component && !table.has("GET")) table.set("GET", (ctx) => showPage(ctx, { data: {} }));
  return table;
}
