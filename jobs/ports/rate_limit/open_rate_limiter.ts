import type { Store } from "../../../kv/store.ts";
import { KvRateLimiter } from "./kv_rate_limiter.ts";
import type { RateLimiter } from "./rate_limiter.ts";

/** Where requests are counted: in the store, or on a Redis. */
export type RateSettings =
  | { readonly kind: "kv" }
  | { readonly kind: "redis"; readonly url: string }
  | { readonly kind: "upstash"; readonly url: string; readonly token: string };

/** The limiter that the settings ask for. The libraries for Redis are loaded where one is used only. */
export async function openRateLimiter(settings: RateSettings, store: Store): Promise<RateLimiter> {
  const inStore = new KvRateLimiter(store);
  if (settings.kind === "kv") return inStore;
  const [{ RedisRateLimiter }, { plainRedis, upstashRedis }] = await Promise.all([
    import("./redis_rate_limiter.ts"),
    import("./redis_commands.ts"),
  ]);
  const redis = settings.kind === "redis" ? plainRedis(settings.url) : upstashRedis(settings.url, settings.token);
  return new RedisRateLimiter(redis, inStore, store.now);
}
