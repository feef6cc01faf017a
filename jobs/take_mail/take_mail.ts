import { MAX_FILE_BYTES } from "../../domain/documents/file_fault.ts";
import { orderNumbersOf } from "../../domain/mail_intake/order_numbers.ts";
import type { FileOutcome, FileRefusalCode, TakenMail } from "../../domain/mail_intake/taken_mail.ts";
import {
  MAX_UNPLACED,
  UNPLACED_MS,
  type UnplacedDocument,
  type UnplacedReason,
} from "../../domain/mail_intake/unplaced_document.ts";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import type { Order } from "../../domain/orders/types.ts";
import type { Result } from "../../domain/result.ts";
import { Commit } from "../../kv/commit.ts";
import { attachMailedDocument } from "../../kv/mail_intake/attach_mailed_document.ts";
import { findOrdersCalled } from "../../kv/mail_intake/find_orders_called.ts";
import { listAllUnplaced, UNPLACED_DOCUMENTS } from "../../kv/mail_intake/unplaced_documents.ts";
import { addNotice } from "../../kv/notices/notices.ts";
import type { Store } from "../../kv/store.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import { checkFile, type SoundFile } from "../ports/pictures/check_file.ts";
import { readStored } from "../ports/storage/read_stored.ts";
import { answerSender } from "./answer_sender.ts";

/** A file that is sound and stored. */
type StoredFile = SoundFile & { readonly sha256: string; readonly sizeBytes: number };

const UNNAMED = "document";

/**
 * Looks into each file of a mail and puts it where it belongs: onto the order of the address, onto the one order of the organisation that its name or the
 * subject names, or among those that wait to be placed. Orders are changed file by file, and know bytes again that they have; all the rest is one commit
 * with the end of the job, so that nothing happens twice.
 */
export const takeMail: Handler<"take_mail", JobPorts> = async (store, ports, mail, { signal }) => {
  const outcomes: FileOutcome[] = mail.refused.map(({ name, code }) => ({ name: name || UNNAMED, outcome: "refused", code }));
  const known = await listAllUnplaced(store.kv, mail.orgId);
  const waiting: UnplacedDocument[] = [];
  for (const { name, sha256 } of mail.files) {
    signal.throwIfAborted();
    const shown = name || UNNAMED;
    const file = await open(ports, name, sha256);
    if (!file.ok) {
      outcomes.push({ name: shown, outcome: "refused", code: file.refusal });
      continue;
    }
    const placed = await place(store, mail, name, file.value);
    if ("outcome" in placed) outcomes.push(placed);
    else if ([...known, ...waiting].some((other) => other.sha256 === sha256)) outcomes.push({ name: shown, outcome: "waiting" });
    else if (known.length + waiting.length >= MAX_UNPLACED) {
      outcomes.push({ name: shown, outcome: "refused", code: "inbox_full" });
    } else {
      waiting.push(unplaced(store, mail, file.value, placed.reason));
      outcomes.push({ name: shown, outcome: "waiting" });
    }
  }
  const commit = new Commit(store.kv);
  for (const document of waiting) commit.replaceUnchecked(UNPLACED_DOCUMENTS, null, document);
  if (waiting.length > 0) {
    const facts = { count: waiting.length, sentBy: mail.from || "?" };
    addNotice(commit, store, { type: "document.unplaced", facts, orgId: mail.orgId, path: "/received-documents" });
  }
  await answerSender(commit, store, mail, outcomes);
  return commit;
};

/** Opens a file as an upload is opened, and stores it once more, so that retention keeps it until a record refers to it. */
async function open({ storage, pictures }: JobPorts, name: string, sha256: string): Promise<Result<StoredFile, FileRefusalCode>> {
  const bytes = await readStored(storage, sha256);
  if (bytes === null) throw new PermanentFailure(`the bytes of a mailed file are gone: ${sha256}`);
  const sound = await checkFile(pictures, bytes, name, UNNAMED);
  if (sound.ok) {
    const { sizeBytes } = await storage.put(bytes, MAX_FILE_BYTES);
    return { ok: true, value: { ...sound.value, sha256, sizeBytes } };
  }
  if (sound.refusal === "busy") throw new Error("too many files wait for their check");
  return { ok: false, refusal: sound.refusal };
}

/** Puts a file onto its order; where there is none, the reason why it has to wait. */
async function place(
  store: Store,
  mail: TakenMail,
  name: string,
  file: StoredFile,
): Promise<FileOutcome | { readonly reason: UnplacedReason }> {
  const found = mail.orderId === undefined ? await findOrder(store, mail, name) : mail.orderId;
  if (typeof found !== "string") return found;
  const attached = await attachMailedDocument(store, found, { orgId: mail.orgId, sentBy: mail.from, document: file });
  if (attached.ok) return { name: file.name, outcome: "added", number: attached.value.number };
  const { code } = attached.refusal;
  const reason = code === "order_ended" ? "order_ended" : code === "too_many_documents" ? "order_full" : "number_unknown";
  if (mail.orderId === undefined) return { reason };
  return { name: file.name, outcome: "refused", code: reason === "order_full" ? "order_full" : "order_ended" };
}

/** The one order of the organisation that the file's name or the subject names. */
async function findOrder(
  store: Store,
  { orgId, subject }: TakenMail,
  name: string,
): Promise<Order["id"] | { readonly reason: UnplacedReason }> {
  const numbers = orderNumbersOf(name, subject);
  if (numbers.length === 0) return { reason: "no_number" };
  const found = await Promise.all(numbers.map(async (number) => {
    const rows = await findOrdersCalled(store.kv, orgId, number);
    return rows.filter((row) => row.number === number);
  }));
  const [first, ...others] = found.flat();
  if (first === undefined) return { reason: "number_unknown" };
  return others.length === 0 ? first.id : { reason: "several_orders" };
}

function unplaced(store: Store, mail: TakenMail, file: StoredFile, reason: UnplacedReason): UnplacedDocument {
  const receivedAt = store.now();
  const { orgId, from: sentBy, subject } = mail;
  return { ...file, id: store.newId(), orgId, sentBy, subject, reason, receivedAt, expiresAt: receivedAt + UNPLACED_MS };
}
