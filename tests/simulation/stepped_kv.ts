import { setImmediate } from "node:timers/promises";
import type { Random } from "./random.ts";

/**
 * `kv` for writers that run at the same time: their reads and commits are done one after the other, in an order that `random` chooses among all
 * that wait. So each seed has its own conflicts, which a store that answers at once would never show.
 */
export function steppedKv(kv: Deno.Kv, random: Random): Deno.Kv {
  const waiting: (() => Promise<void>)[] = [];
  let stepping = false;

  async function step(): Promise<void> {
    stepping = true;
    while (waiting.length > 0) {
      // Everybody who can go on asks for the next step first.
      await setImmediate();
      await waiting.splice(random.below(waiting.length), 1)[0]!();
    }
    stepping = false;
  }

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    waiting.push(() => run().then(resolve, reject));
    if (!stepping) void step();
    return promise;
  }

  const stepped: Partial<Deno.Kv> = {
    get: (key, options) => inTurn(() => kv.get(key, options)),
    getMany: (keys, options) => inTurn(() => kv.getMany(keys, options)),
    atomic() {
      const operation = kv.atomic();
      const commit = operation.commit.bind(operation);
      operation.commit = () => inTurn(commit);
      return operation;
    },
  };
  return new Proxy(kv, {
    get(target, name) {
      const own = Reflect.get(stepped, name);
      if (own !== undefined) return own;
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
