import type { Instant } from "../time/instant.ts";

/** How the people of an organisation sign in with their firm's own account (OpenID Connect). */
export interface SingleSignOn {
  readonly orgId: string;
  /** Address of the firm's identity provider, as its tokens name it. */
  readonly issuer: string;
  readonly clientId: string;
  /** The client secret, sealed. */
  readonly sealedSecret: string;
  readonly domains: readonly EmailDomain[];
  /** Members with an address in these domains sign in no other way; owners still may, so that a broken provider locks nobody out for ever. */
  readonly compulsory: boolean;
  readonly changedAt: Instant;
}

/** A domain of e-mail addresses. It counts once the platform has confirmed that it is the organisation's: anybody can write down any domain. */
export interface EmailDomain {
  /** Lower case, in ASCII. */
  readonly name: string;
  readonly confirmedAt?: Instant;
}

/** The domain of an e-mail address, in lower case. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/** Whether the provider of `settings` may say who has the address `email`. */
export function vouchesFor({ domains }: Pick<SingleSignOn, "domains">, email: string): boolean {
  const wanted = domainOf(email);
  return domains.some(({ name, confirmedAt }) => name === wanted && confirmedAt !== undefined);
}

/** `names` as the domains of an organisation: what was confirmed before stays so. */
export function domainsOf(names: readonly string[], before: readonly EmailDomain[]): EmailDomain[] {
  return names.map((name) => before.find((domain) => domain.name === name) ?? { name });
}
