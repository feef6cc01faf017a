import type { Context } from "./context.ts";
import type { Middleware } from "./types.ts";

/** Options of `cors()`. */
export interface CORSOptions<State = unknown> {
  /** Who may read answers: `*`, one origin, several, or a function that gives the origin to allow or null. */
  origin?: "*" | string | string[] | ((origin: string, ctx: Context<State>) => string | undefined | null);
  allowMethods?: string[];
  /** Request headers to allow; those that the preflight asks for by default. */
  allowHeaders?: string[];
  /** Seconds that a preflight may be remembered. */
  maxAge?: number;
  credentials?: boolean;
  exposeHeaders?: string[];
}

const METHODS = ["GET", "HEAD", "PUT", "POST", "DELETE", "PATCH"];

/** Lets pages of other origins read answers, and answers their preflight requests. */
export function cors<State>(options: CORSOptions<State> = {}): Middleware<State> {
  const { origin = "*", allowMethods = METHODS, allowHeaders = [], exposeHeaders = [] } = options;
  const allowedOrigin = (ctx: Context<State>): string | null => {
    const asking = ctx.req.headers.get("Origin") ?? "";
    if (typeof origin === "function") return origin(asking, ctx) ?? null;
    if (Array.isArray(origin)) return origin.includes(asking) ? asking : null;
    return origin === "*" || origin === asking ? origin : null;
  };

  return async (ctx) => {
    const isPreflight = ctx.req.method === "OPTIONS";
    const response = isPreflight ? new Response(null, { status: 204 }) : await ctx.next();
    const { headers } = response;
    const allowed = allowedOrigin(ctx);
    if (allowed !== null) headers.set("Access-Control-Allow-Origin", allowed);
    if (origin !== "*") headers.append("Vary", "Origin");
    if (options.credentials) headers.set("Access-Control-Allow-Credentials", "true");
    if (exposeHeaders.length > 0) headers.set("Access-Control-Expose-Headers", exposeHeaders.join(","));
    if (!isPreflight) return response;

    if (options.maxAge !== undefined) headers.set("Access-Control-Max-Age", String(options.maxAge));
    if (allowMethods.length > 0) headers.set("Access-Control-Allow-Methods", allowMethods.join(","));
    const asked = ctx.req.headers.get("Access-Control-Request-Headers")?.split(/\s*,\s*/) ?? [];
    headers.append("Vary", "Access-Control-Request-Headers");
    const names = allowHeaders.length > 0 ? allowHeaders : asked;
    if (names.length > 0) headers.set("Access-Control-Allow-Headers", names.join(","));
    return response;
  };
}
