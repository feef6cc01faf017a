import { encodeTime } from "ulid";
import { JobEngine, type Trouble as Reported } from "../../jobs/engine.ts";
import type { Handlers } from "../../jobs/handler.ts";
import { MINUTE_MS, SECOND_MS } from "../../domain/time/instant.ts";
import type { Store } from "../../kv/store.ts";
import type { VirtualTime } from "./jobs_virtual_time.ts";
import type { Random } from "./random.ts";

/** What goes wrong, each in so many of a thousand steps or messages. */
export interface Trouble {
  /** The process ends between two steps: before one is done, or when it is done and before the answer came. */
  readonly crashes: number;
  /** The process stands still for minutes, and goes on as if nothing was. */
  readonly stalls: number;
  /** Its clock is set: forward by minutes, back by seconds, or right. */
  readonly clockJumps: number;
  /** The furthest that a clock goes forward. */
  readonly jumpMs: number;
  /** Messages of the queue that never arrive, and that arrive twice. */
  readonly lost: number;
  readonly doubled: number;
}

export const NO_TROUBLE: Trouble = { crashes: 0, stalls: 0, clockJumps: 0, jumpMs: 0, lost: 0, doubled: 0 };

const JUMP_BACK_MS = 30 * SECOND_MS;
const STALL_MS = 5 * MINUTE_MS;
const MESSAGE_MS = 20 * SECOND_MS;
const RESTART_MS = MINUTE_MS;
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Nothing comes of it any more. */
const never = <T>() => new Promise<T>(() => {});

/** A process had ended by then: whoever waits for the outside world in it gets this. */
export class ProcessEnded extends Error {
  override readonly name = "ProcessEnded";
}

/** Does something outside when the process may go on. @throws {ProcessEnded} when it ended before, or by it. */
export type Reach = <T>(work: () => T) => Promise<T>;

/** What all processes of a simulation share. */
export interface Site<Ports> {
  readonly kv: Deno.Kv;
  readonly time: VirtualTime;
  readonly random: Random;
  readonly handlers: Handlers<Ports>;
  /** What the jobs of one life of a process reach the outside world by. */
  readonly portsOf: (reach: Reach) => Ports;
  readonly processes: SimulatedProcess<Ports>[];
  readonly report: (trouble: Reported) => void;
  trouble: Trouble;
}

/**
 * A process that runs jobs by the product's own engine: over the store that all share, where each of its steps waits for its turn and may be its last.
 * One that has ended starts again after a while, with nothing in its memory.
 */
export class SimulatedProcess<Ports> {
  readonly #site: Site<Ports>;
  #life = 0;
  #skewMs = 0;
  #stalledUntil = 0;
  #wake: () => void = () => {};
  crashes = 0;

  constructor(site: Site<Ports>) {
    this.#site = site;
    this.#start();
  }

  /** The store as the present life of this process sees it. */
  store(): Store {
    const { random, time } = this.#site;
    const life = this.#life;
    const now = () => time.now + this.#skewMs;
    const newId = () => encodeTime(now(), 10) + Array.from({ length: 16 }, () => LETTERS[random.below(32)]).join("");
    return { kv: this.#kv(life), delivery: "queue", now, newId };
  }

  /**
   * Waits until this process may go on, and does `work`; `onEnd` is what comes of it when that life of the process has ended before, or ends with it.
   */
  async #step<T>(work: () => Promise<T>, onEnd: () => Promise<T>, life: number): Promise<T> {
    const { random, time } = this.#site;
    const happens = (thousandths: number) => random.below(1_000) < thousandths;
    const { crashes, stalls, clockJumps, jumpMs } = this.#site.trouble;
    if (life === this.#life && happens(stalls)) this.#stalledUntil = time.now + random.below(STALL_MS);
    while (this.#stalledUntil > time.now) await time.sleep(this.#stalledUntil - time.now);
    return await time.step(async () => {
      if (life !== this.#life) return { ended: true } as const;
      if (happens(clockJumps)) this.#skewMs = random.pick([0, random.below(jumpMs), -random.below(JUMP_BACK_MS)]);
      const crash = happens(crashes) ? random.pick(["before", "after"] as const) : null;
      if (crash === "before") this.#end();
      else {
        const answer = await work();
        if (crash === null) return { ended: false, answer } as const;
        this.#end();
      }
      return { ended: true } as const;
    }).then((outcome) => outcome.ended ? onEnd() : outcome.answer);
  }

  /** What is right again when all trouble is over. */
  recover(): void {
    this.#skewMs = 0;
    this.#stalledUntil = 0;
  }

  #start(): void {
    const { portsOf, handlers, report } = this.#site;
    const life = this.#life;
    const reach: Reach = (work) => this.#step(() => Promise.resolve(work()), () => Promise.reject(new ProcessEnded()), life);
    const engine = new JobEngine({ store: this.store(), ports: portsOf(reach), handlers, report: (trouble) => report(trouble) });
    let sweeping = false;
    const sweep = async () => {
      if (sweeping || life !== this.#life) return;
      sweeping = true;
      await engine.sweep();
      sweeping = false;
    };
    const cron = setInterval(() => life === this.#life ? void sweep() : clearInterval(cron), MINUTE_MS);
  }

  #end(): void {
    this.#life++;
    this.crashes++;
    this.#wake = () => {};
    setTimeout(() => this.#start(), this.#site.random.below(RESTART_MS));
  }

  /** A message that a commit left in the queue comes to one of the processes; or to none, or twice. */
  #deliver(): void {
    const { random, time, trouble, processes } = this.#site;
    const copies = random.below(1_000) < trouble.lost ? 0 : random.below(1_000) < trouble.doubled ? 2 : 1;
    for (let n = 0; n < copies; n++) {
      void time.sleep(random.below(MESSAGE_MS)).then(() => random.pick(processes).#wake());
    }
  }

  #kv(life: number): Deno.Kv {
    const { kv } = this.#site;
    const inTurn = <T>(work: () => Promise<T>) => this.#step<T>(work, never<T>, life);
    const seen: Partial<Deno.Kv> = {
      get: (key, options) => inTurn(() => kv.get(key, options)),
      getMany: (keys, options) => inTurn(() => kv.getMany(keys, options)),
      list: (selector, options) => listed(() => inTurn(() => Array.fromAsync(kv.list(selector, options)))),
      atomic: () => this.#atomic(life),
      listenQueue: (wake) => {
        if (life === this.#life) this.#wake = () => void wake(null);
        return never();
      },
    };
    return seen as Deno.Kv;
  }

  #atomic(life: number): Deno.AtomicOperation {
    const operation = this.#site.kv.atomic();
    let messages = 0;
    const seen: Partial<Deno.AtomicOperation> = {
      check: (...checks) => (operation.check(...checks), all),
      mutate: (...mutations) => (operation.mutate(...mutations), all),
      enqueue: () => (messages++, all),
      commit: () =>
        this.#step<Deno.KvCommitResult | Deno.KvCommitError>(
          async () => {
            const answer = await operation.commit();
            if (answer.ok) { for (let n = 0; n < messages; n++) this.#deliver(); }
            return answer;
          },
          never,
          life,
        ),
    };
    const all = seen as Deno.AtomicOperation;
    return all;
  }
}

/** A list that is read in one step. */
function listed<T>(read: () => Promise<Deno.KvEntry<T>[]>): Deno.KvListIterator<T> {
  async function* entries() {
    yield* await read();
  }
  return entries() as unknown as Deno.KvListIterator<T>;
}
