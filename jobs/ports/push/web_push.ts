import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { DAY_MS, SECOND_MS } from "../../../domain/time/instant.ts";
import type { VapidKeys } from "../../../kv/push/vapid_keys.ts";
import { callPort } from "../call.ts";
import { TargetRefused } from "../outgoing/outgoing_faults.ts";
import type { OutgoingPort } from "../outgoing/outgoing.ts";
import type { PushPort } from "./push_port.ts";

/** What the port is made of. */
export interface WebPushParts {
  readonly outgoing: OutgoingPort;
  /** "mailto:" or "https:": where a push service finds who is behind the messages. Source: RFC 8292, 2.1. */
  readonly subject: string;
  /** Read when first needed: most processes start without. */
  keys(): Promise<VapidKeys>;
}

/** How long a push service keeps a message for a browser that is away: by then whoever works here has looked. */
const LIFE_SECONDS = DAY_MS / SECOND_MS;
/** Longest topic. Source: RFC 8030, 5.4. */
const TOPIC_CHARS = 32;
/** The outgoing port gives up before. */
const TIMEOUT_MS = 15 * SECOND_MS;
/** The subscription has ended. Source: RFC 8030, 7.3. */
const GONE: readonly number[] = [404, 410];
/** Refusals that may pass: our rights at the service, its limits. */
const MAY_PASS: readonly number[] = [401, 403, 408, 425, 429];

/**
 * Sends by the push services of browsers: the message encrypted for the one browser (RFC 8291), ourselves shown by a signature (RFC 8292). Endpoints come
 * from browsers, that is from anybody: they are called as partners' addresses are, never into private networks.
 */
export function webPush({ outgoing, subject, keys }: WebPushParts): PushPort {
  let read: Promise<VapidKeys> | undefined;
  const ownKeys = () =>
    read ??= keys().catch((error) => {
      read = undefined;
      throw error;
    });
  return {
    async publicKey() {
      return (await ownKeys()).publicKey;
    },
    async send({ endpoint, p256dh, auth }, { title, body, path, tag }, signal) {
      const [{ buildPushPayload }, vapid] = await Promise.all([import("@block65/webcrypto-web-push"), ownKeys()]);
      const topic = tag === undefined ? undefined : await topicOf(tag);
      const { headers, body: sealed } = await buildPushPayload(
        {
          data: { title, body, path, ...tag !== undefined && { tag } },
          options: { ttl: LIFE_SECONDS, urgency: "normal", ...topic !== undefined && { topic } },
        },
        { endpoint, expirationTime: null, keys: { p256dh, auth } },
        { ...vapid, subject },
      );
      const answer = await call(outgoing, endpoint, { method: "POST", headers, body: sealed }, signal);
      if (answer.ok) return true;
      if (GONE.includes(answer.status)) return false;
      const detail = await detailOf(endpoint, answer);
      throw MAY_PASS.includes(answer.status) ? new Error(detail) : new PermanentFailure(detail);
    },
  };
}

/**
 * What a push service answers. One that is away is left alone for a while, and no other with it. What it says against one message or browser does not count
 * there: anybody may send us to a service with a subscription that it refuses.
 */
async function call(
  outgoing: OutgoingPort,
  ...[endpoint, request, signal]: Parameters<OutgoingPort["fetch"]>
): Promise<Response> {
  const policy = { timeoutMs: TIMEOUT_MS, tries: 1, now: Date.now, host: new URL(endpoint).host };
  try {
    return await callPort("push", policy, async (timeout) => {
      const answer = await outgoing.fetch(endpoint, request, AbortSignal.any([signal, timeout]));
      if (answer.status >= 500) throw new Error(await detailOf(endpoint, answer));
      return answer;
    });
  } catch (error) {
    if (error instanceof TargetRefused) throw new PermanentFailure(error.message);
    throw error;
  }
}

async function detailOf(endpoint: string, answer: Response): Promise<string> {
  return `${new URL(endpoint).host} ${answer.status} ${(await answer.text()).slice(0, 200)}`;
}

/** The tag as push services take it: it says nothing, and its length and letters are theirs. */
async function topicOf(tag: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(tag));
  return new Uint8Array(hash).toBase64({ alphabet: "base64url", omitPadding: true }).slice(0, TOPIC_CHARS);
}
