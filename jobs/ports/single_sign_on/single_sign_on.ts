/** Where the people of a firm prove who they are. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What sends a browser to its provider, and by which its answer is known again. */
export interface Departure {
  /** Always https. */
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636): only whoever holds it can use the code. */
  readonly verifier: string;
}

/** Who came back, as the provider says. */
export interface ProviderIdentity {
  readonly email: string;
  /** The provider says that the address is the person's own. */
  readonly emailVerified: boolean;
}

/** The provider does not answer, or not as OpenID Connect Discovery 1.0 says. */
export class ProviderFault extends Error {
  override readonly name = "ProviderFault";
}

/** The door to identity providers of firms: OpenID Connect, authorization code with PKCE. */
export interface SingleSignOnPort {
  /**
   * Finds the provider and begins a sign-in that ends at `redirectUri`.
   * @throws {ProviderFault}
   */
  depart(provider: IdentityProvider, redirectUri: string): Promise<Departure>;
  /** Who a provider's `answer` (the address that the browser came back to) speaks of; null when it does not hold for what was sent. */
  identify(provider: IdentityProvider, answer: URL, sent: Omit<Departure, "url">): Promise<ProviderIdentity | null>;
}
