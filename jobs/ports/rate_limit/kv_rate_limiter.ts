import type { RateKind } from "../../../domain/identity/api_key.ts";
import { MINUTE_MS, SECOND_MS } from "../../../domain/time/instant.ts";
import { type RateCount, readRates, writeRates } from "../../../kv/rates/rates.ts";
import type { Store } from "../../../kv/store.ts";
import type { RateLimiter, RateTake } from "./rate_limiter.ts";

/** One minute of requests. */
interface Minute {
  readonly minute: number;
  /** What this process has counted, by client. */
  readonly own: Map<string, number>;
  /** Clients of `own` whose count the store does not know yet. */
  readonly unwritten: Set<string>;
  /** What the other processes had counted when the store was last asked. */
  others: ReadonlyMap<string, number>;
}

const SHARE_EVERY_MS = SECOND_MS;
/** Clients that a process counts in one minute; the ones it has known longest are forgotten beyond, so that a flood of addresses fills no memory. */
const MOST_CLIENTS = 50_000;

/**
 * The embedded limiter. A request is counted in memory at once and costs no commit; once a second, and only while there are requests, the counts are
 * exchanged with the other processes through the store. So it is exact within one process, and several together let through at most what a
 * client sends them within that second. A store that is away leaves each process with its own counts.
 */
export class KvRateLimiter implements RateLimiter {
  readonly #store: Store;
  readonly #id: string;
  #now: Minute = newMinute(0);
  #last: Minute = newMinute(-1);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sharing: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
    this.#id = store.newId();
  }

  take(client: string, kind: RateKind, limit: number): Promise<RateTake> {
    const now = this.#store.now();
    const minute = Math.floor(now / MINUTE_MS);
    this.#turnTo(minute);
    const name = `${kind}:${client}`;
    const leftOfLast = Math.floor((1 - (now % MINUTE_MS) / MINUTE_MS) * counted(this.#last, name));
    const used = leftOfLast + counted(this.#now, name);
    const allowed = used < limit;
    if (allowed) this.#count(name);
    this.#timer ??= this.#shareIn(SHARE_EVERY_MS);
    return Promise.resolve({
      allowed,
      limit,
      remaining: Math.max(0, limit - used - (allowed ? 1 : 0)),
      resetAt: (minute + 1) * MINUTE_MS,
    });
  }

  /** Exchanges counts with the other processes now. Fails when the store does. */
  share(): Promise<void> {
    return this.#sharing = this.#sharing.catch(() => {}).then(() => this.#exchange());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sharing.catch(() => {});
  }

  #turnTo(minute: number): void {
    if (minute <= this.#now.minute) return;
    this.#last = minute === this.#now.minute + 1 ? this.#now : newMinute(minute - 1);
    this.#now = newMinute(minute);
  }

  #count(name: string): void {
    const { own, unwritten } = this.#now;
    own.set(name, (own.get(name) ?? 0) + 1);
    unwritten.add(name);
    if (own.size <= MOST_CLIENTS) return;
    const oldest = own.keys().next().value!;
    own.delete(oldest);
    unwritten.delete(oldest);
  }

  #shareIn(ms: number): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      this.#timer = undefined;
      this.share().catch(() => {});
    }, ms);
    Deno.unrefTimer(timer);
    return timer;
  }

  async #exchange(): Promise<void> {
    this.#turnTo(Math.floor(this.#store.now() / MINUTE_MS));
    const minutes = [this.#last, this.#now];
    for (const one of minutes) {
      const counts = unwrittenOf(one);
      one.unwritten.clear();
      await writeRates(this.#store, this.#id, counts);
    }
    for (const one of minutes) one.others = await readRates(this.#store, this.#id, one.minute);
  }
}

function newMinute(minute: number): Minute {
  return { minute, own: new Map(), unwritten: new Set(), others: new Map() };
}

function counted({ own, others }: Minute, name: string): number {
  return (own.get(name) ?? 0) + (others.get(name) ?? 0);
}

function unwrittenOf({ minute, own, unwritten }: Minute): RateCount[] {
  return [...unwritten].map((client) => ({ client, minute, count: own.get(client) ?? 0 }));
}
