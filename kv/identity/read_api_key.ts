import { timingSafeEqual } from "node:crypto";
import type { Organisation } from "../../domain/directory/types.ts";
import { type ApiKey, type KeyLimits, keyStateAt } from "../../domain/identity/api_key.ts";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { listVersionOf } from "../kept_pages.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import type { Store } from "../store.ts";
import type { BearerRead } from "./access_tokens.ts";
import { API_KEYS } from "./api_keys.ts";
import { hashToken } from "./tokens.ts";

/** What one read tells of the bearer of an API key. */
export interface ApiKeyRead extends BearerRead {
  /** Requests a minute where they differ from everybody's. */
  readonly limits: KeyLimits;
}

const KEY_TEXT = /^sk_live_([\w-]{1,64})_([\w-]{1,64})_([\w-]{43})$/;

/**
 * Who bears an API key, read in one round trip; null when it is unknown, expired or revoked. That it was used is written once a minute at most, and
 * never over a change made meanwhile.
 */
export async function readApiKey(store: Store, text: string): Promise<ApiKeyRead | null> {
  const [, orgId, id, secret] = KEY_TEXT.exec(text) ?? [];
  if (orgId === undefined || id === undefined || secret === undefined) return null;
  const [{ value: key, versionstamp }, { value: org }, list] = await getMany<[ApiKey, Organisation, Deno.KvU64]>(store.kv, [
    keys.apiKey(orgId, id),
    keys.organisation(orgId),
    keys.listVersion(orgId),
  ]);
  const now = store.now();
  if (key === null || org === null || !isSecretOf(key, secret) || keyStateAt(key, now) !== "live") return null;
  if (now - (key.lastUsedAt ?? 0) >= MINUTE_MS) {
    await new Commit(store.kv).change(API_KEYS, { value: key, versionstamp }, { ...key, lastUsedAt: now }).send();
  }
  return {
    viewer: {
      kind: "key",
      id: key.id,
      name: key.name,
      role: key.role,
      orgId: org.id,
      orgKind: org.kind,
      orgName: org.name,
      timeZone: org.timeZone,
      scopes: key.scopes,
    },
    listVersion: listVersionOf(list),
    limits: key.limits ?? {},
  };
}

function isSecretOf({ hash }: ApiKey, secret: string): boolean {
  return timingSafeEqual(Uint8Array.fromHex(hash), Uint8Array.fromHex(hashToken(secret)));
}
