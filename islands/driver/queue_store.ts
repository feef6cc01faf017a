import { type Entry, isForgettable } from "../../domain/driver/queue.ts";

// IndexedDB itself: a wrapper would weigh a tenth of all that a page may load.
const NAME = "symphonia-driver";
const STORE = "entries";

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id", autoIncrement: true });
  return answerOf(request);
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Writes in a transaction of its own; done when it is on the disk, not when it was asked. */
async function write(change: (store: IDBObjectStore) => IDBRequest): Promise<void> {
  const transaction = (await (opened ??= database())).transaction(STORE, "readwrite", { durability: "strict" });
  change(transaction.objectStore(STORE));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Everything that this phone keeps, of every driver. */
export async function listEntries(): Promise<Entry[]> {
  return await answerOf((await (opened ??= database())).transaction(STORE).objectStore(STORE).getAll());
}

/** Keeps a new entry, after all others. */
export function addEntry(entry: Omit<Entry, "id">): Promise<void> {
  return write((store) => store.add(entry));
}

/** Replaces an entry that is kept. */
export function putEntry(entry: Entry): Promise<void> {
  return write((store) => store.put(entry));
}

/** Forgets an entry. */
export function deleteEntry(id: number): Promise<void> {
  return write((store) => store.delete(id));
}

/** Forgets what was sent long ago. */
export async function forgetOld(now: number): Promise<void> {
  for (const entry of await listEntries()) if (isForgettable(entry, now)) await deleteEntry(entry.id);
}
