import { randomUUID } from "node:crypto";
import { redact } from "../../domain/monitoring/redact.ts";
import { nameSpan, traceId } from "../../kv/metrics/in_span.ts";
import { metricsOf } from "../../kv/metrics/metrics.ts";
import { define } from "./state.ts";

const SECURITY_HEADERS = Object.entries({
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(self), geolocation=(self), microphone=(), payment=()",
  "cross-origin-opener-policy": "same-origin",
});
const BASE_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** An id of the client's own, or of the proxy before us, that is safe in a log line and a header. */
const SAFE_ID = /^[\w.:-]{8,64}$/;

/** Others are counted as one: a client may send any word. */
const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Outermost: gives the request its id, puts the security headers on every answer, error pages and static files too, counts the
 * request and writes the log line.
 * A content security policy that another part left with 'unsafe-inline' (where there was no nonce to use) is made strict here.
 */
export const identifyRequest = define.middleware(async (ctx) => {
  const startedAt = performance.now();
  const sent = ctx.req.headers.get("x-request-id");
  ctx.state.requestId = sent !== null && SAFE_ID.test(sent) ? sent : randomUUID();
  ctx.state.ownHeaders = {};
  const response = mutable(await ctx.next());
  const { headers } = response;
  for (const [name, value] of SECURITY_HEADERS) headers.set(name, value);
  const policy = headers.get("content-security-policy");
  headers.set("content-security-policy", policy === null ? BASE_POLICY : policy.replaceAll(" 'unsafe-inline'", ""));
  headers.set("x-request-id", ctx.state.requestId);
  // What somebody signed in was shown stays out of every cache that others share.
  if (ctx.state.session && !headers.has("cache-control")) headers.set("cache-control", "private, no-cache");
  for (const [name, value] of Object.entries(ctx.state.ownHeaders)) headers.set(name, value);
  const durationMs = performance.now() - startedAt;
  const method = METHODS.has(ctx.req.method) ? ctx.req.method : "other";
  const route = ctx.route ?? "none";
  metricsOf(ctx.state.deps.store.kv).countRequest(method, route, response.status, durationMs);
  nameSpan(`${method} ${route}`, { "http.route": route, "request.id": ctx.state.requestId });
  if (ctx.state.deps.logAllRequests || response.status >= 500) {
    console.log(JSON.stringify({
      at: new Date().toISOString(),
      requestId: ctx.state.requestId,
      traceId: traceId(),
      method: ctx.req.method,
      path: ctx.route ?? redact(ctx.url.pathname),
      status: response.status,
      durationMs: Math.round(durationMs),
    }));
  }
  return response;
});

/** Answers such as redirects and cached files have headers that cannot change: those are wrapped. */
function mutable(response: Response): Response {
  try {
    response.headers.delete("x-request-id");
    return response;
  } catch {
    return new Response(response.body, response);
  }
}
