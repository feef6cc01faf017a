import type { FileFault } from "../../../domain/documents/file_fault.ts";
import type { FileType } from "../../../domain/documents/header_fault.ts";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { accept, refuse, type Result } from "../../../domain/result.ts";
import { SECOND_MS } from "../../../domain/time/instant.ts";
import { observePort } from "../observe_port.ts";
import { READABLE } from "../recogniser/embedded/reader_files.ts";
import type { PictureAnswer, PictureRequest } from "./picture_messages.ts";
import type { PagePictures, PicturesPort } from "./pictures.ts";

const DEFAULTS = {
  /** For each step within a check, or a page. */
  timeoutMs: 10 * SECOND_MS,
  /** A Worker that has nothing to do gives its memory back after this. */
  idleMs: 20 * SECOND_MS,
  /** Files whose people wait for their check; each is in memory meanwhile. */
  maxWaiting: 12,
  workerUrl: new URL("./pictures_worker.ts", import.meta.url),
};

/** A whole answer takes some such steps, and a Worker that never answers is given up. */
const STEPS = 4;

type Request = PictureRequest extends infer R ? R extends PictureRequest ? Omit<R, "timeoutMs"> : never : never;

interface Waiting {
  readonly request: Request;
  readonly resolve: (answer: PictureAnswer) => void;
}

/**
 * Opens files in one Worker, one after the other, checks before pictures, since somebody waits for them. The Worker reads its libraries and nothing else; it
 * breaks off by itself what takes too long, is ended after each file that was not opened well, and when idle. Memory is thus bounded by one file's.
 */
export class PictureMaker implements PicturesPort {
  readonly #options: typeof DEFAULTS;
  readonly #checks: Waiting[] = [];
  readonly #drawings: Waiting[] = [];
  #worker: Worker | null = null;
  #working: Promise<void> | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Partial<typeof DEFAULTS> = {}) {
    this.#options = { ...DEFAULTS, ...options };
  }

  async check(
    bytes: Uint8Array<ArrayBuffer>,
    type: FileType,
  ): Promise<Result<{ readonly pageCount: number }, FileFault | "busy">> {
    if (this.#checks.length >= this.#options.maxWaiting) return refuse("busy");
    const answer = await this.#ask(this.#checks, { kind: "check", bytes, type });
    if (answer.kind === "checked") return accept({ pageCount: answer.pageCount });
    // A library that fails on a file has found nothing that it knows in it.
    return refuse(answer.kind === "refused" ? answer.fault : "broken");
  }

  async draw(bytes: Uint8Array<ArrayBuffer>, type: FileType, index: number): Promise<PagePictures> {
    const answer = await this.#ask(this.#drawings, { kind: "draw", bytes, type, index });
    if (answer.kind === "drawn") return answer.pictures;
    throw new PermanentFailure(`page ${index} was not drawn: ${answer.kind === "refused" ? answer.fault : answer.kind}`);
  }

  /** Ends the Worker at once. Who waits for an answer hears nothing, not even a failure: a job asks again in the next process. */
  [Symbol.asyncDispose](): Promise<void> {
    this.#checks.length = this.#drawings.length = 0;
    this.#stop();
    return Promise.resolve();
  }

  #ask(line: Waiting[], request: Request): Promise<PictureAnswer> {
    const { promise, resolve } = Promise.withResolvers<PictureAnswer>();
    line.push({ request, resolve });
    this.#working ??= this.#work();
    // A file that is refused is no fault of the port.
    return observePort("pictures", () => promise, { isFault: ({ kind }) => kind === "failed" });
  }

  async #work(): Promise<void> {
    clearTimeout(this.#idle);
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      // One that cannot even start ends no process, nor the line behind it.
      const answer = await this.#send(next.request).catch((error): PictureAnswer => ({ kind: "failed", message: String(error) }));
      if (answer.kind === "refused" || answer.kind === "failed") this.#stop();
      next.resolve(answer);
    }
    this.#working = null;
    this.#idle = setTimeout(() => this.#stop(), this.#options.idleMs);
    Deno.unrefTimer(this.#idle);
  }

  #next(): Waiting | undefined {
    return this.#checks.shift() ?? this.#drawings.shift();
  }

  async #send(request: Request): Promise<PictureAnswer> {
    const { timeoutMs, workerUrl } = this.#options;
    const worker = this.#worker ??= startWorker(workerUrl);
    const { promise, resolve } = Promise.withResolvers<PictureAnswer>();
    this.#deadline = setTimeout(() => resolve({ kind: "refused", fault: "took_too_long" }), STEPS * timeoutMs);
    worker.onmessage = ({ data }: MessageEvent<PictureAnswer>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve({ kind: "failed", message: event.message });
    };
    worker.postMessage({ ...request, timeoutMs });
    return await promise.finally(() => clearTimeout(this.#deadline));
  }

  #stop(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#deadline);
    this.#worker?.terminate();
    this.#worker = null;
  }
}

function startWorker(url: URL): Worker {
  return new Worker(url, {
    type: "module",
    name: "pictures",
    deno: {
      permissions: { read: READABLE, env: false, net: false, run: false, write: false, ffi: false, sys: false, import: false },
    },
  });
}
