import { commitTo, type Message } from "./group_commit.ts";
import { keptPages } from "./kept_pages.ts";
import { keys } from "./keys.ts";
import { assertWithin, sizeOf, sizeOfKey } from "./limits.ts";
import { observeCommit } from "./metrics/observe_commit.ts";

/** One row of a secondary index: carries the few fields that its list shows. */
export interface IndexEntry {
  readonly key: Deno.KvKey;
  readonly value: unknown;
}

/**
 * What an aggregate keeps besides its record, as pure functions of the record: so a commit writes just the difference, and the integrity
 * check can recompute everything.
 */
export interface Aggregate<T> {
  /** First part of the record's key, and the name the inspector shows. */
  readonly name: string;
  key(value: T): Deno.KvKey;
  entries(value: T): readonly IndexEntry[];
  /** Counters to which this record adds one. */
  counters(value: T): readonly Deno.KvKey[];
  /** Ids of the lists (organisations, drivers) whose version grows when this record changes. */
  lists(value: T): readonly string[];
}

/** A record with the versionstamp it was read at. */
export interface Loaded<T> {
  readonly value: T;
  readonly versionstamp: string;
}

/** A read entry as a loaded record, or null when there is none. */
export function loaded<T>(entry: Deno.KvEntryMaybe<T>): Loaded<T> | null {
  return entry.versionstamp === null ? null : { value: entry.value, versionstamp: entry.versionstamp };
}

const ONE = new Deno.KvU64(1n);
/** `sum` wraps at 64 bits: adding this takes one away. */
const MINUS_ONE = new Deno.KvU64(0xffff_ffff_ffff_ffffn);

/** The one way to write: collects records, index differences, counters, events and messages, then commits all of it or nothing. */
export class Commit {
  readonly #kv: Deno.Kv;
  readonly #lists = new Set<string>();
  readonly #checks: Deno.AtomicCheck[] = [];
  readonly #mutations: Deno.KvMutation[] = [];
  readonly #messages: Message[] = [];
  #keyBytes = 0;
  #bytes = 0;

  constructor(kv: Deno.Kv) {
    this.#kv = kv;
  }

  /** Fails the commit when `key` changed since it was read; `null` means it must not exist. */
  check(key: Deno.KvKey, versionstamp: string | null): this {
    this.#bytes += sizeOfKey(key);
    this.#checks.push({ key, versionstamp });
    return this;
  }

  /** Writes a new record with its index entries; the commit fails when the record exists. */
  create<T>(aggregate: Aggregate<T>, value: T): this {
    this.check(aggregate.key(value), null);
    return this.#replace(aggregate, null, value);
  }

  /** Replaces a record and the difference of its index entries; the commit fails when it changed since it was read. */
  change<T>(aggregate: Aggregate<T>, before: Loaded<T>, value: T): this {
    this.check(aggregate.key(value), before.versionstamp);
    return this.#replace(aggregate, before.value, value);
  }

  /** Removes a record with its index entries. */
  remove<T>(aggregate: Aggregate<T>, before: Loaded<T>): this {
    this.check(aggregate.key(before.value), before.versionstamp);
    return this.#replace(aggregate, before.value, null);
  }

  /** Writes a record whose guard is a check on another record of this commit: a note changes with its order only. */
  replaceUnchecked<T>(aggregate: Aggregate<T>, before: T | null, after: T): this {
    return this.#replace(aggregate, before, after);
  }

  /** Writes an immutable record outside any aggregate: an event, a version, an operation. */
  put(key: Deno.KvKey, value: unknown, options?: { expireIn?: number }): this {
    const valueBytes = sizeOf(value);
    this.#count(key, valueBytes);
    assertWithin("bytesPerValue", valueBytes, "value of", key);
    this.#mutations.push({ type: "set", key, value, ...options });
    return this;
  }

  delete(key: Deno.KvKey): this {
    this.#count(key, 0);
    this.#mutations.push({ type: "delete", key });
    return this;
  }

  /** Adds `amount`, which may be negative, to a sum; needs no read and meets no conflict. */
  add(key: Deno.KvKey, amount: number): this {
    return this.#sum(key, amount === 1 ? ONE : new Deno.KvU64(BigInt.asUintN(64, BigInt(amount))));
  }

  /** Sets a growing sum to what was recounted: for the integrity check alone. */
  putSum(key: Deno.KvKey, amount: number): this {
    this.#count(key, 8);
    this.#mutations.push({ type: "set", key, value: new Deno.KvU64(BigInt(amount)) });
    return this;
  }

  /** Hands a message to the backend's queue in the same commit. */
  enqueue(message: unknown, options?: { delay?: number }): this {
    this.#bytes += sizeOf(message);
    this.#messages.push({ content: message, ...options });
    return this;
  }

  /** Marks a list as changed, so that pages kept for it are stale. */
  touch(list: string): this {
    this.#lists.add(list);
    return this;
  }

  /** Commits everything. False: something read has changed meanwhile, nothing was written. */
  async send(): Promise<boolean> {
    for (const list of this.#lists) this.#sum(keys.listVersion(list), ONE);
    assertWithin("checksPerCommit", this.#checks.length, "checks");
    assertWithin("mutationsPerCommit", this.#mutations.length + this.#messages.length, "mutations");
    assertWithin("keyBytesPerCommit", this.#keyBytes, "size of all keys");
    assertWithin("bytesPerCommit", this.#bytes, "commit size");
    const answer = await observeCommit(this.#kv, () =>
      commitTo(this.#kv, {
        checks: this.#checks,
        mutations: this.#mutations,
        messages: this.#messages,
        keyBytes: this.#keyBytes,
        bytes: this.#bytes,
      }));
    if (answer.ok) keptPages(this.#kv).learn(answer.versionstamp, this.#lists, this.#mutations);
    return answer.ok;
  }

  #replace<T>(aggregate: Aggregate<T>, before: T | null, after: T | null): this {
    if (after === null) this.delete(aggregate.key(before as T));
    else this.put(aggregate.key(after), after);
    this.#replaceEntries(before === null ? [] : aggregate.entries(before), after === null ? [] : aggregate.entries(after));
    this.#replaceCounters(before === null ? [] : aggregate.counters(before), after === null ? [] : aggregate.counters(after));
    if (before !== null) { for (const list of aggregate.lists(before)) this.#lists.add(list); }
    if (after !== null) { for (const list of aggregate.lists(after)) this.#lists.add(list); }
    return this;
  }

  #replaceEntries(before: readonly IndexEntry[], after: readonly IndexEntry[]): void {
    if (before.length === 0) {
      for (const { key, value } of after) this.put(key, value);
      return;
    }
    const kept = new Map(before.map((entry) => [JSON.stringify(entry.key), entry]));
    for (const { key, value } of after) {
      const name = JSON.stringify(key);
      const old = kept.get(name);
      kept.delete(name);
      if (old === undefined || JSON.stringify(old.value) !== JSON.stringify(value)) this.put(key, value);
    }
    for (const { key } of kept.values()) this.delete(key);
  }

  #replaceCounters(before: readonly Deno.KvKey[], after: readonly Deno.KvKey[]): void {
    const left = new Map(before.map((key) => [JSON.stringify(key), key]));
    for (const key of after) if (!left.delete(JSON.stringify(key))) this.#sum(key, ONE);
    for (const key of left.values()) this.#sum(key, MINUS_ONE);
  }

  #sum(key: Deno.KvKey, amount: Deno.KvU64): this {
    this.#count(key, 8);
    this.#mutations.push({ type: "sum", key, value: amount });
    return this;
  }

  #count(key: Deno.KvKey, valueBytes: number): void {
    const keyBytes = sizeOfKey(key);
    assertWithin("bytesPerKey", keyBytes, "key", key);
    this.#keyBytes += keyBytes;
    this.#bytes += 2 * keyBytes + valueBytes;
  }
}

/** One try of a write: a commit to send with what it answers, or an answer without a commit (a refusal, an operation done before). */
export type Attempt<T> = { readonly commit: Commit; readonly answer: T } | { readonly answer: T; readonly commit?: undefined };

/** Too many writers at once on one record: the caller may try again. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
}

const MAX_TRIES = 20;
const JITTER_MS = 4;

/**
 * The one place where conflicts are tried again: runs `attempt` (which reads afresh each time, and is told how often it was tried) until its commit
 * goes through.
 * @throws {ConflictError} after 20 tries.
 */
export async function transact<T>(attempt: (tries: number) => Promise<Attempt<T>>): Promise<T> {
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const { commit, answer } = await attempt(tries);
    if (commit === undefined || await commit.send()) return answer;
    const waitMs = Math.random() * JITTER_MS * tries;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  throw new ConflictError(`no commit after ${MAX_TRIES} tries`);
}
