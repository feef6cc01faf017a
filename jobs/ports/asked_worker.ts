import { PortTimeout } from "./port_timeout.ts";

/** How a Worker is started, and how long it may take. */
export interface AskedWorkerOptions {
  /** What it is called in errors. */
  readonly name: string;
  readonly start: () => Worker;
  /** For one answer, the turns of others not counted. */
  readonly timeoutMs: number;
  /** One that has nothing to do gives its memory back after this; without it, it stays. */
  readonly idleMs?: number;
}

/**
 * Asks one Worker one question after the other, off the event loop that serves pages. It answers each by one message. It starts with the first question, and
 * anew after a crash or a timeout.
 */
export class AskedWorker<Question, Answer> implements AsyncDisposable {
  readonly #options: AskedWorkerOptions;
  #worker: Worker | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #idle: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(options: AskedWorkerOptions) {
    this.#options = options;
  }

  /** @throws {Error} when the Worker crashed, took too long, or was closed before; asking again is allowed. */
  ask(question: Question): Promise<Answer> {
    if (this.#closed) return Promise.reject(new Error(`${this.#options.name} worker is closed`));
    const answered = this.#turn.then(() => this.#send(question));
    this.#turn = answered.catch(() => undefined);
    return answered;
  }

  /** Takes no more questions, answers those it took, and ends the Worker. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    await this.#turn;
    this.#stop();
  }

  async #send(question: Question): Promise<Answer> {
    const { name, start, timeoutMs } = this.#options;
    clearTimeout(this.#idle);
    const worker = this.#worker ??= start();
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const timer = setTimeout(() => reject(new PortTimeout(`${name} worker gave no answer within ${timeoutMs} ms`)), timeoutMs);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`${name} worker crashed: ${event.message}`));
    };
    worker.postMessage(question);
    try {
      return await promise;
    } catch (error) {
      this.#stop();
      throw error;
    } finally {
      clearTimeout(timer);
      this.#stopWhenIdle();
    }
  }

  #stopWhenIdle(): void {
    const { idleMs } = this.#options;
    if (idleMs === undefined) return;
    this.#idle = setTimeout(() => this.#stop(), idleMs);
    Deno.unrefTimer(this.#idle);
  }

  #stop(): void {
    clearTimeout(this.#idle);
    this.#worker?.terminate();
    this.#worker = null;
  }
}
