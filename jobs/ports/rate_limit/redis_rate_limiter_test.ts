import assert from "node:assert/strict";
import { memoryStore } from "../../../tests/support/store.ts";
import { TestClock } from "../../../tests/support/clock.ts";
import { openRateLimiter, type RateSettings } from "./open_rate_limiter.ts";
import { systemTime, testRateLimiter } from "./rate_limiter_fixture.ts";
import type { RateLimiter } from "./rate_limiter.ts";
import { plainRedis } from "./redis_commands.ts";
import { RedisServer } from "./redis_server_fixture.ts";

const isThere = RedisServer.isThere();
if (!isThere) console.log('tests of limits on a real Redis are left out: no "redis-server" on the path');

/** A limiter with what it stands on, closed with it. */
async function openOver(settings: RateSettings, clock: TestClock, ...below: readonly AsyncDisposable[]): Promise<RateLimiter> {
  const store = await memoryStore(clock);
  const limiter = await openRateLimiter(settings, store);
  return {
    take: (...request) => limiter.take(...request),
    async [Symbol.asyncDispose]() {
      for (const one of [limiter, store, ...below]) await one[Symbol.asyncDispose]();
    },
  };
}

// Not told to Deno without a Redis: an ignored test would be counted among those that passed.
if (isThere) {
  testRateLimiter("RedisRateLimiter on a plain Redis", async (clock) => {
    const server = await new RedisServer().start();
    return await openOver({ kind: "redis", url: server.url }, clock, server);
  });

  testRateLimiter("RedisRateLimiter by the REST interface of Upstash", async (clock) => {
    const server = await new RedisServer().start();
    const redis = plainRedis(server.url);
    const rest = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, async (request) => {
      if (request.headers.get("authorization") !== "Bearer of the test") return Response.json({ error: "WRONGPASS" });
      const command = await request.json() as string[];
      return await redis.send(...command).then(
        (result) => Response.json({ result }),
        ({ message }: Error) => Response.json({ error: message }, { status: 400 }),
      );
    });
    const url = `http://127.0.0.1:${rest.addr.port}`;
    return await openOver({ kind: "upstash", url, token: "of the test" }, clock, redis, rest, server);
  });

  Deno.test("RedisRateLimiter counts for all processes together", async () => {
    const clock = new TestClock();
    using _time = systemTime(clock);
    await using server = await new RedisServer().start();
    await using first = await openOver({ kind: "redis", url: server.url }, clock);
    await using second = await openOver({ kind: "redis", url: server.url }, clock);
    await first.take("a", "read", 2);
    assert.equal((await second.take("a", "read", 2)).remaining, 0);
    assert.equal((await first.take("a", "read", 2)).allowed, false);
  });

  Deno.test("RedisRateLimiter counts in the process while its Redis is away", async () => {
    const clock = new TestClock();
    using _time = systemTime(clock);
    const server = await new RedisServer().start();
    await using limiter = await openOver({ kind: "redis", url: server.url }, clock);
    await limiter.take("a", "write", 2);
    await server[Symbol.asyncDispose]();
    const takes = [];
    for (let i = 0; i < 3; i++) takes.push((await limiter.take("a", "write", 2)).allowed);
    assert.deepEqual(takes, [true, true, false]);
  });
}
