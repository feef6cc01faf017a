import assert from "node:assert/strict";

/** What the workers of `worker.ts` left behind, once all is done: every acknowledged message is there, each had its effect once, no job is left. */
export async function auditEffects(kv: Deno.Kv, acknowledged: readonly string[]): Promise<void> {
  const effects = new Map(
    await Array.fromAsync(
      kv.list<Deno.KvU64>({ prefix: ["effects"] }),
      ({ key, value }) => [key[1] as string, value.value] as const,
    ),
  );
  const kept = await Array.fromAsync(kv.list({ prefix: ["acknowledged"] }), ({ key }) => key[1] as string);
  const jobs = await Array.fromAsync(kv.list({ prefix: ["jobs"] }));
  const due = await Array.fromAsync(kv.list({ prefix: ["jobs_due"] }));

  assert.deepEqual(acknowledged.filter((id) => !kept.includes(id)), []);
  assert.deepEqual([...effects.keys()], kept);
  assert.ok([...effects.values()].every((times) => times === 1n));
  assert.deepEqual([jobs.length, due.length], [0, 0]);
}
