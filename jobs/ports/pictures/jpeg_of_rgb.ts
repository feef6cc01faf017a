import type { Rgb } from "./rgb.ts";

/** Steps of brightness and of colour, row by row (ITU T.81, tables K.1 and K.2), at quality 50. */
// deno-fmt-ignore
const BRIGHTNESS = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
  18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
// deno-fmt-ignore
const COLOUR = [
  17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
  ...Array<number>(32).fill(99),
];
/** Codes of each length from 1 bit up, and what they stand for (T.81, tables K.3 and K.5): the differences of means, and everything else. */
const MEAN_CODES = { counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], values: "000102030405060708090a0b" };
const WAVE_CODES = {
  counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
  values: "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a43" +
    "4445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4" +
    "b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa",
};

/** Place in its block of the n-th value that is written: along the diagonals, to and fro. */
const ZIGZAG = Array.from({ length: 64 }, (_, at) => at).sort((one, other) => {
  const [sum, otherSum] = [one, other].map((at) => (at >> 3) + (at & 7)) as [number, number];
  return sum - otherSum || (sum % 2 === 0 ? other - one : one - other);
});

/** Row u: the wave of frequency u at eight points (T.81, A.3.3). */
const WAVES = Float32Array.from({ length: 64 }, (_, at) => {
  const u = at >> 3, x = at & 7;
  return (u === 0 ? Math.SQRT1_2 : 1) / 2 * Math.cos((2 * x + 1) * u * Math.PI / 16);
});

/** `picture` as a baseline JPEG (ITU T.81, JFIF), its colours as fine as its brightness. Nothing is in it but the picture. `quality` is 1 to 99. */
export function jpegOfRgb(picture: Rgb, quality: number): Uint8Array<ArrayBuffer> {
  const scale = quality < 50 ? 50 / quality : 2 - quality / 50;
  const [brightness, colour] = [BRIGHTNESS, COLOUR].map((steps) =>
    steps.map((step) => Math.min(255, Math.max(1, Math.round(step * scale))))
  ) as [number[], number[]];
  const out = new BitWriter(picture.pixels.length / 4 + 4_096);
  writeHead(out, picture, brightness, colour);
  const means = codesOf(MEAN_CODES), waves = codesOf(WAVE_CODES);
  const block = new Float32Array(64), scratch = new Float32Array(64);
  const last = [0, 0, 0];
  for (let top = 0; top < picture.height; top += 8) {
    for (let left = 0; left < picture.width; left += 8) {
      for (let part = 0; part < 3; part++) {
        takeBlock(picture, left, top, part, block);
        transform(block, scratch);
        const steps = part === 0 ? brightness : colour;
        last[part] = writeBlock(out, block, steps, last[part]!, means, waves);
      }
    }
  }
  out.end();
  out.bytes(0xff, 0xd9);
  return out.written();
}

function writeHead(out: BitWriter, { width, height }: Rgb, brightness: number[], colour: number[]): void {
  out.bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
  for (const [id, steps] of [brightness, colour].entries()) out.bytes(0xff, 0xdb, 0, 67, id, ...ZIGZAG.map((at) => steps[at]!));
  const sides = [height >> 8, height & 255, width >> 8, width & 255];
  out.bytes(0xff, 0xc0, 0, 17, 8, ...sides, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1);
  for (const [id, { counts, values }] of [[0, MEAN_CODES], [0x10, WAVE_CODES]] as const) {
    const meant = Uint8Array.fromHex(values);
    const length = 19 + meant.length;
    out.bytes(0xff, 0xc4, length >> 8, length & 255, id, ...counts, ...meant);
  }
  out.bytes(0xff, 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0);
}

/** Code and its length in bits, by what it stands for. */
type Codes = readonly (readonly [code: number, bits: number])[];

function codesOf({ counts, values }: typeof MEAN_CODES): Codes {
  const meant = Uint8Array.fromHex(values);
  const codes: [number, number][] = [];
  let code = 0, at = 0;
  for (const [index, count] of counts.entries()) {
    for (let n = 0; n < count; n++) codes[meant[at++]!] = [code++, index + 1];
    code <<= 1;
  }
  return codes;
}

/** One of brightness, blue and red of eight by eight pixels, around zero (JFIF 1.02); what lies beyond the edge is as the edge is. */
function takeBlock({ width, height, pixels }: Rgb, left: number, top: number, part: number, into: Float32Array): void {
  for (let y = 0, at = 0; y < 8; y++) {
    const line = Math.min(top + y, height - 1) * width;
    for (let x = 0; x < 8; x++, at++) {
      const from = (line + Math.min(left + x, width - 1)) * 3;
      const red = pixels[from]!, green = pixels[from + 1]!, blue = pixels[from + 2]!;
      into[at] = part === 0
        ? 0.299 * red + 0.587 * green + 0.114 * blue - 128
        : part === 1
        ? -0.168736 * red - 0.331264 * green + 0.5 * blue
        : 0.5 * red - 0.418688 * green - 0.081312 * blue;
    }
  }
}

/** Cosine transform of eight by eight values, rows and then columns. */
function transform(block: Float32Array, scratch: Float32Array): void {
  times(block, scratch);
  times(scratch, block);
}

/** `into` is the transform of each row of `from`, written as a column. */
function times(from: Float32Array, into: Float32Array): void {
  for (let row = 0; row < 64; row += 8) {
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += WAVES[u * 8 + x]! * from[row + x]!;
      into[u * 8 + row / 8] = sum;
    }
  }
}

/** Writes a block (T.81, F.1.2); gives its mean, from which the next one differs. */
function writeBlock(
  out: BitWriter,
  block: Float32Array,
  steps: readonly number[],
  last: number,
  means: Codes,
  waves: Codes,
): number {
  const mean = Math.round(block[0]! / steps[0]!);
  out.coded(means, 0, mean - last);
  let zeros = 0;
  for (let n = 1; n < 64; n++) {
    const at = ZIGZAG[n]!;
    const value = Math.round(block[at]! / steps[at]!);
    if (value === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) out.bits(...waves[0xf0]!);
    out.coded(waves, zeros, value);
    zeros = 0;
  }
  if (zeros > 0) out.bits(...waves[0]!);
  return mean;
}

/** Bytes, and between them bits from the upper end down, in which a byte of ones is followed by one of zeros. */
class BitWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;
  #held = 0;
  #heldBits = 0;

  constructor(size: number) {
    this.#bytes = new Uint8Array(Math.ceil(size));
  }

  bytes(...values: readonly number[]): void {
    for (const value of values) this.#byte(value);
  }

  bits(value: number, count: number): void {
    this.#held = this.#held << count | value;
    this.#heldBits += count;
    while (this.#heldBits >= 8) {
      this.#heldBits -= 8;
      const byte = this.#held >>> this.#heldBits & 255;
      this.#byte(byte);
      if (byte === 255) this.#byte(0);
    }
    this.#held &= (1 << this.#heldBits) - 1;
  }

  /** A number by the code of how many bits it has, with the zeros before it, and those bits; one less than that of its opposite, if it is negative. */
  coded(codes: Codes, zeros: number, value: number): void {
    const count = 32 - Math.clz32(Math.abs(value));
    this.bits(...codes[zeros << 4 | count]!);
    this.bits(value < 0 ? value + (1 << count) - 1 : value, count);
  }

  /** Fills the last byte with ones. */
  end(): void {
    if (this.#heldBits > 0) this.bits((1 << 8 - this.#heldBits) - 1, 8 - this.#heldBits);
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#bytes = new Uint8Array(this.#bytes.buffer.transfer(this.#length * 2));
    this.#bytes[this.#length++] = value;
  }
}
