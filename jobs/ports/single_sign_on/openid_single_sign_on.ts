import type { ClientAuth, Configuration, CustomFetch } from "openid-client";
import { SECOND_MS } from "../../../domain/time/instant.ts";
import { observeFetch } from "../outgoing/observe_fetch.ts";
import {
  type Departure,
  type IdentityProvider,
  ProviderFault,
  type ProviderIdentity,
  type SingleSignOnPort,
} from "./single_sign_on.ts";

const TIMEOUT_SECONDS = 10;
/** Keys and metadata of large providers are some tens of KiB. */
const MAX_ANSWER_BYTES = 256 * 1024;
const SCOPE = "openid email";

type OpenIdClient = typeof import("openid-client");

/**
 * Calls providers by `callProvider`, which must not lead into a private network: the address of a provider is what an owner typed. Somebody waits for each
 * call, and each firm has a provider of its own: none is left alone for the failures before.
 */
export function openIdSingleSignOn(callProvider: CustomFetch): SingleSignOnPort {
  const fetch: CustomFetch = (...request) => observeFetch("single_sign_on", () => callProvider(...request));
  return {
    async depart(provider, redirectUri): Promise<Departure> {
      const { client, config } = await discover(provider, fetch);
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
      if (url.protocol !== "https:") throw new ProviderFault("the provider signs people in without https");
      return { url: url.href, state, nonce, verifier };
    },

    async identify(provider, answer, { state, nonce, verifier }): Promise<ProviderIdentity | null> {
      const { client, config } = await discover(provider, fetch);
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
        const tokens = await client.authorizationCodeGrant(config, answer, checks);
        const claims = tokens.claims();
        if (claims === undefined) return null;
        // Some providers keep the token thin and tell the address when asked.
        const told = claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined
          ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
          : claims;
        return typeof told.email === "string" ? { email: told.email, emailVerified: told.email_verified === true } : null;
      } catch {
        // The library throws for every answer that does not hold: state, nonce, issuer, audience, signature, time, code.
        return null;
      }
    },
  };
}

/** Calls public addresses alone, checked after the name's resolution. */
export const publicFetch: CustomFetch = async (url, { method, headers, body, signal }) => {
  const { guardedFetch } = await import("../outgoing/guarded_fetch.ts");
  const request = { method: method === "POST" ? "POST" : "GET", headers, ...body != null && { body: String(body) } } as const;
  const limits = { timeoutMs: TIMEOUT_SECONDS * SECOND_MS, allowPrivate: false, maxBytes: MAX_ANSWER_BYTES };
  return await guardedFetch(url, request, { ...limits, ...signal && { signal } });
};

/** The library is loaded with the first sign-in of this kind: most processes and pages need none of it. */
async function discover({ issuer, clientId, clientSecret }: IdentityProvider, fetch: CustomFetch): Promise<{
  readonly client: OpenIdClient;
  readonly config: Configuration;
}> {
  const client = await import("openid-client");
  try {
    const config = await client.discovery(new URL(issuer), clientId, undefined, authenticate(client, clientSecret), {
      [client.customFetch]: fetch,
      timeout: TIMEOUT_SECONDS,
      // Also a token that came straight from the provider is believed by its signature only.
      execute: [client.enableNonRepudiationChecks],
    });
    return { client, config };
  } catch (error) {
    throw new ProviderFault("no provider answers at this address", { cause: error });
  }
}

/** As the provider asks for; in the header where it asks for nothing. Source: OpenID Connect Discovery 1.0, 3. */
function authenticate({ ClientSecretBasic, ClientSecretPost }: OpenIdClient, secret: string): ClientAuth {
  return (server, ...request) => {
    const methods = server.token_endpoint_auth_methods_supported;
    const inHeader = methods === undefined || methods.includes("client_secret_basic");
    (inHeader ? ClientSecretBasic : ClientSecretPost)(secret)(server, ...request);
  };
}
