import { App, csp, type Middleware, staticFiles } from "fresh";
import { identifyViewer } from "./routes/(_lib)/identify.ts";
import { identifyRequest } from "./routes/(_lib)/request_id.ts";
import { renderErrors } from "./routes/(_lib)/render_errors.tsx";
import type { Deps, State } from "./routes/(_lib)/state.ts";
import { apiAddress, isApiPath } from "./routes/api/(_lib)/address.ts";
import { answerCalls } from "./routes/api/(_lib)/answer_calls.ts";
import { processDeps } from "./process/open_process.ts";

const CONTENT_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/**
 * Gives the API's addresses their one form, and takes one with a malformed percent-encoding for one that no route has: Fresh 2.3 would throw before
 * any middleware runs.
 */
class Application extends App<State> {
  override handler(): ReturnType<App<State>["handler"]> {
    const answer = super.handler();
    return (request, info) => {
      const { url } = request;
      const address = isDecodable(url)
        ? apiAddress(url)
        : new URL(isApiPath(new URL(url).pathname) ? "/api/v1/%25" : "/%25", url).href;
      return answer(address === url ? request : new Request(address, request), info);
    };
  }
}

/** What is for pages alone. */
const forPages = (middleware: Middleware<State>): Middleware<State> => (ctx) =>
  isApiPath(ctx.url.pathname) ? ctx.next() : middleware(ctx);

function isDecodable(url: string): boolean {
  if (!url.includes("%")) return true;
  try {
    decodeURI(url.split("?", 1)[0]!);
    return true;
  } catch {
    return false;
  }
}

/**
 * The application. The order of the middleware matters: headers for every answer, static files without a look at the store, the content policy,
 * errors as pages, then who asks (of the API: errors as problems); what a route demands is checked in `routes/_middleware.ts`.
 */
export function createApp(deps: () => Deps | Promise<Deps>): App<State> {
  const files = staticFiles<State>();
  return new Application()
    .use(async (ctx) => {
      Object.assign(ctx.state, { deps: await deps() });
      return await ctx.next();
    })
    .use(identifyRequest)
    .use((ctx) => ctx.route === null ? files(ctx) : ctx.next())
    .use((ctx) => isApiPath(ctx.url.pathname) ? answerCalls(ctx) : ctx.next())
    .use(forPages(csp({ useNonce: true, csp: CONTENT_POLICY })))
    .use(forPages(renderErrors))
    .use(forPages(identifyViewer))
    .fsRoutes();
}

/** The application of this process. Importing it has no effect: the store opens with the first request. */
export const app: App<State> = createApp(processDeps);
