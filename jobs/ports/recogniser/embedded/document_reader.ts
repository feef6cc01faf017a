import { MAX_PAGES, type ReadingFailure } from "../../../../domain/documents/reading.ts";
import { MINUTE_MS, SECOND_MS } from "../../../../domain/time/instant.ts";
import { unreadable } from "../unreadable.ts";
import type { EndOf, ReaderAnswer, ReaderReply, ReaderRequest, TimedRequest } from "./reader_messages.ts";

/** Reads a picture outside the Worker: a binary portable graymap into tab-separated values. */
export type AskedReader = (pgm: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<string>;

/** A document that is open; pages count from 0. */
export interface OpenDocument {
  readonly count: number;
  /** What one request about it is answered. */
  ask<Kind extends keyof EndOf>(request: Extract<ReaderRequest, { kind: Kind }>, asked?: AskedReader): Promise<EndOf[Kind]>;
}

const DEFAULTS = {
  /** For opening a document, and for each page of it. */
  stepMs: MINUTE_MS,
  /** For the Worker to tell that it broke a step off; then it is given up. */
  graceMs: 5 * SECOND_MS,
  /** A Worker that has nothing to do gives its memory back after this. */
  idleMs: MINUTE_MS,
  workerUrl: new URL("./reader_worker.ts", import.meta.url),
};

/**
 * Opens documents in one Worker, one after the other, off the event loop that serves pages. The Worker may read its libraries and nothing else. It starts
 * with the first document, anew after each that was aborted or failed, and ends when idle for a minute. It breaks off by itself what takes too long: one that
 * is in a loop of WebAssembly cannot be ended from outside.
 */
export class DocumentReader implements AsyncDisposable {
  readonly #options: typeof DEFAULTS;
  #worker: Worker | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: Partial<typeof DEFAULTS> = {}) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /**
   * Opens a document for as long as `work` takes.
   * @throws {Unreadable} when it cannot be opened or read, has too many pages, or takes too long; the reason of `signal` when that aborts.
   */
  withDocument<T>(
    { bytes, mediaType, signal }: {
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly mediaType: string;
      readonly signal: AbortSignal;
    },
    work: (document: OpenDocument) => Promise<T>,
  ): Promise<T> {
    const done = this.#turn.then(async () => {
      signal.throwIfAborted();
      clearTimeout(this.#idle);
      try {
        const { count } = await this.#step<"open">({ kind: "open", bytes, mediaType }, signal);
        if (count > MAX_PAGES) throw unreadable("too_many_pages", `${count} pages`);
        return await work({ count, ask: (request, asked) => this.#step(request, signal, asked) });
      } finally {
        this.#idle = setTimeout(() => this.#stop(), this.#options.idleMs);
        Deno.unrefTimer(this.#idle);
      }
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Ends the Worker after the document that is open. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#turn;
    clearTimeout(this.#idle);
    this.#stop();
  }

  /** One request and its answer. Whatever ends it early ends the Worker too: nobody knows what it would still do. */
  async #step<Kind extends keyof EndOf>(
    request: Extract<ReaderRequest, { kind: Kind }>,
    signal: AbortSignal,
    asked?: AskedReader,
  ): Promise<EndOf[Kind]> {
    const { promise, resolve, reject } = Promise.withResolvers<EndOf[Kind]>();
    const worker = this.#worker ??= await startWorker(this.#options.workerUrl);
    const stop = new AbortController();
    const onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort);
    const { stepMs, graceMs } = this.#options;
    const timer = setTimeout(() => reject(unreadable("took_too_long", `no answer in ${stepMs} ms`)), stepMs + graceMs);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`reading worker crashed: ${event.message}`));
    };
    worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => {
      if (data.kind === "failed") return reject(failureOf(data.code, data.message));
      if (data.kind !== "asked") return resolve(data as EndOf[Kind]);
      asked?.(data.pgm, stop.signal).then((tsv) => worker.postMessage({ kind: "told", tsv } satisfies ReaderReply), reject);
    };
    worker.postMessage({ ...request, timeoutMs: stepMs } satisfies TimedRequest);
    return await promise.catch((error: unknown) => {
      this.#stop();
      throw error;
    }).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      stop.abort();
    });
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

function failureOf(code: ReadingFailure | null, message: string): Error {
  return code === null ? new Error(message) : unreadable(code, message);
}

async function startWorker(url: URL): Promise<Worker> {
  // Where packages are is asked with the first document: a start needs none of it.
  const { READABLE } = await import("./reader_files.ts");
  return new Worker(url, {
    type: "module",
    name: "document reader",
    deno: {
      permissions: {
        read: READABLE,
        env: false,
        net: false,
        run: false,
        write: false,
        ffi: false,
        sys: "inherit",
        import: false,
      },
    },
  });
}
