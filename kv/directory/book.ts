import { accept, refuse, type Result } from "../../domain/result.ts";
import { type Aggregate, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { type Page, readPage } from "../page.ts";
import { searchable } from "../searchable.ts";
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
  /** Key of the card's one entry of that list; the same for two cards that must not both be there. */
  listKey(card: T): Deno.KvKey;
  /** The beginning of a name as the list spells it. */
  spell(text: string): string;
}

/** What sets one book apart: archived cards leave its list and stay readable. */
export interface BookShape<T extends Card> extends Pick<Book<T>, "name" | "at" | "listKey"> {
  readonly listName: string;
  /** How the list spells names, {@link searchable} unless told. */
  readonly spell?: (text: string) => string;
}

/** Makes a book from what sets it apart. */
export function defineBook<T extends Card>({ name, at, listName, listKey, spell = searchable }: BookShape<T>): Book<T> {
  return {
    name,
    at,
    listKey,
    spell,
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

/** Cards of `orgId` in the order of their names, those only whose name begins with `search` when it is given. */
export function listCards<T extends Card>(
  kv: Deno.Kv,
  book: Book<T>,
  orgId: string,
  { search = "", ...options }: {
    search?: string;
    cursor?: string;
    limit?: number;
    consistency?: Deno.KvConsistencyLevel;
  } = {},
): Promise<Page<T>> {
  const prefix = book.byName(orgId);
  const start = book.spell(search);
  return readPage<T>(kv, start === "" ? { prefix } : { prefix, between: [start, start + "\uffff"] }, options);
}

/**
 * Why a card is not written: `card_taken`, another one has the name that only one may have; `card_changed_meanwhile`, somebody else changed it
 * since it was read.
 */
export type CardRefusal = "card_taken" | "card_changed_meanwhile" | "operation_reused";
/** The id of the card that was written. */
export type CardResult = Result<{ readonly id: string }, CardRefusal>;

/** Creates `card` once for an operation. */
export function createCard<T extends Card>(store: Store, book: Book<T>, card: T, operation: Operation): Promise<CardResult> {
  return writeCard(store, book, card, operation, null);
}

/** Replaces the card that was read at `revision` (its versionstamp), once for an operation; `also` adds to the same commit. */
export function changeCard<T extends Card>(
  store: Store,
  book: Book<T>,
  revision: string,
  card: T,
  operation: Operation,
  also?: (commit: Commit) => void,
): Promise<CardResult> {
  return writeCard(store, book, card, operation, revision, also);
}

function writeCard<T extends Card>(
  store: Store,
  book: Book<T>,
  card: T,
  operation: Operation,
  revision: string | null,
  also?: (commit: Commit) => void,
): Promise<CardResult> {
  const listKey = book.listKey(card);
  return transact<CardResult>(async () => {
    const [done, before, namesake] = await getMany<[unknown, T, T]>(store.kv, [
      keys.operation(operation.scope, operation.id),
      book.key(card),
      listKey,
    ]);
    const earlier = earlierAnswer<{ id: string }>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse("operation_reused") : accept(earlier.answer) };
    if (before.versionstamp !== revision) return { answer: refuse("card_changed_meanwhile") };
    if (namesake.value !== null && namesake.value.id !== card.id) return { answer: refuse("card_taken") };
    const commit = new Commit(store.kv).check(listKey, namesake.versionstamp);
    const old = loaded(before);
    if (old === null) commit.create(book, card);
    else commit.change(book, old, card);
    also?.(commit);
    recordOperation(commit, operation, { id: card.id });
    return { commit, answer: accept({ id: card.id }) };
  });
}
