import type { RequestContext } from "./state.ts";

/** Writes what went wrong inside to the log, under the request's id. */
export function logFault({ state, req, url }: RequestContext, error: unknown): void {
  console.error(JSON.stringify({
    at: new Date().toISOString(),
    requestId: state.requestId,
    method: req.method,
    path: url.pathname,
    error: error instanceof Error ? error.stack ?? error.message : String(error),
  }));
}
