import { type Aggregate, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { type Page, readPage } from "../page.ts";
import type { Store } from "../store.ts";

/** What every card of an address book has. */
export interface Card {
  readonly id: string;
  readonly orgId: string;
  readonly archivedAt?: number;
}

/** The address book of one kind of card (sites, contacts, vehicles, drivers): each organisation sees its own only. */
export interface Book<T extends Card> extends Aggregate<T> {
  /** Key of the record, without having it. */
  at(orgId: string, id: string): Deno.KvKey;
  /** Prefix of the list by name. */
  byName(orgId: string): Deno.KvKey;
}

/** Makes a book from the key of its records and the name and key of its one list; archived cards leave the list and stay readable. */
export function defineBook<T extends Card>(
  name: string,
  at: (orgId: string, id: string) => Deno.KvKey,
  listKey: (card: T) => Deno.KvKey,
  listName: string,
): Book<T> {
  return {
    name,
    at,
    byName: (orgId) => [listName, orgId],
    key: (card) => at(card.orgId, card.id),
    entries: (card) => card.archivedAt === undefined ? [{ key: listKey(card), value: card }] : [],
    counters: () => [],
    lists: (card) => [card.orgId],
  };
}

/** The card `id` of `orgId`, or null: another organisation's card is as unknown as none. */
export async function getCard<T extends Card>(kv: Deno.Kv, book: Book<T>, orgId: string, id: string): Promise<Loaded<T> | null> {
  return loaded(await kv.get<T>(book.at(orgId, id)));
}

/** Cards of `orgId` in the order of their names. */
export function listCards<T extends Card>(
  kv: Deno.Kv,
  book: Book<T>,
  orgId: string,
  options: { cursor?: string; limit?: number } = {},
): Promise<Page<T>> {
  return readPage<T>(kv, { prefix: book.byName(orgId) }, options);
}

/** Creates `card` once for an operation; gives its id, or "other_content" when the operation was used for something else. */
export function createCard<T extends Card>(
  store: Store,
  book: Book<T>,
  card: T,
  operation: Operation,
): Promise<{ id: string } | "other_content"> {
  return transact<{ id: string } | "other_content">(async () => {
    const earlier = earlierAnswer<{ id: string }>(await store.kv.get(keys.operation(operation.scope, operation.id)), operation);
    if (earlier === "other_content") return { answer: earlier };
    if (earlier !== null) return { answer: earlier.answer };
    const commit = new Commit(store.kv).create(book, card);
    recordOperation(commit, operation, { id: card.id });
    return { commit, answer: { id: card.id } };
  });
}

/** Replaces a card that was read at `before`; false when somebody else changed it meanwhile. */
export function changeCard<T extends Card>(store: Store, book: Book<T>, before: Loaded<T>, card: T): Promise<boolean> {
  return new Commit(store.kv).change(book, before, card).send();
}
