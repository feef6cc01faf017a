import { Commit } from "../../kv/commit.ts";
import { closedLoop } from "./load.ts";

/** What a commit of the product writes, without its keys: enough to write as much without the product. */
export interface CommitShape {
  readonly values: readonly unknown[];
  readonly sums: number;
  readonly checks: number;
}

/** Records what `build` puts into a commit, without sending it. */
export function countMutations(build: (commit: Commit) => void): CommitShape {
  const checks: Deno.AtomicCheck[] = [];
  const mutations: Deno.KvMutation[] = [];
  const messages: unknown[] = [];
  const atomic = {
    check: (...more: Deno.AtomicCheck[]) => (checks.push(...more), atomic),
    mutate: (...more: Deno.KvMutation[]) => (mutations.push(...more), atomic),
    enqueue: (content: unknown) => (messages.push(content), atomic),
    commit: () => Promise.resolve({ ok: true, versionstamp: "" }),
  };
  const commit = new Commit({ atomic: () => atomic } as unknown as Deno.Kv);
  build(commit);
  commit.send();
  const values = mutations.flatMap((mutation) => mutation.type === "set" ? [mutation.value] : []);
  return { values: [...values, ...messages], sums: mutations.filter(({ type }) => type === "sum").length, checks: checks.length };
}

const ONE = new Deno.KvU64(1n);

/** Bare commits a second with as many checks, sets of the same values and sums as `shape`, on keys of their own. */
export async function bareCommits(kv: Deno.Kv, shape: CommitShape, writers: number, durationMs: number): Promise<number> {
  const { perSecond, errors } = await closedLoop(writers, durationMs, () => bareCommit(kv, shape));
  if (errors > 0) throw new Error(`${errors} failed commits`);
  return perSecond;
}

/** One bare commit of that shape, on keys of its own. */
export async function bareCommit(kv: Deno.Kv, shape: CommitShape): Promise<boolean> {
  const id = crypto.randomUUID();
  const atomic = kv.atomic();
  for (let n = 0; n < shape.checks; n++) atomic.check({ key: ["bare", id, n], versionstamp: null });
  for (const [n, value] of shape.values.entries()) atomic.set(["bare", id, n], value);
  for (let n = 0; n < shape.sums; n++) atomic.mutate({ type: "sum", key: ["bare_sums", n], value: ONE });
  return (await atomic.commit()).ok;
}
