import { type Draft, type Entry, isAbandoned, isForgettable } from "../../domain/driver/queue.ts";

// IndexedDB itself: a wrapper would weigh a tenth of all that a page may load.
const NAME = "symphonia-driver";
const ENTRIES = "entries";
const DRAFTS = "drafts";

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 2);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion < 1) request.result.createObjectStore(ENTRIES, { keyPath: "id", autoIncrement: true });
    request.result.createObjectStore(DRAFTS, { keyPath: ["driverId", "path", "name"] });
  };
  return answerOf(request);
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function read<Value>(name: string, query?: IDBKeyRange): Promise<Value[]> {
  return await answerOf((await (opened ??= database())).transaction(name).objectStore(name).getAll(query));
}

/** Writes in a transaction of its own; done when it is on the disk, not when it was asked. */
async function write(change: (entries: IDBObjectStore, drafts: IDBObjectStore) => void): Promise<void> {
  const transaction = (await (opened ??= database())).transaction([ENTRIES, DRAFTS], "readwrite", { durability: "strict" });
  change(transaction.objectStore(ENTRIES), transaction.objectStore(DRAFTS));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Everything that this phone keeps, of every driver. */
export function listEntries(): Promise<Entry[]> {
  return read(ENTRIES);
}

/** Keeps a form that was told, a new one after all others; what was begun of it is a draft no more. */
export function keepEntry(entry: Omit<Entry, "id"> & Partial<Pick<Entry, "id">>): Promise<void> {
  return write((entries, drafts) => {
    entries.put(entry);
    drafts.delete(draftsOf(entry));
  });
}

/** Replaces an entry that is kept. */
export function putEntry(entry: Entry): Promise<void> {
  return write((entries) => entries.put(entry));
}

/** Forgets an entry. */
export function deleteEntry(id: number): Promise<void> {
  return write((entries) => entries.delete(id));
}

/** What was begun of a form. */
export function listDrafts(form: Pick<Draft, "driverId" | "path">): Promise<Draft[]> {
  return read(DRAFTS, draftsOf(form));
}

/** Keeps what was begun. */
export function putDrafts(begun: readonly Draft[]): Promise<void> {
  return write((_, drafts) => begun.forEach((draft) => drafts.put(draft)));
}

/** Forgets what was sent, or begun, long ago. */
export async function forgetOld(now: number): Promise<void> {
  const sent = (await listEntries()).filter((entry) => isForgettable(entry, now));
  const begun = (await read<Draft>(DRAFTS)).filter((draft) => isAbandoned(draft, now));
  if (sent.length + begun.length === 0) return;
  await write((entries, drafts) => {
    for (const { id } of sent) entries.delete(id);
    for (const { driverId, path, name } of begun) drafts.delete([driverId, path, name]);
  });
}

function draftsOf({ driverId, path }: Pick<Draft, "driverId" | "path">): IDBKeyRange {
  return IDBKeyRange.bound([driverId, path], [driverId, path, []]);
}
