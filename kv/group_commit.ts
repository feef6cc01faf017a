import { LIMITS } from "./limits.ts";

/** What a commit asks of the store: all of it goes through, or nothing. */
export interface Proposal {
  readonly checks: readonly Deno.AtomicCheck[];
  readonly mutations: readonly Deno.KvMutation[];
  readonly messages: readonly Message[];
  /** Upper estimates of what its keys and the whole of it take. */
  readonly keyBytes: number;
  readonly bytes: number;
}

/** A message for the backend's queue. */
export interface Message {
  readonly content: unknown;
  readonly delay?: number | undefined;
}

export type Answer = Deno.KvCommitResult | Deno.KvCommitError;

interface Waiting extends PromiseWithResolvers<Answer> {
  readonly proposal: Proposal;
}

/** A local file takes this many commits one after the other while the next ones gather: one it works on, one that is there when it is done. */
const MOST_UNDER_WAY = 2;

/**
 * Commits to a local file together what asks for it at the same time. SQLite writes every page that a commit touches and waits for the disk once a
 * commit; our commits touch the ends of the same lists, so that ten of them together cost hardly more than one. One that comes alone is not kept waiting.
 *
 * Each proposal has the outcome that it would have had by itself, in the order of asking: one that checks a key which a proposal before it writes
 * waits for the next group, and when the checks of a group do not hold, each of its proposals is tried alone.
 */
class Committer {
  readonly #kv: Deno.Kv;
  readonly #waiting: Waiting[] = [];
  #underWay = 0;

  constructor(kv: Deno.Kv) {
    this.#kv = kv;
  }

  send(proposal: Proposal): Promise<Answer> {
    const waiting: Waiting = { proposal, ...Promise.withResolvers<Answer>() };
    this.#waiting.push(waiting);
    this.#next();
    return waiting.promise;
  }

  #next(): void {
    if (this.#underWay >= MOST_UNDER_WAY || this.#waiting.length === 0) return;
    const group = this.#waiting.splice(0, groupSize(this.#waiting));
    this.#underWay++;
    this.#commit(group).finally(() => {
      this.#underWay--;
      this.#next();
    });
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const answer = await commitAsOne(this.#kv, group.map(({ proposal }) => proposal));
      if (answer.ok || group.length === 1) { for (const { resolve } of group) resolve(answer); }
      // Which of them cannot go through shows when each is tried by itself.
      else for (const one of group) await this.#commit([one]);
    } catch (error) {
      // A local file keeps what a failed operation had written before it failed: to try again might be to do it twice.
      for (const { reject } of group) reject(error);
    }
  }
}

/** How many of those that wait, from the first on, may be committed as one. */
function groupSize(waiting: readonly Waiting[]): number {
  const written = new Set<string>();
  const taken = { checks: 0, mutations: 0, keyBytes: 0, bytes: 0 };
  for (const [size, { proposal: { checks, mutations, messages, keyBytes, bytes } }] of waiting.entries()) {
    taken.checks += checks.length;
    taken.mutations += mutations.length + messages.length;
    taken.keyBytes += keyBytes;
    taken.bytes += bytes;
    if (size === 0) continue;
    const fits = taken.checks <= LIMITS.checksPerGroup && taken.mutations <= LIMITS.mutationsPerCommit &&
      taken.keyBytes <= LIMITS.keyBytesPerCommit && taken.bytes <= LIMITS.bytesPerCommit;
    for (const { key } of waiting[size - 1]!.proposal.mutations) written.add(nameOf(key));
    if (!fits || checks.some(({ key }) => written.has(nameOf(key)))) return size;
  }
  return waiting.length;
}

/** Keys that are the same have the same name; two that are not may have it too, which only keeps their proposals apart. */
function nameOf(key: Deno.KvKey): string {
  return key.join("\n");
}

function commitAsOne(kv: Deno.Kv, proposals: readonly Proposal[]): Promise<Answer> {
  const atomic = kv.atomic();
  for (const { checks, mutations, messages } of proposals) {
    atomic.check(...checks).mutate(...mutations);
    for (const { content, delay } of messages) atomic.enqueue(content, delay === undefined ? {} : { delay });
  }
  return atomic.commit();
}

const committers = new WeakMap<Deno.Kv, Committer>();

/** From now on, commits to `kv` that come together are written together. */
export function groupCommits(kv: Deno.Kv): void {
  committers.set(kv, new Committer(kv));
}

/** Commits a proposal; `ok` is false when something that it checks has changed, and then nothing of it was written. */
export function commitTo(kv: Deno.Kv, proposal: Proposal): Promise<Answer> {
  return committers.get(kv)?.send(proposal) ?? commitAsOne(kv, [proposal]);
}
