import { internalsOf } from "./internals.ts";
import type { Middleware } from "./types.ts";

/** Options of `csp()`. */
export interface CSPOptions {
  /** Only report what would be blocked. */
  reportOnly?: boolean;
  /** Address that browsers send reports to. */
  reportTo?: string;
  /** Directives, each with its values, that replace the default of the same name or are added. */
  csp?: string[];
  /** Allow inline scripts and styles by a nonce instead of altogether. */
  useNonce?: boolean;
}

const DEFAULTS = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; font-src 'self'; " +
  "img-src 'self' data:; media-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; object-src 'none'; " +
  "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; upgrade-insecure-requests";

const NONCE_DIRECTIVES = /^(default|script|style)-src(-elem|-attr)? /;

/** Sends a Content-Security-Policy with every answer that comes back through it: not with what is thrown, and not with one whose headers are
 * fixed, which is a fault. With `useNonce` each rendered page gets a fresh nonce on its scripts and styles, instead of `'unsafe-inline'`; an
 * answer that was not rendered keeps that. */
export function csp<State>(options: CSPOptions = {}): Middleware<State> {
  const name = options.reportOnly ? "Content-Security-Policy-Report-Only" : "Content-Security-Policy";
  const directives = mergedDirectives(options);
  const fixed = directives.join("; ");
  const aroundNonce = directives.map((directive) =>
    NONCE_DIRECTIVES.test(directive) ? directive.replace("'unsafe-inline'", "{nonce}") : directive
  ).join("; ").split(" {nonce}");

  return async (ctx) => {
    const internals = internalsOf(ctx);
    internals.useNonce ||= options.useNonce === true;
    const response = await ctx.next();
    const nonce = options.useNonce ? internals.nonce : null;
    response.headers.set(name, nonce === null ? fixed : aroundNonce.join(` 'nonce-${nonce}'`));
    if (options.reportTo) response.headers.set("Reporting-Endpoints", `csp-endpoint="${options.reportTo}"`);
    return response;
  };
}

function mergedDirectives({ csp = [], reportTo }: CSPOptions): string[] {
  const byName = new Map(DEFAULTS.split("; ").map((directive) => [directive.split(" ", 1)[0]!, directive]));
  for (const directive of csp) {
    const name = directive.split(" ", 1)[0]!;
    byName.delete(name); // a directive of the caller's stands after the defaults
    byName.set(name, directive);
  }
  return [...byName.values(), ...(reportTo ? ["report-to csp-endpoint", `report-uri ${reportTo}`] : [])];
}
