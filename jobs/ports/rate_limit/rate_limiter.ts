import type { RateKind } from "../../../domain/identity/api_key.ts";
import type { Instant } from "../../../domain/time/instant.ts";

/** Requests a minute that a client may make where nothing else was agreed. */
export const RATE_LIMITS: Readonly<Record<RateKind, number>> = { read: 100, write: 20, upload: 5 };

/** What became of one request. */
export interface RateTake {
  readonly allowed: boolean;
  readonly limit: number;
  /** Requests that would still be allowed at this moment. */
  readonly remaining: number;
  /** End of the present minute: from then on requests are allowed again, if not before. */
  readonly resetAt: Instant;
}

/**
 * Counts the requests of clients, so that none takes more than its share. The minute slides: what is left of the last one counts in proportion, so
 * nobody gets twice the limit at the turn of a minute.
 */
export interface RateLimiter extends AsyncDisposable {
  /** Counts one request of `client` (an API key, a user, an address), unless it is over `limit` a minute: then it is refused and not counted. */
  take(client: string, kind: RateKind, limit: number): Promise<RateTake>;
}
