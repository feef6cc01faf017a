import { metricsOf } from "./metrics.ts";

/** Counts the reads of `kv` from now on; commits are counted where they are made. */
export function countReads(kv: Deno.Kv): void {
  const { kv: operations } = metricsOf(kv);
  const get = kv.get.bind(kv);
  const getMany = kv.getMany.bind(kv);
  const list = kv.list.bind(kv);
  Object.assign(kv, {
    get: (...args: Parameters<Deno.Kv["get"]>) => {
      operations.get++;
      return get(...args);
    },
    getMany: (...args: Parameters<Deno.Kv["getMany"]>) => {
      operations.get_many++;
      return getMany(...args);
    },
    list: (...args: Parameters<Deno.Kv["list"]>) => {
      operations.list++;
      return list(...args);
    },
  });
}
