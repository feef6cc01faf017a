import { targetFault } from "../webhooks/target.ts";
import type { PushTarget } from "./push_device.ts";

/** The longest of the push services in use is a third of it. */
const MOST_CHARS = 2_000;
/** A point on P-256 and a secret, in base64url. Source: RFC 8291, 2 and 3.2. */
const KEY = /^[\w-]{87}=?$/;
const SECRET = /^[\w-]{22}={0,2}$/;

/**
 * What a browser says of where it gets its messages, as `PushSubscription.toJSON()` writes it; null when it is none, or leads where nobody may be called.
 * `allowPrivate` admits private addresses: for the demo and for tests.
 */
export function readPushTarget(text: string, allowPrivate: boolean): PushTarget | null {
  if (text.length > MOST_CHARS) return null;
  let said: { readonly endpoint?: unknown; readonly keys?: { readonly p256dh?: unknown; readonly auth?: unknown } | null } | null;
  try {
    said = JSON.parse(text);
  } catch {
    return null;
  }
  const { endpoint, keys } = said ?? {};
  const { p256dh, auth } = keys ?? {};
  if (typeof endpoint !== "string" || typeof p256dh !== "string" || typeof auth !== "string") return null;
  // Push services are reached by https alone, in the demo too.
  if (!endpoint.startsWith("https://") || targetFault(endpoint, allowPrivate) !== null) return null;
  return KEY.test(p256dh) && SECRET.test(auth) ? { endpoint, p256dh, auth } : null;
}
