import { LIMITS } from "../limits.ts";

/**
 * Calls `look` once it watches `keys` (the first ten, as many as a watch takes) and after every change of them, until `signal` aborts or the store
 * closes. Whoever looks at the first call and after each misses nothing.
 */
export async function watchKeys(
  kv: Deno.Kv,
  keys: readonly Deno.KvKey[],
  signal: AbortSignal,
  look: () => void,
): Promise<void> {
  const changes = kv.watch<unknown[]>(keys.slice(0, LIMITS.keysPerGetMany)).getReader();
  signal.addEventListener("abort", () => void changes.cancel().catch(() => {}), { once: true });
  let known: string | null = null;
  while (!signal.aborted) {
    const { done, value } = await changes.read();
    if (done) return;
    const stamps = value.map(({ versionstamp }) => versionstamp).join();
    if (stamps !== known) look();
    known = stamps;
  }
}
