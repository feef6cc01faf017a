import { sizeOf } from "../limits.ts";
import { REGISTRY } from "../integrity/registry.ts";

/** One step below a prefix: a record, or a further prefix. */
export interface Branch {
  readonly key: Deno.KvKey;
  /** Null for a further prefix. */
  readonly record: { readonly versionstamp: string; readonly sizeBytes: number } | null;
}

/** A page of branches, and the last part of the key with which the next page begins, or null at the end. */
export interface BranchPage {
  readonly branches: readonly Branch[];
  readonly next: Deno.KvKeyPart | null;
}

export const PAGE_BRANCHES = 50;
/** The first level is one page: the product has fewer kinds of keys than this. */
const PAGE_ROOTS = 200;

/**
 * The distinct next parts below `prefix`, in order, from the part `from` on (which need not exist, so a beginning of a word will do). A part
 * with a million keys below it costs one read: what is under it is jumped over. Reads grow while every key is a branch of its own, so a page of
 * records costs a few.
 */
export async function listBranches(kv: Deno.Kv, prefix: Deno.KvKey, from: Deno.KvKeyPart | null = null): Promise<BranchPage> {
  const limit = prefix.length === 0 ? PAGE_ROOTS : PAGE_BRANCHES;
  const branches: Branch[] = [];
  let start: Deno.KvKey | null = from === null ? null : [...prefix, from];
  for (let batch = 1;;) {
    const before = branches.length;
    let read = 0;
    for await (
      const entry of kv.list({ prefix, ...start && { start } } as Deno.KvListSelector, { limit: batch, batchSize: batch })
    ) {
      read++;
      const part = entry.key[prefix.length];
      if (part === undefined || part === branches.at(-1)?.key[prefix.length]) continue;
      if (branches.length === limit) return { branches, next: part };
      branches.push(branchOf(entry, prefix.length + 1));
    }
    if (read < batch) return { branches, next: null };
    start = behind(branches.at(-1)?.key ?? prefix);
    batch = branches.length - before === batch ? Math.min(batch * 4, limit) : 1;
  }
}

function branchOf({ key, value, versionstamp }: Deno.KvEntry<unknown>, depth: number): Branch {
  return {
    key: key.slice(0, depth),
    record: key.length === depth ? { versionstamp, sizeBytes: sizeOf(value) } : null,
  };
}

/** A place after everything that begins with `key`: truth values sort last among parts, and no key of ours holds one. */
function behind(key: Deno.KvKey): Deno.KvKey {
  return [...key, true];
}

/** What the keys under a first part are. */
export const ROOT_KINDS = ["record", "index", "sum", "other"] as const;
export type RootKind = (typeof ROOT_KINDS)[number];

const SUMS: ReadonlySet<string> = new Set([
  ...["account_sums", "list_versions", "notice_counts", "rights_versions", "tries", "job_wake"],
  ...REGISTRY.flatMap(({ counters }) => counters),
]);

/** The kind of the keys that begin with `name`. */
export function rootKind(name: string): RootKind {
  if (REGISTRY.some(({ aggregate }) => aggregate.name === name)) return "record";
  if (REGISTRY.some(({ indexes }) => Object.hasOwn(indexes, name)) || name.includes("_by_")) return "index";
  return SUMS.has(name) ? "sum" : "other";
}
