import { AskedWorker } from "../asked_worker.ts";
import { observePort } from "../observe_port.ts";
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

/** Makes PDFs in one Worker that stays, one after the other. It may read the two fonts and nothing else. */
export class PdfRenderer implements PdfPort, AsyncDisposable {
  readonly #worker: AskedWorker<PdfJob, PdfAnswer>;

  constructor({ timeoutMs = TIMEOUT_MS, workerUrl = new URL("./pdf_worker.ts", import.meta.url) } = {}) {
    this.#worker = new AskedWorker({ name: "PDF", start: () => startWorker(workerUrl), timeoutMs });
  }

  renderPdf(job: PdfJob): Promise<Uint8Array> {
    return observePort("pdf", () => this.#render(job));
  }

  /** Takes no more jobs, finishes those it took, and ends the Worker. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.#worker[Symbol.asyncDispose]();
  }

  async #render(job: PdfJob): Promise<Uint8Array> {
    const answer = await this.#worker.ask(job);
    if ("error" in answer) throw new Error(`PDF was not made: ${answer.error}`);
    return answer.bytes;
  }
}

function startWorker(url: URL): Worker {
  return new Worker(url, { type: "module", name: "pdf", deno: { permissions: { read: Object.values(FONT_URLS) } } });
}
