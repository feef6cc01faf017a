import { setPriority } from "node:os";

/** How much later than others a thread has its turn ("nice"): about a tenth of the time of one that serves pages, where both want the same processor. */
const NICE = 10;

/**
 * Has the thread of a Worker that calls it, or the process `pid`, wait for those that serve pages: what it does may take longer, a page may not. On Linux alone,
 * where threads have priorities of their own, and where this process may say so.
 */
export function workBehindPages(pid = 0): void {
  if (Deno.build.os !== "linux") return;
  const { state } = Deno.permissions.querySync({ name: "sys", kind: "setPriority" });
  try {
    if (state === "granted") setPriority(pid, NICE);
  } catch {
    // A process that ended at once waits for nobody.
  }
}
