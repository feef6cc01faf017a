import { accept, refuse, type Result } from "../../../domain/result.ts";
import { SECOND_MS } from "../../../domain/time/instant.ts";
import type { ReceivedMail } from "../../../domain/mail_intake/received_mail.ts";
import type { MimeFault, MimePort } from "./mail_intake.ts";
import type { MimeAnswer } from "./mime_messages.ts";

const DEFAULTS = {
  /** The longest mail takes a second. */
  timeoutMs: 10 * SECOND_MS,
  /** Mails that are read or wait for it; each is in memory meanwhile. */
  maxWaiting: 6,
};

/** Reads mails one after the other, each in a Worker of its own that may do nothing, so that its memory goes back. */
export class MimeReader implements MimePort {
  readonly #options: typeof DEFAULTS;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: Partial<typeof DEFAULTS> = {}) {
    this.#options = { ...DEFAULTS, ...options };
  }

  async read(raw: Uint8Array<ArrayBuffer>): Promise<Result<ReceivedMail, MimeFault>> {
    if (this.#waiting >= this.#options.maxWaiting) return refuse("busy");
    this.#waiting++;
    const reading = this.#last.then(() => readInWorker(raw, this.#options.timeoutMs));
    this.#last = reading;
    return await reading.finally(() => this.#waiting--);
  }
}

async function readInWorker(raw: Uint8Array<ArrayBuffer>, timeoutMs: number): Promise<Result<ReceivedMail, MimeFault>> {
  const worker = new Worker(new URL("./mime_worker.ts", import.meta.url), {
    type: "module",
    name: "mime",
    deno: { permissions: "none" },
  });
  const { promise, resolve } = Promise.withResolvers<Result<ReceivedMail, MimeFault>>();
  const timer = setTimeout(() => resolve(refuse("took_too_long")), timeoutMs);
  worker.onmessage = ({ data }: MessageEvent<MimeAnswer>) =>
    resolve(data.kind === "read" ? accept(data.mail) : refuse(data.fault));
  worker.onerror = (event) => {
    event.preventDefault();
    resolve(refuse("broken"));
  };
  worker.postMessage(raw);
  return await promise.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
