import { setImmediate } from "node:timers/promises";
import type { Instant } from "../../domain/time/instant.ts";
import type { Random } from "./random.ts";

interface Timer {
  readonly id: number;
  readonly at: Instant;
  readonly everyMs: number | null;
  readonly ring: () => void;
}

/** Ids that no real timer has. */
const FIRST_ID = 1_000_000_000;
/** What one step at the store takes at the most. */
const STEP_MS = 20;

/**
 * Time, timers and chance of everything that runs, in place of the real ones until disposed of; and the steps that it makes at the store, of which one
 * at a time is done, chosen among all that wait. So the seed of `random` decides everything, and hours go by as fast as there is something to do.
 */
export class VirtualTime implements Disposable {
  readonly #random: Random;
  readonly #real = { setTimeout, clearTimeout, setInterval, clearInterval, random: Math.random };
  readonly #timers = new Map<number, Timer>();
  readonly #steps: (() => Promise<void>)[] = [];
  #nextId = FIRST_ID;
  now: Instant;

  constructor(random: Random, start: Instant) {
    this.#random = random;
    this.now = start;
    const set = (everyMs: boolean) => (ring: () => void, ms = 0) => this.#add(ring, ms, everyMs);
    const clear = (id?: number) => void this.#timers.delete(id ?? 0);
    Object.assign(globalThis, { setTimeout: set(false), setInterval: set(true), clearTimeout: clear, clearInterval: clear });
    Math.random = () => random.below(2 ** 30) / 2 ** 30;
  }

  [Symbol.dispose](): void {
    const { random, ...timers } = this.#real;
    Object.assign(globalThis, timers);
    Math.random = random;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.#add(resolve, ms, false));
  }

  /** Does `work` when its turn has come. */
  step<T>(work: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.#steps.push(() => work().then(resolve, reject));
    return promise;
  }

  /** Lets everything go on for so long, or until `over` says so. */
  async pass(spanMs: number, over: () => boolean = () => false): Promise<void> {
    const end = this.now + spanMs;
    while (!over()) {
      // Everybody who can go on asks for the next step first.
      await setImmediate();
      const next = this.#firstTimer();
      const due = next !== null && (next.at <= this.now || (this.#steps.length === 0 && next.at <= end));
      if (due) this.#ring(next);
      else if (this.#steps.length > 0) await this.#takeStep();
      else break;
    }
    if (!over()) this.now = Math.max(this.now, end);
  }

  #add(ring: () => void, ms: number, repeated: boolean): number {
    const id = this.#nextId++;
    // The jitter of a retry is a fraction of a millisecond, clocks show whole ones.
    this.#timers.set(id, { id, at: this.now + Math.ceil(ms), everyMs: repeated ? ms : null, ring });
    return id;
  }

  #firstTimer(): Timer | null {
    let first: Timer | null = null;
    for (const timer of this.#timers.values()) if (first === null || timer.at < first.at) first = timer;
    return first;
  }

  #ring(timer: Timer): void {
    this.now = Math.max(this.now, timer.at);
    if (timer.everyMs === null) this.#timers.delete(timer.id);
    else this.#timers.set(timer.id, { ...timer, at: timer.at + timer.everyMs });
    timer.ring();
  }

  async #takeStep(): Promise<void> {
    this.now += this.#random.below(STEP_MS);
    await this.#steps.splice(this.#random.below(this.#steps.length), 1)[0]!();
  }
}
