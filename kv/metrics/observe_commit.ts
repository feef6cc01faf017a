import { inSpan } from "./in_span.ts";
import { metricsOf } from "./metrics.ts";

/** Sends a commit, and counts it with how long it took; conflicts apart. */
export async function observeCommit<T extends { readonly ok: boolean }>(kv: Deno.Kv, send: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const answer = await inSpan("kv commit", {}, send);
  const metrics = metricsOf(kv);
  metrics.kv[answer.ok ? "commit" : "conflict"]++;
  metrics.commits.observe(performance.now() - startedAt);
  return answer;
}
