import assert from "node:assert/strict";
import { applyRetention } from "../../jobs/apply_retention/apply_retention.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { startDemoApp } from "../support/world.ts";

/** Hashes, as they stand anywhere in a record. */
const HASH = /\b[0-9a-f]{64}\b/g;

Deno.test("retention knows of every record of the demo world that refers to stored bytes", async () => {
  await using app = await startDemoApp();
  const { kv } = app.store;
  const stored = new Set(await Array.fromAsync(kv.list({ prefix: ["blobs"] }), ({ key }) => String(key[1])));
  const referredTo = new Set<string>();
  for await (const { key, value } of kv.list({ prefix: [] })) {
    if (/^blob|^loose_copies$|_by_blob$/.test(String(key[0]))) continue;
    const text = JSON.stringify(value, (_, part) => typeof part === "bigint" ? String(part) : part) ?? "";
    for (const [hash] of text.matchAll(HASH)) if (stored.has(hash)) referredTo.add(hash);
  }
  assert.ok(referredTo.size > 10);
  app.clock.pass(2 * DAY_MS);
  await applyRetention(app.store, app.ports, { signal: new AbortController().signal });
  const left = new Set(await Array.fromAsync(kv.list({ prefix: ["blobs"] }), ({ key }) => String(key[1])));
  assert.deepEqual([...referredTo].filter((hash) => !left.has(hash)), []);
});
