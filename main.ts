import { App, csp, staticFiles } from "fresh";
import { identifyViewer } from "./routes/(_lib)/identify.ts";
import { identifyRequest } from "./routes/(_lib)/request_id.ts";
import { renderErrors } from "./routes/(_lib)/render_errors.tsx";
import type { Deps, State } from "./routes/(_lib)/state.ts";
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
 * The application. The order of the middleware matters: headers for every answer, static files without a look at the store, the content policy,
 * errors as pages, then who asks; what a route demands is checked in `routes/_middleware.ts`.
 */
export function createApp(deps: () => Deps | Promise<Deps>): App<State> {
  return new App<State>()
    .use(async (ctx) => {
      Object.assign(ctx.state, { deps: await deps() });
      return await ctx.next();
    })
    .use(identifyRequest)
    .use(staticFiles())
    .use(csp({ useNonce: true, csp: CONTENT_POLICY }))
    .use(renderErrors)
    .use(identifyViewer)
    .fsRoutes();
}

/** The application of this process. Importing it has no effect: the store opens with the first request. */
export const app: App<State> = createApp(processDeps);
