import assert from "node:assert/strict";
import { putBlob } from "./blobs.ts";
import { streamBlob } from "./stream_blob.ts";

for (const length of [0, 1, 60 * 1024 + 1, 1_500_000]) {
  Deno.test(`streamBlob() gives the ${length} bytes that were stored`, async () => {
    using kv = await Deno.openKv(":memory:");
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 0xff);
    const blob = await streamBlob(kv, await putBlob(kv, bytes));
    assert.equal(blob?.sizeBytes, length);
    assert.deepEqual(new Uint8Array(await new Response(blob.stream).arrayBuffer()), bytes);
  });
}

Deno.test("streamBlob() gives null for a hash that nothing was stored under", async () => {
  using kv = await Deno.openKv(":memory:");
  assert.equal(await streamBlob(kv, "00".repeat(32)), null);
});
