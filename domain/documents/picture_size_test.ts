import assert from "node:assert/strict";
import fc from "fast-check";
import { pictureSize } from "./picture_size.ts";

const bytesOf = (hex: string) => Uint8Array.fromHex(hex.replaceAll(" ", ""));
const PNG = bytesOf("89504e470d0a1a0a 0000000d 49484452 00000640 000003e8 08020000");
/** A camera's marker, two bytes that fill, then a progressive frame of 4000 by 3000. */
const JPEG = bytesOf("ffd8 ffe1 0006 45786966 ffff ffc2 0011 08 0bb8 0fa0 03 011100 021101 031101");

Deno.test("pictureSize() reads the header of each kind", () => {
  assert.deepEqual(pictureSize(PNG, "image/png"), { width: 1_600, height: 1_000 });
  assert.deepEqual(pictureSize(JPEG, "image/jpeg"), { width: 4_000, height: 3_000 });
  const webp = (kind: string, rest: string) => bytesOf(`52494646 00000000 57454250 565038${kind} 00000000 ${rest}`);
  assert.deepEqual(pictureSize(webp("20", "000000 9d012a 2003 5802"), "image/webp"), { width: 800, height: 600 });
  assert.deepEqual(pictureSize(webp("4c", "2f 1fc39500"), "image/webp"), { width: 800, height: 600 });
  assert.deepEqual(pictureSize(webp("58", "00000000 1f0300 570200"), "image/webp"), { width: 800, height: 600 });
});

Deno.test("pictureSize() is null where the header breaks off, tells nothing, or has no end", () => {
  assert.equal(pictureSize(PNG.slice(0, 20), "image/png"), null);
  assert.equal(pictureSize(PNG.with(16, 0).with(18, 0).with(19, 0), "image/png"), null);
  assert.equal(pictureSize(JPEG.slice(0, 14), "image/jpeg"), null);
  assert.equal(pictureSize(bytesOf("ffd8 ffda 0008"), "image/jpeg"), null);
  assert.equal(pictureSize(bytesOf("ffd8" + "ffe00002".repeat(2_000)), "image/jpeg"), null);
});

Deno.test("pictureSize() answers for any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.constantFrom("image/jpeg", "image/png", "image/webp"), (bytes, type) => {
      pictureSize(bytes, type as "image/png");
    }),
  );
});
