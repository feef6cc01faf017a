import { type ApiKey, type KeyLimits, keyStateAt, leastRoleFor, RATE_KINDS, type Scope } from "../../domain/identity/api_key.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { may } from "../../domain/rights/policy.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { type Aggregate, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { type Page, type PageOptions, readPage } from "../page.ts";
import type { Store } from "../store.ts";
import { hashToken, newToken } from "./tokens.ts";

/** API keys, those of an organisation beside each other. */
export const API_KEYS: Aggregate<ApiKey> = {
  name: "api_keys",
  key: ({ orgId, id }) => keys.apiKey(orgId, id),
  entries: () => [],
  counters: () => [],
  lists: () => [],
};

/** What an owner says of a new key. */
export interface NewApiKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** How many days it lives. */
  readonly days: number;
}

/** A key that was just made. `text` is known now and never again; null when the same operation made it before. */
export interface IssuedApiKey {
  readonly id: string;
  readonly text: string | null;
}

export type ApiKeyRefusal = "scope_not_held" | "operation_reused";

/**
 * Makes a key for the viewer's organisation, with the least role that its scopes need and no scope that the viewer lacks; one commit, with its line of
 * audit.
 */
export function createApiKey(
  store: Store,
  viewer: Viewer,
  { name, scopes, days }: NewApiKey,
  operation: Operation,
): Promise<Result<IssuedApiKey, ApiKeyRefusal>> {
  return transact<Result<IssuedApiKey, ApiKeyRefusal>>(async () => {
    const earlier = earlierAnswer<string>(await store.kv.get(keys.operation(operation.scope, operation.id)), operation);
    if (earlier === "other_content") return { answer: refuse("operation_reused") };
    if (earlier !== null) return { answer: accept({ id: earlier.answer, text: null }) };
    const role = leastRoleFor(scopes);
    if (role === null || !scopes.every((scope) => may(viewer, scope))) return { answer: refuse("scope_not_held") };
    const { id, text, hash } = newKeyText(store, viewer.orgId);
    const now = store.now();
    const key: ApiKey = {
      id,
      orgId: viewer.orgId,
      hash,
      hint: text.slice(-4),
      name,
      role,
      scopes,
      createdAt: now,
      createdBy: { id: viewer.id, name: viewer.name },
      expiresAt: now + days * DAY_MS,
    };
    const commit = new Commit(store.kv).create(API_KEYS, key);
    recordAudit(commit, store, viewer, { action: "api_key.created", target: nameInLog(key), after: scopes.join(", ") });
    recordOperation(commit, operation, id);
    return { commit, answer: accept({ id, text }) };
  });
}

/** `sk_live_orgId_keyId_secret`: the ids name the keys to read in one go and prove nothing. */
function newKeyText(store: Store, orgId: string): { readonly id: string; readonly text: string; readonly hash: string } {
  const id = store.newId();
  const secret = newToken();
  return { id, text: `sk_live_${orgId}_${id}_${secret}`, hash: hashToken(secret) };
}

/** The viewer's organisation's key with `id`, or null. */
export async function getApiKeyFor(kv: Deno.Kv, viewer: Pick<Viewer, "orgId">, id: string): Promise<Loaded<ApiKey> | null> {
  return loaded(await kv.get<ApiKey>(keys.apiKey(viewer.orgId, id)));
}

/** Keys of the viewer's organisation, the newest first, those that open nothing any more too. */
export function listApiKeys(kv: Deno.Kv, viewer: Pick<Viewer, "orgId">, options: PageOptions = {}): Promise<Page<ApiKey>> {
  return readPage<ApiKey>(kv, { prefix: ["api_keys", viewer.orgId] }, { ...options, reverse: true });
}

/**
 * Ends a key of the viewer's organisation at once and for ever, with its line of audit; null when there is none. Ending it twice is no fault, and one
 * that has expired stays so.
 */
export function revokeApiKey(store: Store, viewer: Viewer, id: string): Promise<ApiKey | null> {
  return transact<ApiKey | null>(async () => {
    const found = await getApiKeyFor(store.kv, viewer, id);
    if (found === null || keyStateAt(found.value, store.now()) !== "live") return { answer: found?.value ?? null };
    const revoked: ApiKey = { ...found.value, revokedAt: store.now() };
    const commit = new Commit(store.kv).change(API_KEYS, found, revoked);
    recordAudit(commit, store, viewer, { action: "api_key.revoked", target: nameInLog(revoked) });
    return { commit, answer: revoked };
  });
}

/** What the platform's administrator says of a key's limits. */
export interface AgreedLimits {
  readonly orgId: string;
  readonly id: string;
  /** Kinds that are left out follow everybody's limit. */
  readonly limits: KeyLimits;
  readonly reason: string;
}

/**
 * Sets how many requests a minute a key may make; the next one of it meets them, for nothing keeps a key in memory. One commit, with its line of audit;
 * null when there is no such key. The same limits again change nothing.
 */
export function limitApiKey(store: Store, viewer: Viewer, { orgId, id, limits, reason }: AgreedLimits): Promise<ApiKey | null> {
  return transact<ApiKey | null>(async () => {
    const found = await getApiKeyFor(store.kv, { orgId }, id);
    if (found === null) return { answer: null };
    const before = limitsInLog(found.value.limits);
    const after = limitsInLog(limits);
    if (before === after) return { answer: found.value };
    const limited: ApiKey = { ...found.value, limits };
    const commit = new Commit(store.kv).change(API_KEYS, found, limited);
    recordAudit(commit, store, viewer, { action: "api_key.limited", target: nameInLog(limited), reason, before, after });
    return { commit, answer: limited };
  });
}

function limitsInLog(limits: KeyLimits = {}): string {
  return RATE_KINDS.flatMap((kind) => limits[kind] === undefined ? [] : `${kind} ${limits[kind]}`).join(", ");
}

function nameInLog({ name, id, hint }: ApiKey): string {
  return `${name} (${id} …${hint})`;
}
