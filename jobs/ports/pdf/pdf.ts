import { FONT_URLS } from "./font_urls.ts";
import type { NoteDocument } from "./note_document.ts";
import type { VoucherDocument } from "./voucher_document.ts";

/** What to print: words and figures only. */
export type PdfJob =
  | { readonly kind: "consignment_note"; readonly document: NoteDocument }
  | { readonly kind: "pallet_voucher"; readonly document: VoucherDocument };

/** What the Worker answers to a job. */
export type PdfAnswer = { readonly bytes: Uint8Array } | { readonly error: string };

/** The door to printing, as routes and jobs know it. */
export interface PdfPort {
  /** The PDF's bytes. @throws {Error} when it could not be made; asking again is allowed. */
  renderPdf(job: PdfJob): Promise<Uint8Array>;
}

/** How long one PDF may take, its turn in the queue not counted. */
const TIMEOUT_MS = 20_000;

export interface PdfRendererOptions {
  readonly timeoutMs?: number;
  readonly workerUrl?: URL;
}

/**
 * Makes PDFs in one long-lived Worker, one after the other, off the event loop that serves pages. The Worker may read the two fonts and nothing
 * else. It starts with the first job, and anew after a crash or a timeout.
 */
export class PdfRenderer implements PdfPort, AsyncDisposable {
  readonly #timeoutMs: number;
  readonly #workerUrl: URL;
  #worker: Worker | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor({ timeoutMs = TIMEOUT_MS, workerUrl = new URL("./pdf_worker.ts", import.meta.url) }: PdfRendererOptions = {}) {
    this.#timeoutMs = timeoutMs;
    this.#workerUrl = workerUrl;
  }

  renderPdf(job: PdfJob): Promise<Uint8Array> {
    if (this.#closed) return Promise.reject(new Error("PDF renderer is closed"));
    const made = this.#turn.then(() => this.#make(job));
    this.#turn = made.catch(() => undefined);
    return made;
  }

  /** Takes no more jobs, finishes those it took, and ends the Worker. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    await this.#turn;
    this.#stop();
  }

  async #make(job: PdfJob): Promise<Uint8Array> {
    const answer = await this.#ask(job).catch((error: unknown) => {
      this.#stop();
      throw error;
    });
    if ("error" in answer) throw new Error(`PDF was not made: ${answer.error}`);
    return answer.bytes;
  }

  #ask(job: PdfJob): Promise<PdfAnswer> {
    const worker = this.#worker ??= startWorker(this.#workerUrl);
    const { promise, resolve, reject } = Promise.withResolvers<PdfAnswer>();
    const timer = setTimeout(() => reject(new Error(`PDF was not made within ${this.#timeoutMs} ms`)), this.#timeoutMs);
    worker.onmessage = ({ data: answer }: MessageEvent<PdfAnswer>) => resolve(answer);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`PDF worker crashed: ${event.message}`));
    };
    worker.postMessage(job);
    return promise.finally(() => clearTimeout(timer));
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

function startWorker(url: URL): Worker {
  return new Worker(url, { type: "module", name: "pdf", deno: { permissions: { read: Object.values(FONT_URLS) } } });
}
