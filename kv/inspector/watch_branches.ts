import { setTimeout as pause } from "node:timers/promises";
import { SECOND_MS } from "../../domain/time/instant.ts";
import { type BranchPage, listBranches } from "./browse.ts";

const EVERY_MS = 2 * SECOND_MS;

/**
 * Calls `look` once it has read a page of branches, and whenever that is no longer what it was, until `signal` aborts. A watch takes ten keys and knows nothing of new
 * ones, so the page is read again and again: a few reads every two seconds for each person who looks.
 */
export async function watchBranches(
  kv: Deno.Kv,
  page: { readonly prefix: Deno.KvKey; readonly from: Deno.KvKeyPart | null },
  signal: AbortSignal,
  look: () => void,
  everyMs = EVERY_MS,
): Promise<void> {
  let known: string | null = null;
  while (!signal.aborted) {
    const seen = stampOf(await listBranches(kv, page.prefix, page.from));
    if (seen !== known) look();
    known = seen;
    // Keeps no process alive; ends at once when nobody looks any more.
    await pause(everyMs, undefined, { signal, ref: false }).catch(() => {});
  }
}

function stampOf({ branches }: BranchPage): string {
  return JSON.stringify(branches.map(({ key, record }) => [key, record?.versionstamp]));
}
