import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { getBlob, putBlob } from "./blobs.ts";

for (const length of [0, 1, 60 * 1024, 60 * 1024 + 1, 1_500_000]) {
  Deno.test(`putBlob() stores ${length} bytes under their SHA-256, and getBlob() gives them back`, async () => {
    using kv = await Deno.openKv(":memory:");
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 255);
    const sha256 = await putBlob(kv, bytes);
    assert.equal(sha256, createHash("sha256").update(bytes).digest("hex"));
    assert.deepEqual(await getBlob(kv, sha256), bytes);
    assert.equal(await putBlob(kv, bytes), sha256);
  });
}

Deno.test("getBlob() knows nothing of other hashes", async () => {
  using kv = await Deno.openKv(":memory:");
  assert.equal(await getBlob(kv, "00".repeat(32)), null);
});

Deno.test("getBlob() sees no blob of which only some chunks were stored", async () => {
  using kv = await Deno.openKv(":memory:");
  const sha256 = await putBlob(kv, new Uint8Array(100_000).fill(7));
  await kv.delete(["blobs", sha256]);
  assert.equal(await getBlob(kv, sha256), null);
});
