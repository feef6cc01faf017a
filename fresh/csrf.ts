import type { Context } from "./context.ts";
import { HttpError } from "./http_error.ts";
import type { Middleware } from "./types.ts";

/** Options of `csrf()`. */
export interface CsrfOptions<State = unknown> {
  /** Origins trusted besides the request's own. */
  origin?: string | string[] | ((origin: string, ctx: Context<State>) => boolean);
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses with 403 a request that changes something and comes from another site, as told by `Sec-Fetch-Site` and
 * `Origin`. A request with neither does not come from a browser and passes. */
export function csrf<State>(options: CsrfOptions<State> = {}): Middleware<State> {
  const { origin: trusted } = options;
  const isTrusted = (origin: string, ctx: Context<State>): boolean => {
    if (typeof trusted === "function") return trusted(origin, ctx);
    if (trusted === undefined) return origin === ctx.url.origin;
    return Array.isArray(trusted) ? trusted.includes(origin) : origin === trusted;
  };

  return (ctx) => {
    const { headers, method } = ctx.req;
    if (SAFE.has(method)) return ctx.next();
    const origin = headers.get("Origin");
    const site = headers.get("Sec-Fetch-Site");
    const allowed = site === "same-origin" || site === "none" ||
      (origin === null ? site === null : isTrusted(origin, ctx));
    if (!allowed) throw new HttpError(403);
    return ctx.next();
  };
}
