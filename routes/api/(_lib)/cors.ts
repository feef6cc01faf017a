import type { RequestContext } from "../../(_lib)/state.ts";

const READABLE = "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id";
const SENDABLE = "Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, If-None-Match, X-Request-Id";
const PREFLIGHT_SECONDS = 600;

/**
 * Lets scripts of the sites on the list (setting `API_ORIGINS`) read the answer, errors too; all others read nothing. No cookie is ever taken here,
 * so none is allowed.
 */
export function allowOrigin({ req, state }: RequestContext): void {
  const { apiOrigins } = state.deps;
  if (apiOrigins.length === 0) return;
  state.ownHeaders["vary"] = "Accept-Encoding, Accept-Language, Origin";
  const origin = req.headers.get("origin");
  if (origin === null || !apiOrigins.includes(origin)) return;
  state.ownHeaders["access-control-allow-origin"] = origin;
  state.ownHeaders["access-control-expose-headers"] = READABLE;
}

/** The answer to OPTIONS: the methods of the address, and to a browser's preflight what its script may send. */
export function answerOptions({ req, state }: RequestContext, methods: readonly string[]): Response {
  const allow = methods.join(", ");
  const headers = new Headers({ allow, "cache-control": "no-store" });
  if ("access-control-allow-origin" in state.ownHeaders && req.headers.has("access-control-request-method")) {
    headers.set("access-control-allow-methods", allow);
    headers.set("access-control-allow-headers", SENDABLE);
    headers.set("access-control-max-age", String(PREFLIGHT_SECONDS));
  }
  return new Response(null, { status: 204, headers });
}
