import assert from "node:assert/strict";
import { MINUTE_MS } from "../../../domain/time/instant.ts";
import { storeOver } from "../../../kv/store.ts";
import { memoryStore } from "../../../tests/support/store.ts";
import { KvRateLimiter } from "./kv_rate_limiter.ts";
import { testRateLimiter } from "./rate_limiter_fixture.ts";

testRateLimiter("KvRateLimiter", async (clock) => {
  const store = await memoryStore(clock);
  const limiter = new KvRateLimiter(store);
  return {
    take: (...request) => limiter.take(...request),
    async [Symbol.asyncDispose]() {
      await limiter[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
    },
  };
});

Deno.test("KvRateLimiter counts what other processes let through, this minute and the last", async () => {
  await using store = await memoryStore();
  await using first = new KvRateLimiter(store);
  await using second = new KvRateLimiter(store);
  for (let i = 0; i < 6; i++) await first.take("a", "read", 10);
  await first.share();
  await second.share();
  assert.equal((await second.take("a", "read", 10)).remaining, 3);
  await second.share();
  await first.share();
  assert.equal((await first.take("a", "read", 10)).remaining, 2);

  await first.share();
  await second.share();
  store.clock.pass(MINUTE_MS);
  assert.equal((await second.take("a", "read", 10)).remaining, 1);
});

Deno.test("KvRateLimiter costs no commit a request, and one for all clients when it shares", async () => {
  await using store = await memoryStore();
  const commits: unknown[] = [];
  const { kv } = store;
  const counted = new Proxy(kv, {
    get(target, name) {
      if (name === "atomic") commits.push(name);
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  await using limiter = new KvRateLimiter(storeOver(counted, "lease", store.now));
  for (let i = 0; i < 500; i++) await limiter.take(`client ${i % 50}`, "read", 10);
  assert.equal(commits.length, 0);
  await limiter.share();
  assert.equal(commits.length, 1);
  await limiter.share();
  assert.equal(commits.length, 1);
});

Deno.test("KvRateLimiter goes on with its own counts when the store is gone", async () => {
  const store = await memoryStore();
  await using limiter = new KvRateLimiter(store);
  store.kv.close();
  await limiter.take("a", "read", 2);
  await assert.rejects(limiter.share());
  assert.equal((await limiter.take("a", "read", 2)).allowed, true);
  assert.equal((await limiter.take("a", "read", 2)).allowed, false);
});
