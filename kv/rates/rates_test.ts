import assert from "node:assert/strict";
import { memoryStore } from "../../tests/support/store.ts";
import { readRates, writeRates } from "./rates.ts";

Deno.test("writeRates() writes the counts of more clients than one commit takes", async () => {
  await using store = await memoryStore();
  const client = (n: number) => `upload:2001:0db8:85a3:0000:0000:8a2e:0370:${String(n).padStart(4, "0")}`;
  const counts = Array.from({ length: 2_000 }, (_, n) => ({ client: client(n), minute: 7, count: n + 1 }));
  await writeRates(store, store.newId(), counts);
  const read = await readRates(store, "another process", 7);
  assert.deepEqual([read.size, read.get(client(1_999))], [2_000, 2_000]);
});
