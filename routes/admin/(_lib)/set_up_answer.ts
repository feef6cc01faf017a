import type { State } from "../../(_lib)/state.ts";

/** A page that shows a secret is kept by nobody. */
export const SECRET_PAGE: ResponseInit = { headers: { "cache-control": "no-store" } };

/** The address that a set-up token opens; null when the token is no longer known. */
export function linkAddress(state: State, token: string | null): string | null {
  return token === null ? null : `${state.deps.publicUrl}/links/${token}`;
}
