import { membershipIn } from "../../domain/identity/memberships.ts";
import { type SingleSignOn, vouchesFor } from "../../domain/identity/single_sign_on.ts";
import type { SessionOrigin, Viewer } from "../../domain/identity/types.ts";
import { type Right, RIGHTS } from "../../domain/rights/policy.ts";
import { type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { newSession, type OpenedSession, rightsVersionOf, SESSIONS } from "./sessions.ts";
import { hashToken } from "./tokens.ts";
import { getUserByEmail } from "./users.ts";
import { userViewer } from "./viewers.ts";

export const START_MS = 10 * MINUTE_MS;

/** Everything but one's own ways to sign in and the switch to another organisation. */
const WITHOUT_ACCOUNT = (Object.keys(RIGHTS) as Right[]).filter((right) => right !== "account.own");

/** A sign-in that was sent to a provider, under the SHA-256 of its state. */
interface SingleSignOnStart {
  readonly orgId: string;
  readonly nonce: string;
  /** SHA-256 of the PKCE verifier, which the browser alone keeps: so an answer is good in the browser that asked. */
  readonly verifierHash: string;
  readonly next: string | null;
  readonly expiresAt: Instant;
}

/** Remembers a sign-in that goes to the provider of an organisation. */
export async function rememberStart(
  store: Store,
  { state, verifier, ...start }: Pick<SingleSignOnStart, "orgId" | "nonce" | "next"> & {
    readonly state: string;
    readonly verifier: string;
  },
): Promise<void> {
  const record: SingleSignOnStart = { ...start, verifierHash: hashToken(verifier), expiresAt: store.now() + START_MS };
  await new Commit(store.kv).put(keys.singleSignOnStart(hashToken(state)), record, { expireIn: START_MS }).send();
}

/** The sign-in that `state` began in the browser that keeps `verifier`, taken so that it ends once; null for any other. */
export async function takeStart(store: Store, state: string, verifier: string): Promise<SingleSignOnStart | null> {
  const key = keys.singleSignOnStart(hashToken(state));
  const { value, versionstamp } = await store.kv.get<SingleSignOnStart>(key);
  if (value === null || value.verifierHash !== hashToken(verifier) || value.expiresAt <= store.now()) return null;
  return await new Commit(store.kv).check(key, versionstamp).delete(key).send() ? value : null;
}

/**
 * Opens a session for the member that the provider of `settings` vouches for, with its line of audit: one who belongs to that organisation already,
 * by a verified address in one of its confirmed domains. Where the person belongs to others too, the session leaves the account itself alone, since
 * that provider cannot speak for those. Null, and a line of audit, for anybody else.
 */
export async function openVouchedSession(
  store: Store,
  settings: SingleSignOn,
  { email, emailVerified }: { readonly email: string; readonly emailVerified: boolean },
  origin: SessionOrigin,
): Promise<OpenedSession | null> {
  const { orgId } = settings;
  const user = emailVerified && vouchesFor(settings, email) ? (await getUserByEmail(store.kv, email))?.value : undefined;
  const viewer = user && membershipIn(user, orgId) ? await userViewer(store.kv, user, orgId) : null;
  const commit = new Commit(store.kv);
  if (user === undefined || viewer === null) {
    const by = { id: orgId, name: new URL(settings.issuer).hostname };
    recordAudit(commit, store, by, { action: "single_sign_on.refused", target: email.slice(0, 254) });
    await commit.send();
    return null;
  }
  const bound: Viewer = user.memberships.length > 1 ? { ...viewer, scopes: WITHOUT_ACCOUNT } : viewer;
  const opened = newSession(store, bound, user.lang, await rightsVersionOf(store.kv, user.id), { origin });
  commit.create(SESSIONS, opened.session);
  recordAudit(commit, store, viewer, { action: "single_sign_on.used", target: user.email });
  return await commit.send() ? opened : null;
}
