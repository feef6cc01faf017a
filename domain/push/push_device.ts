import type { Instant } from "../time/instant.ts";

/** Where a browser gets its messages, as it says. Source: W3C Push API, PushSubscription. */
export interface PushTarget {
  /** Of the browser's push service. */
  readonly endpoint: string;
  /** Its key, 65 bytes, and 16 bytes that only it knows: both base64url. Source: RFC 8291, 2 and 3.2. */
  readonly p256dh: string;
  readonly auth: string;
}

/** A browser that a person lets us notify. */
export interface PushDevice extends PushTarget {
  /** SHA-256 of the endpoint: the same browser again is the same device. */
  readonly id: string;
  readonly userId: string;
  /** "Firefox, Windows". */
  readonly name: string;
  readonly createdAt: Instant;
}
