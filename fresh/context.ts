import { type FunctionComponent, isValidElement, type VNode } from "preact";
import { INTERNALS, type Internals } from "./internals.ts";
import { reduceShell, renderDocument } from "./render.ts";
import type { LayoutConfig, ResolvedFreshConfig } from "./types.ts";

const NOTHING: FunctionComponent = () => null;

/** One request on its way through middleware, handler and page. */
export class Context<State> {
  /** Whatever middleware passes on to handlers and pages. */
  readonly state: State = {} as State;
  /** What was thrown, on error pages and in middleware that catches; else null. */
  error: unknown = null;
  /** Always false: partial rendering is not offered. */
  readonly isPartial: boolean = false;
  /** What a layout surrounds; outside of layouts, nothing. */
  readonly Component: FunctionComponent = NOTHING;
  /** For the framework only. */
  readonly [INTERNALS]: Internals;

  /** `route` is the matched pattern, known from the first middleware on, or null; `params` are its decoded parameters. */
  constructor(
    readonly req: Request,
    readonly url: URL,
    readonly info: Deno.ServeHandlerInfo,
    readonly params: Record<string, string>,
    readonly route: string | null,
    readonly config: ResolvedFreshConfig,
    internals: Internals,
  ) {
    this[INTERNALS] = internals;
  }

  /** Runs the rest of the chain. What it throws passes through, and is then in `error`. */
  async next(): Promise<Response> {
    const internals = this[INTERNALS];
    const step = internals.chain[internals.position++];
    if (!step) throw new Error("ctx.next() was called where nothing follows");
    try {
      return await step(this);
    } catch (error) {
      this.error = error;
      throw error;
    }
  }

  /** Renders an element inside the layouts and the wrapper of this route. Answers 200 unless `init` says otherwise. */
  render(vnode: VNode | null, init: ResponseInit = {}, config: LayoutConfig = {}): Promise<Response> {
    if (vnode !== null && !isValidElement(vnode)) throw new TypeError("ctx.render() takes a JSX element or null");
    return renderDocument(this, vnode, reduceShell(this[INTERNALS].shell, config), init);
  }

  /** Sends the client elsewhere. A path stays on this origin: leading slashes are folded into one. */
  redirect(location: string, status = 302): Response {
    if (/^[\\/]/.test(location)) {
      const end = location.search(/[?#]/);
      const path = end < 0 ? location : location.slice(0, end);
      location = path.replace(/^[\\/]+/, "/").replace(/\/{2,}/g, "/") + location.slice(path.length);
    }
    return new Response(null, { status, headers: { Location: location } });
  }

  /** Answers with plain text. */
  text(content: string, init?: ResponseInit): Response {
    return withType(content, "text/plain; charset=utf-8", init);
  }

  /** Answers with HTML that is sent as it is. */
  html(content: string, init?: ResponseInit): Response {
    return withType(content, "text/html; charset=utf-8", init);
  }

  /** Answers with JSON. */
  json(content: unknown, init?: ResponseInit): Response {
    return Response.json(content, init);
  }
}

function withType(content: string, type: string, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  if (!headers.has("Content-Type")) headers.set("Content-Type", type);
  return new Response(content, { ...init, headers });
}
