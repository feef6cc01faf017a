import assert from "node:assert/strict";
import fc from "fast-check";
import { exifTurns } from "./exif_turns.ts";

/** The beginning of a JPEG whose Exif directory says `orientation`. */
function jpeg(orientation: number, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(40));
  view.setUint16(0, 0xffd8);
  view.setUint16(2, 0xffe1);
  view.setUint16(4, 34);
  view.setUint32(6, 0x45786966);
  const tiff = 12;
  view.setUint16(tiff, little ? 0x4949 : 0x4d4d);
  view.setUint16(tiff + 2, 42, little);
  view.setUint32(tiff + 4, 8, little);
  view.setUint16(tiff + 8, 1, little);
  view.setUint16(tiff + 10, 0x0112, little);
  view.setUint16(tiff + 12, 3, little);
  view.setUint32(tiff + 14, 1, little);
  view.setUint16(tiff + 18, orientation, little);
  return new Uint8Array(view.buffer);
}

for (const [orientation, turns] of [[1, 0], [3, 2], [6, 1], [8, 3], [9, 0]] as const) {
  Deno.test(`exifTurns() turns a picture of orientation ${orientation} by ${turns * 90} degrees`, () => {
    assert.equal(exifTurns(jpeg(orientation, true)), turns);
    assert.equal(exifTurns(jpeg(orientation, false)), turns);
  });
}

Deno.test("exifTurns() answers for any bytes, and for a directory that is cut short", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
    assert.ok([0, 1, 2, 3].includes(exifTurns(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, ...bytes))));
  }));
  const whole = jpeg(6, true);
  for (let length = 0; length < whole.length - 10; length++) assert.equal(exifTurns(whole.subarray(0, length)), 0);
});
