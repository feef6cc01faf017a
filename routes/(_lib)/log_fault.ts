import { redact } from "../../domain/monitoring/redact.ts";
import { traceId } from "../../kv/metrics/in_span.ts";
import type { RequestContext } from "./state.ts";

/** Writes what went wrong inside to the log, under the request's id. */
export function logFault({ state, req, route, url }: RequestContext, error: unknown): void {
  console.error(JSON.stringify({
    at: new Date().toISOString(),
    requestId: state.requestId,
    traceId: traceId(),
    method: req.method,
    path: route ?? redact(url.pathname),
    error: redact(error instanceof Error ? error.stack ?? error.message : String(error)),
  }));
}
