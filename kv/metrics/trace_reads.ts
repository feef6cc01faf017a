import type { Span } from "@opentelemetry/api";
import { keys } from "../keys.ts";
import { beginSpan, inSpan, markFailed } from "./in_span.ts";

/**
 * Makes a span of each read of `kv` from now on: `kv get`, `kv get_many`, and `kv list` from its first step to its last. Each tells the kind of record
 * alone, since what follows in a key may be a secret. To be called where spans are made: reads elsewhere stay as they are, and cost nothing.
 */
export function traceReads(kv: Deno.Kv): void {
  const get = kv.get.bind(kv);
  const getMany = kv.getMany.bind(kv);
  const list = kv.list.bind(kv);
  Object.assign(kv, {
    get: (...args: Parameters<Deno.Kv["get"]>) => inSpan("kv get", recordsAt(args[0]), () => get(...args)),
    getMany: (...args: Parameters<Deno.Kv["getMany"]>) =>
      inSpan("kv get_many", { ...recordsAt(args[0][0]), "kv.keys": args[0].length }, () => getMany(...args)),
    list: (...args: Parameters<Deno.Kv["list"]>) => traceSteps(list(...args), recordsAt(beginningOf(args[0]))),
  });
}

/** First parts of all keys: whoever runs the platform may look for any other in the store. */
const nouns: ReadonlySet<unknown> = new Set(
  Object.values(keys).map((build) => (build as (...parts: unknown[]) => Deno.KvKey)("a", "b", "c", "d", "e")[0]),
);

function recordsAt(key: Deno.KvKey | undefined): { readonly "kv.records"?: string } {
  const noun = key?.[0];
  return nouns.has(noun) ? { "kv.records": noun as string } : {};
}

function beginningOf(selector: Deno.KvListSelector): Deno.KvKey | undefined {
  return "prefix" in selector ? selector.prefix : "start" in selector ? selector.start : undefined;
}

/** The same iterator, whose steps are one span; it ends too where a loop over it breaks off. */
function traceSteps<T>(iterator: Deno.KvListIterator<T>, attributes: ReturnType<typeof recordsAt>): Deno.KvListIterator<T> {
  const next = iterator.next.bind(iterator);
  let span: Span | undefined;
  let hasBegun = false;
  let entries = 0;
  const end = () => {
    span?.setAttribute("kv.entries", entries).end();
    span = undefined;
  };
  return Object.assign(iterator, {
    async next(): Promise<IteratorResult<Deno.KvEntry<T>, undefined>> {
      if (!hasBegun) span = beginSpan("kv list", attributes);
      hasBegun = true;
      try {
        const step = await next();
        if (step.done) end();
        else entries++;
        return step;
      } catch (error) {
        if (span !== undefined) markFailed(span, error);
        end();
        throw error;
      }
    },
    return(): Promise<IteratorResult<Deno.KvEntry<T>, undefined>> {
      end();
      return Promise.resolve({ done: true, value: undefined });
    },
  });
}
