import type { SingleSignOn } from "../../../domain/identity/single_sign_on.ts";
import type { IdentityProvider } from "../../../jobs/ports/single_sign_on/single_sign_on.ts";
import type { Deps } from "../state.ts";

/** The provider that settings name, its secret opened; null when the secret was sealed under another key. */
export async function providerOf(
  { ports }: Deps,
  { issuer, clientId, sealedSecret }: SingleSignOn,
): Promise<IdentityProvider | null> {
  const clientSecret = await ports.secrets.open(sealedSecret);
  return clientSecret === null ? null : { issuer, clientId, clientSecret };
}

/** Where providers send the browser back to: what firms register there. */
export function returnAddress(publicUrl: string): string {
  return `${publicUrl}/sign-in/single-sign-on/callback`;
}

/** The sign-in with the firm's own account, for somebody whose firm demands it; leads on to `next`. */
export function singleSignOnPath(next: string): string {
  return `/sign-in/single-sign-on?required=1&next=${encodeURIComponent(next)}`;
}
