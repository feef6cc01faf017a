import assert from "node:assert/strict";
import { crc32, deflateSync } from "node:zlib";
import { MINUTE_MS } from "../../../../domain/time/instant.ts";
import { samplePng } from "../../pictures/files_fixture.ts";
import { TookTooLong } from "../../pictures/within_time.ts";
import { pagePicture } from "../page_pictures_fixture.ts";
import { Unreadable } from "../unreadable.ts";
import { pgmOf } from "./pgm_of.ts";
import { TesseractCore } from "./tesseract_core.ts";

const core = await TesseractCore.open();

/** PNG's colour types. */
const GRAY = 0, RGB = 2, PALETTE = 3, GRAY_ALPHA = 4, RGBA = 6;
const CHANNELS: Readonly<Record<number, number>> = { [GRAY]: 1, [RGB]: 3, [PALETTE]: 1, [GRAY_ALPHA]: 2, [RGBA]: 4 };

function chunk(type: string, body: Uint8Array): Uint8Array {
  const typed = Uint8Array.of(...new TextEncoder().encode(type), ...body);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, body.length);
  frame.setUint32(4, crc32(typed));
  return Uint8Array.of(...new Uint8Array(frame.buffer, 0, 4), ...typed, ...new Uint8Array(frame.buffer, 4, 4));
}

/** A PNG (ISO/IEC 15948) whose every row holds `samples`. */
function png(
  colourType: number,
  depth: number,
  samples: readonly number[],
  palette?: readonly number[],
): Uint8Array<ArrayBuffer> {
  const height = 3;
  const width = samples.length / CHANNELS[colourType]!;
  const bits = samples.map((sample) => sample.toString(2).padStart(depth, "0")).join("");
  const row = [0, ...(bits.match(/.{1,8}/g) ?? []).map((byte) => parseInt(byte.padEnd(8, "0"), 2))];
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, depth);
  header.setUint8(9, colourType);
  const rows = Uint8Array.from(Array.from({ length: height }, () => row).flat());
  return Uint8Array.of(
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", new Uint8Array(header.buffer)),
    ...palette === undefined ? [] : chunk("PLTE", Uint8Array.from(palette)),
    ...chunk("IDAT", deflateSync(rows)),
    ...chunk("IEND", new Uint8Array()),
  );
}

for (
  const [what, bytes, shades] of [
    ["one bit", png(GRAY, 1, [0, 1, 1, 0, 1]), [0, 255, 255, 0, 255]],
    ["two bits", png(GRAY, 2, [0, 1, 2, 3, 0]), [0, 85, 170, 255, 0]],
    ["four bits", png(GRAY, 4, [0, 5, 10, 15, 3]), [0, 85, 170, 255, 51]],
    ["eight bits", png(GRAY, 8, [0, 85, 170, 255, 9]), [0, 85, 170, 255, 9]],
    ["sixteen bits", png(GRAY, 16, [0, 0x5555, 0xaaaa, 0xffff, 0x0900]), [0, 85, 170, 255, 9]],
    ["a palette", png(PALETTE, 8, [2, 0, 1], [255, 255, 255, 0, 0, 0, 255, 0, 0]), [76, 255, 0]],
    ["a palette of four bits", png(PALETTE, 4, [2, 0, 1], [255, 255, 255, 0, 0, 0, 0, 255, 0]), [150, 255, 0]],
    ["colours", png(RGB, 8, [255, 0, 0, 0, 255, 0, 0, 0, 255, 40, 40, 40]), [76, 150, 29, 40]],
    ["colours that let the paper through", png(RGBA, 8, [0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 127]), [0, 255, 128]],
    ["shades that let the paper through", png(GRAY_ALPHA, 8, [0, 255, 0, 0, 100, 255]), [0, 255, 100]],
  ] as const
) {
  Deno.test(`TesseractCore.decode() takes a picture of ${what}`, () => {
    const { width, height, pixels } = core.decode(bytes, MINUTE_MS);
    assert.deepEqual([width, height], [shades.length, 3]);
    for (const row of [0, 1, 2]) {
      assert.deepEqual([...pixels.subarray(row * width, (row + 1) * width)], [...shades], `row ${row}`);
    }
  });
}

Deno.test("TesseractCore.decode() makes a large picture smaller by the mean of its pixels", () => {
  const wide = Array.from({ length: 6_000 }, (_, x) => x % 2 === 0 ? 100 : 200);
  const { width, height, pixels } = core.decode(png(GRAY, 8, wide), MINUTE_MS);
  assert.deepEqual([width, height, pixels[0], pixels[2_999]], [3_000, 1, 150, 150]);
});

Deno.test("TesseractCore.decode() refuses what its header says is too large, and what has none", () => {
  const bomb = png(GRAY, 8, [0]);
  new DataView(bomb.buffer).setUint32(16, 0x7fff_ffff);
  for (const bytes of [bomb, new Uint8Array(10), new Uint8Array()]) {
    assert.throws(() => core.decode(bytes, MINUTE_MS), (error) => error instanceof Unreadable);
  }
});

Deno.test("TesseractCore breaks off by itself what takes longer than it may", async () => {
  const page = pgmOf(await pagePicture());
  // What was broken off is of no use afterwards.
  const decoding = await TesseractCore.open(), reading = await TesseractCore.open();
  assert.throws(() => decoding.decode(samplePng(6_000, 6_000), 1), TookTooLong);
  await assert.rejects(reading.read(page, ["fra"], 1), TookTooLong);
});
