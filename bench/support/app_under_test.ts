import { fileURLToPath } from "node:url";
import { Builder } from "fresh/dev";
import type { RateKind } from "../../domain/identity/api_key.ts";
import { buildStyles } from "../../process/build_styles.ts";
import { KvRateLimiter } from "../../jobs/ports/rate_limit/kv_rate_limiter.ts";
import type { RateTake } from "../../jobs/ports/rate_limit/rate_limiter.ts";
import type { Store } from "../../kv/store.ts";
import { createApp } from "../../main.ts";
import { portsOver } from "../../tests/support/ports.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Counts every request and stops none: a token has the limit of every person. */
class CountingLimiter extends KvRateLimiter {
  override take(client: string, kind: RateKind): Promise<RateTake> {
    return super.take(client, kind, Number.MAX_SAFE_INTEGER);
  }
}

/** The whole application over `store`, as a function from request to response. */
export async function appHandler(store: Store, publicUrl: string): Promise<(request: Request) => Promise<Response>> {
  await buildStyles(root);
  const apply = await new Builder({ root }).build({ snapshot: "memory" });
  const ports = { ...await portsOver(store, publicUrl), rateLimiter: new CountingLimiter(store) };
  const app = createApp(() => ({
    store,
    ports,
    publicUrl,
    buildId: "bench",
    logAllRequests: false,
    apiOrigins: [],
    trustedProxies: 0,
    metricsToken: null,
  }));
  apply(app);
  const handler = app.handler();
  return (request) => Promise.resolve(handler(request));
}
