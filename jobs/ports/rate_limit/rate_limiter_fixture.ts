import assert from "node:assert/strict";
import { MINUTE_MS } from "../../../domain/time/instant.ts";
import { TestClock } from "../../../tests/support/clock.ts";
import type { RateLimiter } from "./rate_limiter.ts";

/** Opens the limiter under test on `clock`. */
type Open = (clock: TestClock) => Promise<RateLimiter>;

/** The cases that every limiter must pass, registered as tests of `name`. */
export function testRateLimiter(name: string, open: Open): void {
  const test = (criterion: string, run: (limiter: RateLimiter, clock: TestClock) => Promise<void>) =>
    Deno.test(`${name} ${criterion}`, async () => {
      // At the beginning of a minute. The library reads the system's clock, so that one is set too.
      const clock = new TestClock(Date.UTC(2026, 10, 24, 8));
      using _time = systemTime(clock);
      await using limiter = await open(clock);
      await run(limiter, clock);
    });

  test("lets through as many as the limit, counts down, and refuses the next", async (limiter) => {
    const takes = [];
    for (let i = 0; i < 4; i++) takes.push(await limiter.take("a", "read", 3));
    assert.deepEqual(takes.map(({ allowed }) => allowed), [true, true, true, false]);
    assert.deepEqual(takes.map(({ remaining }) => remaining), [2, 1, 0, 0]);
    assert.deepEqual(takes.map(({ limit }) => limit), [3, 3, 3, 3]);
  });

  test("says when the minute ends", async (limiter, clock) => {
    clock.pass(20_000);
    assert.equal((await limiter.take("a", "read", 3)).resetAt, Date.UTC(2026, 10, 24, 8, 1));
  });

  test("lets no two at once share the last one", async (limiter) => {
    const takes = await Promise.all(Array.from({ length: 20 }, () => limiter.take("a", "write", 5)));
    assert.equal(takes.filter(({ allowed }) => allowed).length, 5);
  });

  test("counts each client and each kind for itself", async (limiter) => {
    await limiter.take("a", "write", 1);
    assert.equal((await limiter.take("a", "write", 1)).allowed, false);
    assert.equal((await limiter.take("a", "read", 1)).allowed, true);
    assert.equal((await limiter.take("b", "write", 1)).allowed, true);
  });

  test("does not count what it refuses", async (limiter, clock) => {
    for (let i = 0; i < 30; i++) await limiter.take("a", "read", 10);
    clock.pass(MINUTE_MS + MINUTE_MS / 2);
    // Half of the ten that were let through a minute ago still count, not half of thirty.
    assert.equal((await limiter.take("a", "read", 10)).remaining, 4);
  });

  test("lets nobody take twice the limit at the turn of a minute", async (limiter, clock) => {
    clock.pass(MINUTE_MS - 1);
    for (let i = 0; i < 10; i++) await limiter.take("a", "read", 10);
    clock.pass(1);
    assert.equal((await limiter.take("a", "read", 10)).allowed, false);
    clock.pass(MINUTE_MS / 5);
    const takes = [];
    for (let i = 0; i < 3; i++) takes.push((await limiter.take("a", "read", 10)).allowed);
    assert.deepEqual(takes, [true, true, false]);
  });

  test("forgets what is older than two minutes", async (limiter, clock) => {
    for (let i = 0; i < 3; i++) await limiter.take("a", "read", 3);
    clock.pass(2 * MINUTE_MS);
    assert.equal((await limiter.take("a", "read", 3)).remaining, 2);
  });

  test("heeds a limit that has changed", async (limiter) => {
    for (let i = 0; i < 3; i++) await limiter.take("a", "read", 3);
    assert.equal((await limiter.take("a", "read", 5)).remaining, 1);
  });
}

/** Has `Date.now` tell the time of `clock` until disposed of. */
export function systemTime(clock: TestClock): Disposable {
  const now = Date.now;
  Date.now = () => clock.now;
  return {
    [Symbol.dispose]() {
      Date.now = now;
    },
  };
}
