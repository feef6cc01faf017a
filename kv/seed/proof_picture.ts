import { Buffer } from "node:buffer";
import { crc32, deflateSync } from "node:zlib";

const WIDTH = 420;
const HEIGHT = 594;
const INK = 40;
const PAPER = 245;

/** A picture of a signed delivery paper, as PNG: lines of writing whose lengths come from `text`, a stamp and a signature. */
export function proofPicture(text: string): Uint8Array<ArrayBuffer> {
  const grey = Buffer.alloc(WIDTH * HEIGHT, PAPER);
  const fill = (x: number, y: number, width: number, height: number) => {
    for (let row = y; row < y + height; row++) grey.fill(INK, row * WIDTH + x, row * WIDTH + x + width);
  };
  fill(40, 40, 180, 14);
  for (let line = 0; line < 14; line++) {
    fill(40, 90 + line * 22, 200 + (text.charCodeAt(line % text.length) * 37 + line * 53) % 140, 5);
  }
  for (const side of [0, 1]) {
    fill(250, 430 + side * 96, 120, 3);
    fill(250 + side * 117, 430, 3, 96);
  }
  for (let x = 0; x < 90; x++) fill(50 + x, 480 + Math.round(24 * Math.sin(x / 6) * Math.cos(x / 17)), 2, 3);
  return png(grey);
}

/** 8 bits of grey a pixel (PNG 1.2: signature, IHDR, IDAT, IEND; each row begins with its filter, none). */
function png(grey: Buffer): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8;
  const rows = Array.from({ length: HEIGHT }, (_, y) => Buffer.concat([Buffer.of(0), grey.subarray(y * WIDTH, (y + 1) * WIDTH)]));
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const parts = [
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
