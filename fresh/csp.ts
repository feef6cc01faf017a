import { internalsOf } from "./internals.ts";
import { settable } from "./settable.ts";
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

/** Sends a Content-Security-Policy with every answer, error pages included. With `useNonce` each rendered page gets a
 * fresh nonce on its scripts, styles and links; an answer that was not rendered allows nothing inline. */
export function csp<State>(options: CSPOptions = {}): Middleware<State> {
  const name = options.reportOnly ? "Content-Security-Policy-Report-Only" : "Content-Security-Policy";
  const directives = mergedDirectives(options);
  const fixed = directives.join("; ");
  const aroundNonce = directives.map((directive) =>
    NONCE_DIRECTIVES.test(directive) ? directive.replace("'unsafe-inline'", "{nonce}") : directive
  ).join("; ").split(" {nonce}");
  const policyFor = (nonce: string | null) => aroundNonce.join(nonce === null ? "" : ` 'nonce-${nonce}'`);

  return async (ctx) => {
    const internals = internalsOf(ctx);
    internals.useNonce ||= options.useNonce === true;
    const finish = (answer: Response): Response => {
      const response = settable(answer);
      response.headers.set(name, options.useNonce ? policyFor(internals.nonce) : fixed);
      if (options.reportTo) response.headers.set("Reporting-Endpoints", `csp-endpoint="${options.reportTo}"`);
      return response;
    };
    try {
      return finish(await ctx.next());
    } catch (error) {
      internals.finishers.push(finish);
      throw error;
    }
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
