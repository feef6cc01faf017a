import { type ComponentChildren, type FunctionComponent, h } from "preact";
import type { Context } from "./context.ts";
import { assembleDocument } from "./document.ts";
import { internalsOf } from "./internals.ts";
import type { RenderState } from "./render_state.ts";
import { renderTree } from "./render_tree.ts";
import type { LayoutConfig, PageProps, RouteComponent } from "./types.ts";

// deno-lint-ignore no-explicit-any -- the state and data types of a component are its own affair
type AnyComponent = RouteComponent<any, any>;

/** The templates around a page, from the outside in. */
export interface Shell {
  app: AnyComponent | null;
  layouts: readonly AnyComponent[];
}

/** A shell without what a route or layout leaves out. */
export function reduceShell({ app, layouts }: Shell, config: LayoutConfig = {}): Shell {
  return { app: config.skipAppWrapper ? null : app, layouts: config.skipInheritedLayouts ? [] : layouts };
}

/** Places a component with its props: an async one is called right away, so that it may await or answer with a
 * `Response`; any other is left to the renderer, so that hooks and context work in it. */
export async function placeComponent(
  ctx: Context<unknown>,
  component: AnyComponent,
  inner: ComponentChildren,
  data?: unknown,
): Promise<ComponentChildren | Response> {
  const props: PageProps = { ...ctx, data, Component: () => inner as ReturnType<FunctionComponent> };
  if (component.constructor.name === "AsyncFunction") return await component(props);
  return h(component as FunctionComponent<PageProps>, props);
}

/** Renders content inside its shell to a whole HTML document. A component's own `Response` is the answer instead. */
export async function renderDocument(
  ctx: Context<unknown>,
  content: ComponentChildren,
  shell: Shell,
  init: ResponseInit,
): Promise<Response> {
  let tree = content;
  for (let at = shell.layouts.length - 1; at >= -1; at--) {
    const component = at < 0 ? shell.app : shell.layouts[at];
    if (!component) continue;
    const placed = await placeComponent(ctx, component, tree);
    if (placed instanceof Response) return placed;
    tree = placed;
  }

  const internals = internalsOf(ctx);
  if (internals.useNonce) internals.nonce = crypto.randomUUID().replaceAll("-", "");
  const { nonce, snapshot } = internals;
  const nothingYet = { head: [], islands: [], slots: [], insideIsland: false, touched: [] };
  const { pathname, search } = ctx.url;
  const page = { pathname: pathname.length > 1 && pathname.endsWith("/") ? pathname.slice(0, -1) : pathname, search };
  const state: RenderState = { snapshot, nonce, ...page, ...nothingYet };

  // Headers are set afterwards: given to the constructor with a long body they cost fifty times as much (measured on Deno 2.9).
  const { headers = {}, ...status } = init;
  const response = new Response(assembleDocument(renderTree(tree, state), state), status);
  response.headers.set("Content-Type", "text/html; charset=utf-8");
  for (const [name, value] of new Headers(headers)) response.headers.set(name, value);
  return response;
}
