import { formOf } from "../../domain/documents/form_of.ts";
import { knownOf } from "../../domain/documents/known_of_order.ts";
import { isReadBy, type Reading, type ReadingFailure } from "../../domain/documents/reading.ts";
import type { Order, OrderDocument } from "../../domain/orders/types.ts";
import { Commit, type Loaded } from "../../kv/commit.ts";
import { listPages } from "../../kv/documents/reading_pages.ts";
import { getReading, READINGS } from "../../kv/documents/readings.ts";
import { recordPage } from "../../kv/documents/record_page.ts";
import { sendMessage } from "../../kv/jobs/message.ts";
import { keys } from "../../kv/keys.ts";
import type { Store } from "../../kv/store.ts";
import type { Handler, Run } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import { unreadable } from "../ports/recogniser/unreadable.ts";
import { readStored } from "../ports/storage/read_stored.ts";
import { langsOf } from "./langs_of.ts";
import { readPages } from "./read_pages.ts";
import { PLACE_WAIT_MS, tryReading } from "./try_reading.ts";

/**
 * Reads a document page by page, each page recorded as soon as it is read: after a crash or a failure it goes on where it was. What no try can read ends as
 * failed, with its code; so does what was tried in vain for hours.
 */
export const readDocument: Handler<"read_document", JobPorts> = async (store, ports, { orderId, documentId }, run) => {
  const reading = await getReading(store.kv, orderId, documentId);
  if (reading === null || !isReadBy(reading.value, run.messageId)) return null;
  const { value: order } = await store.kv.get<Order>(keys.order(orderId));
  const document = order?.documents.find(({ id }) => id === documentId);
  if (!order || !document) return null;
  const done = await tryReading(
    store,
    ports.recogniser,
    run,
    async () => {
      const isWhole = await recognise(store, ports, order, document, reading.value, run);
      return isWhole ? await asRead(store, ports, order, document, reading.value, run) : null;
    },
    (failure) => asFailed(store, reading.value, run, failure),
  );
  return done === "no_place" ? later(store, reading) : done;
};

/** Reads what is not read yet; false when it was cancelled meanwhile, or another has gone on with it. */
async function recognise(
  store: Store,
  { recogniser, storage }: JobPorts,
  order: Order,
  document: OrderDocument,
  reading: Reading,
  run: Run,
): Promise<boolean> {
  const bytes = await readStored(storage, document.sha256);
  if (bytes === null) throw unreadable("broken", "its bytes are gone");
  const last = await readPages(recogniser, {
    bytes,
    mediaType: document.mediaType,
    langs: langsOf(order),
    firstPage: reading.pagesRead,
    record: (page) => recordPage(store, reading, page),
  }, run);
  if (last === "spent") throw unreadable("budget_spent", `${recogniser.monthlyPages} pages`);
  return last !== "stopped";
}

/** As it is once its pages are recorded; null when it was cancelled meanwhile, or asked for again. */
async function stillOwn(store: Store, { orderId, documentId }: Reading, run: Run): Promise<Loaded<Reading> | null> {
  const reading = await getReading(store.kv, orderId, documentId);
  return reading !== null && isReadBy(reading.value, run.messageId) ? reading : null;
}

async function asRead(
  store: Store,
  { fields }: JobPorts,
  order: Order,
  document: OrderDocument,
  begun: Reading,
  run: Run,
): Promise<Commit | null> {
  const reading = await stillOwn(store, begun, run);
  if (reading === null) return null;
  const pages = await listPages(store.kv, reading.value);
  const form = formOf(document.kind, pages);
  const recognition = { engine: reading.value.engine ?? "text_layer", pages } as const;
  const found = form === null ? [] : await fields.find(form, recognition, knownOf(order, form, document));
  const read: Reading = { ...reading.value, state: "read", ...form && { form }, fields: found, endedAt: store.now() };
  return new Commit(store.kv).change(READINGS, reading, read);
}

async function asFailed(store: Store, begun: Reading, run: Run, failure: ReadingFailure): Promise<Commit | null> {
  const reading = await stillOwn(store, begun, run);
  if (reading === null) return null;
  return new Commit(store.kv).change(READINGS, reading, { ...reading.value, state: "failed", failure, endedAt: store.now() });
}

/** Hands the reading to another job, due in a moment: to wait costs it no try. */
function later(store: Store, { value: reading, ...before }: Loaded<Reading>): Commit {
  const { orderId, documentId } = reading;
  const commit = new Commit(store.kv);
  const message = { kind: "read_document", payload: { orderId, documentId }, dueAt: store.now() + PLACE_WAIT_MS } as const;
  return commit.change(READINGS, { value: reading, ...before }, { ...reading, jobId: sendMessage(commit, store, message) });
}
