import { DAY_MS } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { SHORT_KEYS_PER_COMMIT } from "../limits.ts";
import type { Store } from "../store.ts";
import { type FactSum, minuteOf } from "./metric_sums.ts";

/** Facts are looked at over a week, whatever else is counted over an hour; each a day longer. */
const KEPT_MS: Readonly<Record<FactSum, number>> = {
  deliveries_on_time: 8 * DAY_MS,
  deliveries_late: 8 * DAY_MS,
  fields_right: 8 * DAY_MS,
  fields_wrong: 8 * DAY_MS,
  mails_unreadable: 2 * DAY_MS,
};
const OTHERS_KEPT_MS = DAY_MS;

/** Forgets the sums of minutes that no alert rule looks at any more. */
export async function forgetMetrics(store: Store): Promise<void> {
  for (const name of await namesOf(store.kv)) {
    const keptMs = name in KEPT_MS ? KEPT_MS[name as FactSum] : OTHERS_KEPT_MS;
    await forgetSums(store.kv, name, minuteOf(store.now() - keptMs));
  }
}

/** Names under which there are sums: each found by one read, past all of the name before it. */
async function namesOf(kv: Deno.Kv): Promise<string[]> {
  const names: string[] = [];
  let start: Deno.KvKey = keys.metricSum("", 0);
  for (;;) {
    const [next] = await Array.fromAsync(kv.list({ start, end: keys.metricSum("\uffff", 0) }, { limit: 1 }));
    if (next === undefined) return names;
    const name = next.key[1] as string;
    names.push(name);
    start = keys.metricSum(name, Infinity);
  }
}

async function forgetSums(kv: Deno.Kv, name: string, before: number): Promise<void> {
  const ended = kv.list({ start: keys.metricSum(name, 0), end: keys.metricSum(name, before) }, { limit: SHORT_KEYS_PER_COMMIT });
  const commit = new Commit(kv);
  let count = 0;
  for await (const { key } of ended) {
    commit.delete(key);
    count++;
  }
  if (count > 0) await commit.send();
}
