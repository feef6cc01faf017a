import type { Organisation } from "../../domain/directory/types.ts";
import { membershipIn } from "../../domain/identity/memberships.ts";
import type { SecretBox } from "../../domain/identity/secret_box.ts";
import { ACCESS_TOKEN_MS } from "../../domain/identity/signing_key.ts";
import type { TokenFamily } from "../../domain/identity/token_family.ts";
import type { User, Viewer } from "../../domain/identity/types.ts";
import { type Instant, SECOND_MS } from "../../domain/time/instant.ts";
import { type ListVersion, listVersionOf } from "../kept_pages.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import type { Store } from "../store.ts";
import { keyRing } from "./key_ring.ts";
import { hashToken } from "./tokens.ts";
import { viewerIn } from "./viewers.ts";

/** Who issues tokens: what `state.deps` holds. */
export interface TokenIssuer {
  /** `iss` of the tokens. */
  readonly publicUrl: string;
  readonly ports: { readonly secrets: SecretBox };
}

/** What an access token says. Source of the names: RFC 7519, RFC 9068; `org`, `role`, `rv` (rights version) are our own. */
interface Claims {
  readonly sub: string;
  readonly org: string;
  readonly role: string;
  readonly rv: number;
  /** The family of tokens that it belongs to. */
  readonly sid: string;
  readonly jti: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

/** What one read tells of the bearer of a token or a key. */
export interface BearerRead {
  readonly viewer: Viewer;
  /** Moves on with every change of any list of the organisation acted for; null before the first one. */
  readonly listVersion: ListVersion | null;
}

const ALGORITHM = "EdDSA";
/** Type of the tokens. Source: RFC 9068, section 2.1. */
const TYPE = "at+jwt";

/** Who the tokens are made for. */
function audienceOf({ publicUrl }: Pick<TokenIssuer, "publicUrl">): string {
  return `${publicUrl}/api`;
}

/** A new access token of `family` for `viewer`, signed and stored nowhere. */
export async function issueAccessToken(
  store: Store,
  issuer: TokenIssuer,
  viewer: Pick<Viewer, "id" | "orgId" | "role">,
  family: Pick<TokenFamily, "id" | "rightsVersion">,
): Promise<string> {
  const [{ SignJWT }, signer] = await Promise.all([import("jose"), keyRing(store.kv).signer(store, issuer.ports.secrets)]);
  const issuedAt = Math.floor(store.now() / SECOND_MS);
  return await new SignJWT({ org: viewer.orgId, role: viewer.role, rv: family.rightsVersion, sid: family.id })
    .setProtectedHeader({ alg: ALGORITHM, kid: signer.id, typ: TYPE })
    .setSubject(viewer.id)
    .setJti(store.newId())
    .setIssuer(issuer.publicUrl)
    .setAudience(audienceOf(issuer))
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_MS / SECOND_MS)
    .sign(signer.key);
}

/**
 * Who bears an access token: the signature is checked once a token, what may have changed since is read each time in one go. Null when the token is
 * none of ours, or its person was disabled, has other rights now, or signed out; "expired" when it is ours and only too old.
 */
export async function verifyAccessToken(
  store: Store,
  issuer: Pick<TokenIssuer, "publicUrl">,
  token: string,
): Promise<BearerRead | "expired" | null> {
  const claims = await verifiedClaims(store, issuer, token);
  if (claims === null || claims === "expired") return claims;
  const [rights, { value: user }, { value: org }, list, { value: family }] = await getMany<
    [Deno.KvU64, User, Organisation, Deno.KvU64, TokenFamily]
  >(store.kv, [
    keys.rightsVersion(claims.sub),
    keys.user(claims.sub),
    keys.organisation(claims.org),
    keys.listVersion(claims.org),
    keys.tokenFamily(claims.sid),
  ]);
  if (user === null || user.disabledAt !== undefined || org === null) return null;
  if (family === null || family.revokedAt !== undefined) return null;
  const membership = membershipIn(user, org.id);
  if (membership?.role !== claims.role || Number(rights.value?.value ?? 0n) !== claims.rv) return null;
  return {
    viewer: viewerIn(org, user, membership.role),
    listVersion: listVersionOf(list),
  };
}

/** Tokens whose signature was found good, by their hash; the oldest are forgotten first. */
type Verified = Map<string, Claims>;
const MOST_VERIFIED = 10_000;
const verified = new WeakMap<Deno.Kv, Verified>();

async function verifiedClaims(
  store: Store,
  issuer: Pick<TokenIssuer, "publicUrl">,
  token: string,
): Promise<Claims | "expired" | null> {
  const known: Verified = verified.get(store.kv) ?? new Map();
  verified.set(store.kv, known);
  const hash = hashToken(token);
  const remembered = known.get(hash);
  if (remembered !== undefined) {
    if (remembered.exp * SECOND_MS > store.now()) return remembered;
    known.delete(hash);
    return "expired";
  }
  const claims = await checkSignature(store, issuer, token, store.now());
  if (claims === null || claims === "expired") return claims;
  if (known.size >= MOST_VERIFIED) known.delete(known.keys().next().value!);
  known.set(hash, claims);
  return claims;
}

/** The claims of a token that one of our keys signed, for us, and that has not ended. */
async function checkSignature(
  store: Store,
  issuer: Pick<TokenIssuer, "publicUrl">,
  token: string,
  now: Instant,
): Promise<Claims | "expired" | null> {
  const { errors, jwtVerify } = await import("jose");
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid = "" }) => {
        const key = await keyRing(store.kv).verifier(store, kid);
        if (key === null) throw new errors.JWKSNoMatchingKey();
        return key;
      },
      {
        algorithms: [ALGORITHM],
        typ: TYPE,
        issuer: issuer.publicUrl,
        audience: audienceOf(issuer),
        requiredClaims: ["sub", "org", "role", "rv", "sid", "jti", "exp"],
        currentDate: new Date(now),
      },
    );
    return payload as unknown as Claims;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return "expired";
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
