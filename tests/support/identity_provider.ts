import { createHash } from "node:crypto";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import type { CustomFetch } from "openid-client";

export const ISSUER = "https://idp.test";
export const CLIENT = { id: "symphonia", secret: "a client's secret, with: odd % signs" } as const;

/** What a provider says otherwise than an honest one would. */
export interface Lie {
  readonly claims?: JWTPayload;
  /** Signs with a key that it does not publish. */
  readonly forged?: true;
}

interface Grant {
  readonly request: URLSearchParams;
  readonly claims: JWTPayload;
  readonly forged: boolean;
}

/** A small OpenID provider: discovery, authorization code with PKCE, signed tokens, each code good once. Reached as `https://idp.test`. */
export class IdentityProvider implements AsyncDisposable {
  readonly #codes = new Map<string, Grant>();
  readonly #server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, (request) => this.#answer(request));
  readonly #keys = generateKeyPair("RS256");
  readonly #otherKeys = generateKeyPair("RS256");
  /** Says in its metadata that it is somebody else. */
  calledItself: string = ISSUER;
  /** Addresses that were called, in order. */
  readonly calls: string[] = [];

  /** Leads calls of the provider's public name to the server of this process; every other host is unreachable. */
  readonly fetch: CustomFetch = async (url, { method, headers, body }) => {
    if (!url.startsWith(ISSUER)) throw new TypeError(`unreachable: ${url}`);
    this.calls.push(url);
    const here = `http://127.0.0.1:${(this.#server.addr as Deno.NetAddr).port}`;
    return await fetch(url.replace(ISSUER, here), { method, headers, ...body != null && { body: String(body) } });
  };

  /** The address that the provider sends the browser back to, once that person has signed in there. */
  signIn(departure: string, email: string, { claims = {}, forged }: Lie = {}): URL {
    const { searchParams: request, origin } = new URL(departure);
    if (origin !== ISSUER) throw new Error(`another provider: ${departure}`);
    const code = crypto.randomUUID();
    const told = { sub: email, nonce: request.get("nonce")!, email, email_verified: true, ...claims };
    this.#codes.set(code, { request, claims: told, forged: forged === true });
    const back = new URL(request.get("redirect_uri")!);
    back.searchParams.set("code", code);
    back.searchParams.set("state", request.get("state")!);
    back.searchParams.set("iss", ISSUER);
    return back;
  }

  async #answer(request: Request): Promise<Response> {
    switch (new URL(request.url).pathname) {
      case "/.well-known/openid-configuration":
        return Response.json({
          issuer: this.calledItself,
          authorization_endpoint: `${ISSUER}/authorize`,
          token_endpoint: `${ISSUER}/token`,
          userinfo_endpoint: `${ISSUER}/userinfo`,
          jwks_uri: `${ISSUER}/jwks`,
          id_token_signing_alg_values_supported: ["RS256"],
          authorization_response_iss_parameter_supported: true,
        });
      case "/jwks":
        return Response.json({ keys: [{ ...await exportJWK((await this.#keys).publicKey), alg: "RS256", use: "sig" }] });
      case "/token":
        return await this.#exchange(request);
      case "/userinfo":
        return Response.json(JSON.parse(atob(request.headers.get("authorization")!.slice("Bearer ".length))));
      default:
        return new Response(null, { status: 404 });
    }
  }

  async #exchange(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    const code = form.get("code") ?? "";
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    const challenge = createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url");
    const [id, secret] = atob(request.headers.get("authorization")?.replace(/^Basic /, "") ?? "").split(":").map(formDecoded);
    if (id !== CLIENT.id || secret !== CLIENT.secret) return Response.json({ error: "invalid_client" }, { status: 401 });
    if (!grant || grant.request.get("code_challenge") !== challenge || grant.request.get("code_challenge_method") !== "S256") {
      return Response.json({ error: "invalid_grant" }, { status: 400 });
    }
    const { sub, thin, ...more } = grant.claims;
    const token = new SignJWT(thin ? { nonce: more.nonce } : more).setProtectedHeader({ alg: "RS256" }).setSubject(sub!);
    token.setIssuedAt().setExpirationTime("5m").setIssuer(more.iss ?? ISSUER).setAudience(more.aud ?? CLIENT.id);
    const { privateKey } = await (grant.forged ? this.#otherKeys : this.#keys);
    const accessToken = btoa(JSON.stringify({ sub, email: more.email, email_verified: more.email_verified }));
    return Response.json({ access_token: accessToken, token_type: "Bearer", id_token: await token.sign(privateKey) });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
  }
}

/** What client_secret_basic writes in the header. Source: RFC 6749, 2.3.1. */
function formDecoded(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}
