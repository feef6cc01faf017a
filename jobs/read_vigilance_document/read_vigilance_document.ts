import { formOf } from "../../domain/documents/form_of.ts";
import type { RecognisedPage, Recognition } from "../../domain/documents/recognition.ts";
import { SECOND_MS } from "../../domain/time/instant.ts";
import type { VigilanceDocument, VigilanceReading } from "../../domain/vigilance/vigilance_document.ts";
import { VIGILANCE_RULES } from "../../domain/vigilance/vigilance_rules.ts";
import { Commit, transact } from "../../kv/commit.ts";
import { countPage } from "../../kv/documents/count_page.ts";
import { countPagesRead } from "../../kv/documents/pages_read.ts";
import { budgetMonth } from "../../kv/monthly_budget.ts";
import { sendMessage } from "../../kv/jobs/message.ts";
import type { Store } from "../../kv/store.ts";
import { changeVigilanceDocument } from "../../kv/vigilance/change_document.ts";
import { getVigilanceDocument } from "../../kv/vigilance/documents.ts";
import { drawPages } from "../draw_document/draw_pages.ts";
import type { Handler, Run } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import type { Recogniser } from "../ports/recogniser/recogniser.ts";
import { unreadable } from "../ports/recogniser/unreadable.ts";
import { readStored } from "../ports/storage/read_stored.ts";
import { failureOf } from "../read_document/failure_of.ts";
import { inReadingPlace } from "../read_document/reading_places.ts";

/** A certificate says all that is asked of it on its first pages; the others are terms, and cost as much to read. */
const MOST_PAGES = 3;
const WAIT_MS = 5 * SECOND_MS;

/**
 * Draws a vigilance document and reads what its form asks for, each once; somebody who confirms it meanwhile loses nothing. A crash reads its few pages again.
 * What no try can read ends as failed, with its code: a person fills the form in.
 */
export const readVigilanceDocument: Handler<"read_vigilance_document", JobPorts> = async (store, ports, ref, run) => {
  const document = (await getVigilanceDocument(store.kv, ref))?.value;
  const bytes = document && await readStored(ports.storage, document.file.sha256);
  if (!document || !bytes) return null;
  if (document.pictures === undefined) {
    const pictures = await drawPages(ports, bytes, run);
    await changeVigilanceDocument(store, ref, (now) => now.pictures ? null : { ...now, pictures });
  }
  if (document.reading.state !== "queued") return null;
  const reading = await inReadingPlace(ports.recogniser, () => readFields(store, ports, document, bytes, run));
  if (reading === "no_place") {
    const commit = new Commit(store.kv);
    sendMessage(commit, store, { kind: "read_vigilance_document", payload: ref, dueAt: store.now() + WAIT_MS });
    return commit;
  }
  await changeVigilanceDocument(store, ref, (now) => now.reading.state === "queued" ? { ...now, reading } : null);
  return null;
};

async function readFields(
  store: Store,
  ports: JobPorts,
  document: VigilanceDocument,
  bytes: Uint8Array<ArrayBuffer>,
  run: Run,
): Promise<VigilanceReading> {
  try {
    const recognition = await recognise(store, ports.recogniser, document, bytes, run);
    const { form } = VIGILANCE_RULES[document.kind];
    const fields = form === null ? [] : await ports.fields.find(form, recognition);
    const quarterTurns = recognition.pages.map((page) => page.quarterTurns ?? 0);
    return {
      state: "read",
      fields,
      titled: formOf("photo", recognition.pages),
      ...quarterTurns.some((turns) => turns !== 0) && { quarterTurns },
    };
  } catch (error) {
    const failure = await failureOf(store, run, error);
    if (failure === null) throw error;
    return { state: "failed", failure };
  }
}

/** The first pages, each counted against the month as soon as an engine has read it. */
async function recognise(
  store: Store,
  recogniser: Recogniser,
  { orgId, file: { mediaType } }: VigilanceDocument,
  bytes: Uint8Array<ArrayBuffer>,
  { signal, step }: Run,
): Promise<Recognition> {
  const { monthlyPages } = recogniser;
  const spent = monthlyPages !== null && await countPagesRead(store.kv, orgId, budgetMonth(store.now())) >= monthlyPages;
  if (spent) throw unreadable("budget_spent", `${monthlyPages} pages`);
  const pages: RecognisedPage[] = [];
  let engine: Recognition["engine"] = "text_layer";
  const enough = new AbortController();
  await recogniser.recognise(bytes, mediaType, {
    // A firm hands in papers in French, or translated into it (C. trav. D8222-8).
    langs: ["fra"],
    firstPage: 0,
    signal: AbortSignal.any([signal, enough.signal]),
    async onPage(read) {
      pages.push(read.page);
      if (read.engine !== "text_layer") engine = read.engine;
      const isLast = read.engine !== "text_layer" && await countPageRead(store, orgId, monthlyPages);
      if (isLast || pages.length === MOST_PAGES) enough.abort();
      await step({ done: pages.length, total: Math.min(read.count, MOST_PAGES) });
    },
  }).catch((error: unknown) => {
    if (!enough.signal.aborted) throw error;
  });
  return { engine, pages };
}

function countPageRead(store: Store, orgId: string, monthlyPages: number | null): Promise<boolean> {
  return transact(async () => {
    const commit = new Commit(store.kv);
    return { commit, answer: await countPage(commit, store, orgId, monthlyPages) };
  });
}
