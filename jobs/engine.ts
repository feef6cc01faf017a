import { HOUR_MS, SECOND_MS } from "../domain/time/instant.ts";
import { claimDue, nextDue } from "../kv/jobs/claim.ts";
import type { Job } from "../kv/jobs/job.ts";
import { keys } from "../kv/keys.ts";
import type { Store } from "../kv/store.ts";
import type { Handlers } from "./handler.ts";
import { runJob } from "./run_job.ts";

/** What went wrong: a run of `job`, or, without one, the store itself. */
export interface Trouble {
  readonly job?: Pick<Job, "id" | "kind" | "attempts">;
  readonly state?: "retrying" | "dead";
  readonly error: unknown;
}

export interface EngineOptions<Ports> {
  readonly store: Store;
  readonly ports: Ports;
  readonly handlers: Handlers<Ports>;
  /** Told of each failure, for the log. */
  readonly report: (trouble: Trouble) => void;
}

/** Jobs under way at once in one process. */
const CONCURRENCY = 8;
const SOONEST_MS = SECOND_MS;
const STOP_GRACE_MS = 2 * SECOND_MS;

/**
 * Runs jobs as they fall due. Deliveries differ only in what wakes it: the backend's queue or a watched key; a timer for the next due time and
 * `sweep` find the rest in both. Every process may have one.
 */
export class JobEngine<Ports> implements AsyncDisposable {
  readonly #options: EngineOptions<Ports>;
  readonly #running = new Set<Promise<void>>();
  readonly #abandon = new AbortController();
  #stopping = false;
  #woken = false;
  #working: Promise<void> | null = null;
  #listening: Promise<void> | null = null;
  #stopListening = () => Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Starts at once, with whatever an earlier process left undone. */
  constructor(options: EngineOptions<Ports>) {
    this.#options = options;
    this.#listen();
    this.#wake();
  }

  /** Runs everything due now, also what a lost wake-up or a crashed process left behind, and waits for it. */
  async sweep(): Promise<void> {
    this.#listen();
    this.#wake();
    do {
      await this.#working;
      await Promise.all(this.#running);
    } while (this.#working !== null);
  }

  /** Claims nothing more, and waits for what is under way for two seconds; jobs that are left then are claimed again when their lease ends. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const { promise: graceOver, resolve: endGrace } = Promise.withResolvers<void>();
    const grace = setTimeout(endGrace, STOP_GRACE_MS);
    await Promise.race([this.#finish(), graceOver]);
    clearTimeout(grace);
    this.#abandon.abort();
  }

  async #finish(): Promise<void> {
    await this.#stopListening();
    await this.#working;
    await Promise.all(this.#running);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  #wake(): void {
    if (this.#stopping) return;
    this.#woken = true;
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    clearTimeout(this.#timer);
    const { store, report } = this.#options;
    let waitMs = SOONEST_MS;
    try {
      do {
        this.#woken = false;
        const jobs = await claimDue(store, CONCURRENCY - this.#running.size);
        for (const job of jobs) this.#run(job);
        if (this.#running.size === CONCURRENCY) await Promise.race(this.#running);
        else if (jobs.length > 0) this.#woken = true;
        else waitMs = await this.#untilNext();
      } while (this.#woken && !this.#stopping);
    } catch (error) {
      report({ error });
    } finally {
      this.#working = null;
      if (!this.#stopping) this.#timer = setTimeout(() => this.#wake(), waitMs);
    }
  }

  async #untilNext(): Promise<number> {
    const { store } = this.#options;
    const next = await nextDue(store);
    return next === null ? HOUR_MS : Math.min(Math.max(next.at - store.now(), SOONEST_MS), HOUR_MS);
  }

  #run(job: Job): void {
    const { store, ports, handlers, report } = this.#options;
    const run = runJob(store, ports, handlers, job, this.#abandon.signal)
      .then((outcome) => "error" in outcome && report({ job, ...outcome }), (error) => report({ job, error }))
      .then(() => {
        this.#running.delete(run);
        this.#wake();
      });
    this.#running.add(run);
  }

  /** Listens for wake-ups; again after the connection broke. */
  #listen(): void {
    const { store, report } = this.#options;
    const listen = store.delivery === "queue" ? () => store.kv.listenQueue(() => this.#wake()) : () => this.#watch();
    this.#listening ??= listen()
      .catch((error) => {
        if (!this.#stopping) report({ error });
      })
      .finally(() => {
        this.#listening = null;
      });
  }

  async #watch(): Promise<void> {
    const changes = this.#options.store.kv.watch([keys.jobWake()]).getReader();
    this.#stopListening = () => changes.cancel().catch(() => {});
    while (!(await changes.read()).done) this.#wake();
  }
}
