import type { RateKind } from "../../../domain/identity/api_key.ts";
import { MINUTE_MS, SECOND_MS } from "../../../domain/time/instant.ts";
import { RATE_LIMITS } from "../../../jobs/ports/rate_limit/rate_limiter.ts";
import type { RequestContext } from "../../(_lib)/state.ts";
import { problem } from "./problem.ts";

/**
 * Counts a request against a limit of its client and tells the client how far it may go on. Source: the HTTP working group's draft of RateLimit fields.
 * @throws {ProblemError} 429 over the limit.
 */
export async function limitCalls(
  { state }: RequestContext,
  client: string,
  kind: RateKind,
  limit: number = RATE_LIMITS[kind],
): Promise<void> {
  const { ports, store } = state.deps;
  const { allowed, remaining, resetAt } = await ports.rateLimiter.take(client, kind, limit);
  const seconds = Math.max(1, Math.ceil((resetAt - store.now()) / SECOND_MS));
  state.ownHeaders["ratelimit-policy"] = `"${kind}";q=${limit};w=${MINUTE_MS / SECOND_MS}`;
  state.ownHeaders["ratelimit"] = `"${kind}";r=${remaining};t=${seconds}`;
  if (!allowed) throw problem("too_many_requests", { facts: { limit, seconds }, headers: { "retry-after": String(seconds) } });
}
