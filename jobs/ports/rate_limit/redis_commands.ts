import { createHash } from "node:crypto";
import { Redis } from "ioredis";
import { SECOND_MS } from "../../../domain/time/instant.ts";

/** Sends one command to a Redis and gives its answer. */
export interface RedisConnection extends AsyncDisposable {
  send(...command: readonly (string | number)[]): Promise<unknown>;
}

/** The part of a Redis client that `@upstash/ratelimit` uses. */
export interface ScriptRunner {
  evalsha(hash: string, keys: string[], args: unknown[]): Promise<unknown>;
  eval(script: string, keys: string[], args: unknown[]): Promise<unknown>;
}

/** A plain Redis, reached at `redis://` or `rediss://`. Connects with the first command; one that cannot be sent fails at once. */
export function plainRedis(url: string): RedisConnection {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 2 * SECOND_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: (tries) => Math.min(tries * 100, 5 * SECOND_MS),
  });
  // Each command fails by itself; without a listener the client would print the same again.
  redis.on("error", () => {});
  return {
    send: (command, ...args) => redis.call(String(command), ...args),
    [Symbol.asyncDispose]: () => Promise.resolve(redis.disconnect()),
  };
}

/** Upstash by its REST interface: a command is a JSON array, the answer `{ result }` or `{ error }`. */
export function upstashRedis(url: string, token: string): RedisConnection {
  return {
    async send(...command) {
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(command) });
      const { result, error } = await answer.json() as { result?: unknown; error?: string };
      if (error !== undefined) throw new Error(error);
      return result;
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/**
 * Runs the scripts of `@upstash/ratelimit` by any Redis. Their first line, flags in Upstash's own notation, is taken off, for which a plain Redis refuses
 * the whole script; so they have another hash there than the library knows them by.
 */
export function scriptRunner({ send }: RedisConnection): ScriptRunner {
  const bodies = new Map<string, string>();
  return {
    evalsha(hash, keys, args) {
      const body = bodies.get(hash);
      if (body === undefined) return Promise.reject(new Error("NOSCRIPT of this connection"));
      return send("EVALSHA", sha1(body), keys.length, ...keys, ...args as (string | number)[]);
    },
    eval(script, keys, args) {
      const body = script.replace(/^#!.*\n/, "");
      bodies.set(sha1(script), body);
      return send("EVAL", body, keys.length, ...keys, ...args as (string | number)[]);
    },
  };
}

function sha1(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}
