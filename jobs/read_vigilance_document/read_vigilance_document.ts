import { formOf } from "../../domain/documents/form_of.ts";
import { isReadBy, type ReadingFailure, type ReadingProgress } from "../../domain/documents/reading.ts";
import type { VigilanceDocument, VigilanceReading } from "../../domain/vigilance/vigilance_document.ts";
import { VIGILANCE_RULES } from "../../domain/vigilance/vigilance_rules.ts";
import { Commit, type Loaded } from "../../kv/commit.ts";
import { arePagesSpent } from "../../kv/documents/pages_read.ts";
import { deletePages, listPages } from "../../kv/documents/reading_pages.ts";
import { sendMessage } from "../../kv/jobs/message.ts";
import type { Store } from "../../kv/store.ts";
import { changeVigilanceDocument } from "../../kv/vigilance/change_document.ts";
import { getVigilanceDocument, VIGILANCE, type VigilanceRef } from "../../kv/vigilance/documents.ts";
import { recordVigilancePage } from "../../kv/vigilance/record_page.ts";
import { drawPages } from "../draw_document/draw_pages.ts";
import type { Handler, Run } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import { unreadable } from "../ports/recogniser/unreadable.ts";
import { readStored } from "../ports/storage/read_stored.ts";
import { readPages } from "../read_document/read_pages.ts";
import { PLACE_WAIT_MS, tryReading } from "../read_document/try_reading.ts";

/** A certificate says all that is asked of it on its first pages; the others are terms, and cost as much to read. */
const MOST_PAGES = 3;

/**
 * Draws a vigilance document and reads what its form asks for, page by page, as documents of orders are read: after a crash or a failure it goes on where it
 * was, and somebody who confirms it meanwhile loses nothing. What no try can read ends as failed, with its code: a person fills the form in.
 */
export const readVigilanceDocument: Handler<"read_vigilance_document", JobPorts> = async (store, ports, ref, run) => {
  const document = (await getVigilanceDocument(store.kv, ref))?.value;
  const bytes = document && await readStored(ports.storage, document.file.sha256);
  if (!document || !bytes) return null;
  if (document.pictures === undefined) {
    const pictures = await drawPages(ports, bytes, run);
    await changeVigilanceDocument(store, ref, (now) => now.pictures ? null : { ...now, pictures });
  }
  const begun = await findOwn(store, ref, run);
  if (begun === null) return null;
  const done = await tryReading(
    store,
    ports.recogniser,
    run,
    async () => await recognise(store, ports, begun, bytes, run) ? await asRead(store, ports, ref, run) : null,
    (failure) => asFailed(store, ref, run, failure),
  );
  return done === "no_place" ? later(store, ref, begun) : done;
};

/** A document that a job still works on. */
interface OwnDocument {
  readonly loaded: Loaded<VigilanceDocument>;
  readonly reading: Partial<ReadingProgress> & { readonly state: "queued" | "reading" };
}

/** As it is now; null when its reading is at its end, was cancelled, or is another job's. */
async function findOwn(store: Store, ref: VigilanceRef, { messageId }: Run): Promise<OwnDocument | null> {
  const loaded = await getVigilanceDocument(store.kv, ref);
  const reading = loaded?.value.reading;
  return loaded && reading && isReadBy(reading, messageId) ? { loaded, reading } : null;
}

/** Reads what is not read yet of the first pages; false when it was cancelled meanwhile, or another has gone on with it. */
async function recognise(
  store: Store,
  { recogniser }: JobPorts,
  { loaded: { value: { orgId, id: documentId, file: { mediaType } } }, reading: { pagesRead: firstPage = 0 } }: OwnDocument,
  bytes: Uint8Array<ArrayBuffer>,
  run: Run,
): Promise<boolean> {
  if (await arePagesSpent(store, orgId, recogniser.monthlyPages)) {
    if (firstPage === 0) throw unreadable("budget_spent", `${recogniser.monthlyPages} pages`);
    return true;
  }
  const last = await readPages(recogniser, {
    bytes,
    mediaType,
    // A firm hands in papers in French, or translated into it (C. trav. D8222-8).
    langs: ["fra"],
    firstPage,
    mostPages: MOST_PAGES,
    record: (page) => recordVigilancePage(store, { orgId, documentId }, page),
  }, run);
  // Where the pages of the month end before those of the document, what was read of it is worth having.
  return last !== "stopped";
}

async function asRead(store: Store, { fields }: JobPorts, ref: VigilanceRef, run: Run): Promise<Commit | null> {
  const own = await findOwn(store, ref, run);
  if (own === null) return null;
  const { pagesRead = 0, engine = "text_layer" } = own.reading;
  const pages = await listPages(store.kv, { ...ref, pagesRead });
  const { form } = VIGILANCE_RULES[own.loaded.value.kind];
  const quarterTurns = pages.map((page) => page.quarterTurns ?? 0);
  const commit = new Commit(store.kv);
  changeReading(commit, own, {
    state: "read",
    fields: form === null ? [] : await fields.find(form, { engine, pages }),
    titled: formOf("photo", pages),
    ...quarterTurns.some((turns) => turns !== 0) && { quarterTurns },
  });
  // Its fields are all that is asked of it: nobody reads its other words.
  await deletePages(commit, store.kv, ref);
  return commit;
}

async function asFailed(store: Store, ref: VigilanceRef, run: Run, failure: ReadingFailure): Promise<Commit | null> {
  const own = await findOwn(store, ref, run);
  return own && changeReading(new Commit(store.kv), own, { ...own.reading, state: "failed", failure });
}

/** Hands the reading to another job, due in a moment: to wait costs it no try. */
function later(store: Store, ref: VigilanceRef, begun: OwnDocument): Commit {
  const commit = new Commit(store.kv);
  const message = { kind: "read_vigilance_document", payload: ref, dueAt: store.now() + PLACE_WAIT_MS } as const;
  return changeReading(commit, begun, { ...begun.reading, jobId: sendMessage(commit, store, message) });
}

function changeReading(commit: Commit, { loaded }: OwnDocument, reading: VigilanceReading): Commit {
  return commit.change(VIGILANCE, loaded, { ...loaded.value, reading });
}
