import type { ActOrigin } from "../../domain/audits/audit.ts";
import type { Organisation } from "../../domain/directory/types.ts";
import { membershipIn } from "../../domain/identity/memberships.ts";
import { ACCESS_TOKEN_MS } from "../../domain/identity/signing_key.ts";
import { type RefreshToken, TOKEN_FAMILY_MS, type TokenFamily } from "../../domain/identity/token_family.ts";
import type { SessionOrigin, User, Viewer } from "../../domain/identity/types.ts";
import { securityNotice } from "../../domain/notices/account_mails.ts";
import { SECOND_MS } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { type Attempt, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { queueMail } from "../mails/queue_mail.ts";
import type { Store } from "../store.ts";
import { issueAccessToken, type TokenIssuer } from "./access_tokens.ts";
import { endFamily, TOKEN_FAMILIES } from "./token_families.ts";
import { hashToken, newToken } from "./tokens.ts";

/** What a client gets for a sign-in or a refresh. */
export interface TokenPair {
  readonly accessToken: string;
  /** `rt_familyId_secret`, good for one refresh. */
  readonly refreshToken: string;
  /** Life of the access token in seconds. */
  readonly expiresIn: number;
  readonly tokenType: "Bearer";
}

/** Opens a family of tokens for somebody who has just proved who they are by a program; `rightsVersion` was read before the proof. */
export async function openTokenFamily(
  store: Store,
  issuer: TokenIssuer,
  viewer: Viewer,
  rightsVersion: number,
  origin?: SessionOrigin,
): Promise<TokenPair> {
  const now = store.now();
  const { id: userId, orgId, orgName } = viewer;
  const family: TokenFamily = {
    id: store.newId(),
    userId,
    orgId,
    orgName,
    createdAt: now,
    expiresAt: now + TOKEN_FAMILY_MS,
    rightsVersion,
    ...origin && { origin },
  };
  const commit = new Commit(store.kv).create(TOKEN_FAMILIES, family);
  const refreshToken = addRefreshToken(commit, store, family);
  const pair = await pairOf(store, issuer, viewer, family, refreshToken);
  await commit.send();
  return pair;
}

/**
 * Spends a refresh token for the next pair; null when it is unknown, its family has ended, or its person was disabled or has other rights now. A token
 * that was spent before ends its family with every token of it, since one of the two who have it stole it: audited, and told to its person by mail.
 */
export function refreshTokenPair(
  store: Store,
  issuer: TokenIssuer,
  text: string,
  from: ActOrigin,
): Promise<TokenPair | null> {
  return transact<TokenPair | null>(async () => {
    const found = await readRefreshToken(store, text);
    if (found === null) return { answer: null };
    const { family, token, key } = found;
    const [{ value: user }, { value: org }, rights] = await getMany<[User, Organisation, Deno.KvU64]>(store.kv, [
      keys.user(family.value.userId),
      keys.organisation(family.value.orgId),
      keys.rightsVersion(family.value.userId),
    ]);
    if (user === null || org === null) return { answer: null };
    if (token.value.spentAt !== undefined) return endReplayed(store, family, { ...user, from }, org);
    const membership = membershipIn(user, org.id);
    if (membership === undefined || user.disabledAt !== undefined) return { answer: null };
    if (Number(rights.value?.value ?? 0n) !== family.value.rightsVersion) return { answer: null };
    const spent: RefreshToken = { ...token.value, spentAt: store.now() };
    const commit = new Commit(store.kv)
      .change(TOKEN_FAMILIES, family, { ...family.value, seenAt: store.now() })
      .check(key, token.versionstamp)
      .put(key, spent, { expireIn: family.value.expiresAt - store.now() });
    const refreshToken = addRefreshToken(commit, store, family.value);
    const viewer = { id: user.id, orgId: org.id, role: membership.role };
    return { commit, answer: await pairOf(store, issuer, viewer, family.value, refreshToken) };
  });
}

/** Signs out: ends the family of a refresh token, spent or not, and with it every token of it. An unknown one is no fault. */
export function endTokenFamily(store: Store, text: string): Promise<void> {
  return transact<void>(async () => {
    const found = await readRefreshToken(store, text);
    if (found === null) return { answer: undefined };
    return { commit: endFamily(new Commit(store.kv), store, found.family), answer: undefined };
  });
}

interface FoundToken {
  readonly family: Loaded<TokenFamily>;
  readonly token: Loaded<RefreshToken>;
  readonly key: Deno.KvKey;
}

const TOKEN_TEXT = /^rt_([\w-]{1,64})_([\w-]{43})$/;

/** The token that `text` stands for with its family, read in one round trip; null when there is none, or when its family has ended. */
async function readRefreshToken(store: Store, text: string): Promise<FoundToken | null> {
  const [, familyId, secret] = TOKEN_TEXT.exec(text) ?? [];
  if (familyId === undefined || secret === undefined) return null;
  const key = keys.refreshToken(hashToken(secret));
  const read = await getMany<[TokenFamily, RefreshToken]>(store.kv, [keys.tokenFamily(familyId), key]);
  const [family, token] = [loaded(read[0]), loaded(read[1])];
  if (family === null || token === null || token.value.familyId !== family.value.id) return null;
  const { revokedAt, expiresAt } = family.value;
  return revokedAt !== undefined || expiresAt <= store.now() ? null : { family, token, key };
}

function addRefreshToken(commit: Commit, store: Store, { id, expiresAt }: TokenFamily): string {
  const secret = newToken();
  const token: RefreshToken = { familyId: id };
  commit.put(keys.refreshToken(hashToken(secret)), token, { expireIn: expiresAt - store.now() });
  return `rt_${id}_${secret}`;
}

async function pairOf(
  store: Store,
  issuer: TokenIssuer,
  viewer: Pick<Viewer, "id" | "orgId" | "role">,
  family: TokenFamily,
  refreshToken: string,
): Promise<TokenPair> {
  const accessToken = await issueAccessToken(store, issuer, viewer, family);
  return { accessToken, refreshToken, expiresIn: ACCESS_TOKEN_MS / SECOND_MS, tokenType: "Bearer" };
}

function endReplayed(
  store: Store,
  family: Loaded<TokenFamily>,
  user: User & { readonly from: ActOrigin },
  org: Organisation,
): Attempt<null> {
  const commit = endFamily(new Commit(store.kv), store, family);
  recordAudit(commit, store, user, { action: "refresh_token.replayed", target: `${user.email} (${org.name})` });
  const event = { type: "refresh_token_replayed", firm: org.name } as const;
  queueMail(commit, store, user.email, securityNotice(user.lang, { name: user.name, event, at: store.now() }));
  return { commit, answer: null };
}
