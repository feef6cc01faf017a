import assert from "node:assert/strict";
import fc from "fast-check";
import { BlobTooLarge, partsOf } from "./parts_of.ts";

const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 });

Deno.test("partsOf() gives the same bytes in parts of one size, of which only the last is smaller", async () => {
  await fc.assert(fc.asyncProperty(pieces, fc.integer({ min: 1, max: 30 }), async (given, partBytes) => {
    const all = given.flatMap((piece) => [...piece]);
    const source = ReadableStream.from(given.map((piece) => new Uint8Array(piece)));
    const parts = await Array.fromAsync(partsOf(source, partBytes, all.length));
    assert.deepEqual(parts.flatMap((part) => [...part]), all);
    assert.ok(parts.length > 0);
    assert.ok(parts.slice(0, -1).every(({ length }) => length === partBytes));
    assert.ok(parts.at(-1)!.length <= partBytes && (parts.at(-1)!.length > 0 || all.length === 0));
  }));
});

Deno.test("partsOf() takes bytes in hand as it takes a stream", async () => {
  const parts = await Array.fromAsync(partsOf(Uint8Array.of(1, 2, 3, 4, 5), 2, 5));
  assert.deepEqual(parts.map((part) => [...part]), [[1, 2], [3, 4], [5]]);
});

Deno.test("partsOf() reads no further than the first byte too many", async () => {
  let asked = 0;
  async function* endless() {
    for (;; asked++) yield await Promise.resolve(new Uint8Array(10));
  }
  await assert.rejects(Array.fromAsync(partsOf(endless(), 4, 25)), BlobTooLarge);
  assert.equal(asked, 2);
});
