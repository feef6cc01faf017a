import type { ExtractedField } from "../../../domain/documents/extraction/extracted_field.ts";
import type { FindFields } from "../../../domain/documents/find_fields.ts";
import { MINUTE_MS, SECOND_MS } from "../../../domain/time/instant.ts";
import { AskedWorker } from "../asked_worker.ts";
import { observePort } from "../observe_port.ts";
import type { FieldsPort } from "./fields_port.ts";

/** What the Worker is asked: a form, and what was read. */
export type FieldsQuestion = Parameters<FindFields>;

/** A page takes some milliseconds; one that was made to take longer ends here. */
const TIMEOUT_MS = 20 * SECOND_MS;

/** Finds fields in a Worker that may do nothing else; it ends when idle for a minute. */
export class FieldFinder implements FieldsPort {
  readonly #worker: AskedWorker<FieldsQuestion, ExtractedField[]>;

  constructor({ timeoutMs = TIMEOUT_MS, workerUrl = new URL("./fields_worker.ts", import.meta.url) } = {}) {
    const start = () => new Worker(workerUrl, { type: "module", name: "fields", deno: { permissions: "none" } });
    this.#worker = new AskedWorker({ name: "fields", start, timeoutMs, idleMs: MINUTE_MS });
  }

  find: FindFields = (...question) => observePort("fields", () => this.#worker.ask(question));

  /** Finds what it was asked for before, and ends the Worker. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.#worker[Symbol.asyncDispose]();
  }
}
