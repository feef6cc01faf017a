import { Ratelimit } from "@upstash/ratelimit";
import type { RateKind } from "../../../domain/identity/api_key.ts";
import { type Instant, SECOND_MS } from "../../../domain/time/instant.ts";
import { callPort } from "../call.ts";
import type { RateLimiter, RateTake } from "./rate_limiter.ts";
import { type RedisConnection, scriptRunner } from "./redis_commands.ts";

/** A request does not wait longer for Redis than this. */
const TIMEOUT_MS = SECOND_MS / 2;
/** Different limits are as many as keys with a limit of their own; the ones asked for first are made again when there are more. */
const MOST_LIMITS = 100;

type ScriptRunningRedis = ConstructorParameters<typeof Ratelimit>[0]["redis"];

/**
 * Counts on a Redis that all processes share, exactly. While it is away `whenAway` counts in its place, for every kind of request: neither is
 * anybody let in without a limit, nor anybody refused for a fault of ours.
 */
export class RedisRateLimiter implements RateLimiter {
  readonly #redis: RedisConnection;
  readonly #runner: ScriptRunningRedis;
  readonly #whenAway: RateLimiter;
  readonly #now: () => Instant;
  readonly #limiters = new Map<number, Ratelimit>();

  constructor(redis: RedisConnection, whenAway: RateLimiter, now: () => Instant) {
    this.#redis = redis;
    // The library declares more of a client than its sliding window uses.
    this.#runner = scriptRunner(redis) as unknown as ScriptRunningRedis;
    this.#whenAway = whenAway;
    this.#now = now;
  }

  async take(client: string, kind: RateKind, limit: number): Promise<RateTake> {
    const policy = { timeoutMs: TIMEOUT_MS, tries: 1, now: this.#now };
    try {
      const { success, remaining, reset } = await callPort(
        "rate_limit",
        policy,
        () => this.#limiter(limit).limit(`${kind}:${client}`),
      );
      return { allowed: success, limit, remaining, resetAt: reset };
    } catch {
      return await this.#whenAway.take(client, kind, limit);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#redis[Symbol.asyncDispose]();
    await this.#whenAway[Symbol.asyncDispose]();
  }

  #limiter(limit: number): Ratelimit {
    const known = this.#limiters.get(limit);
    if (known !== undefined) return known;
    const made = new Ratelimit({
      redis: this.#runner,
      limiter: Ratelimit.slidingWindow(limit, "1 m"),
      prefix: "symphonia:rates",
      // It would refuse until the end of a minute whoever was refused once, however the window has moved on.
      ephemeralCache: false,
      // The port has its own, after which it is not let in but counted elsewhere.
      timeout: 0,
    });
    this.#limiters.set(limit, made);
    if (this.#limiters.size > MOST_LIMITS) this.#limiters.delete(this.#limiters.keys().next().value!);
    return made;
  }
}
