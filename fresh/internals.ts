import type { Shell } from "./render.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Middleware } from "./types.ts";

// deno-lint-ignore no-explicit-any -- chains hold middleware of whatever state the application has
export type Chain = readonly Middleware<any>[];

/** What the framework keeps about a request, out of reach of handlers. */
export interface Internals {
  chain: Chain;
  /** Position in the chain of what `next()` runs. */
  position: number;
  shell: Shell;
  snapshot: Snapshot | null;
  /** Set by `csp()`: each rendered page gets a nonce, kept in `nonce`. */
  useNonce: boolean;
  nonce: string | null;
}

export const INTERNALS: unique symbol = Symbol("internals");

/** The framework's own part of a context. */
export function internalsOf(ctx: { readonly [INTERNALS]: Internals }): Internals {
  return ctx[INTERNALS];
}
