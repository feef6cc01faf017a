import { crc32, deflateSync } from "node:zlib";
import { jpegOfRgb } from "./jpeg_of_rgb.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export const bytesOf = (text: string): Bytes => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Parts one after the other. */
export function joined(...parts: readonly (Bytes | string)[]): Bytes {
  const all = parts.map((part) => typeof part === "string" ? bytesOf(part) : part);
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A photo of `width` by `height` pixels, from dark to bright. */
export function sampleJpeg(width = 64, height = 48): Bytes {
  const pixels = Uint8Array.from({ length: width * height * 3 }, (_, at) => Math.floor(at / 3) % width * 255 / width);
  return jpegOfRgb({ width, height, pixels }, 80);
}

/** `jpeg` with what a phone adds: how it was held, where it was, and its name. */
export function withExif(jpeg: Bytes, orientation: number): Bytes {
  const entry = `\x01\x12\x00\x03\x00\x00\x00\x01\x00${String.fromCharCode(orientation)}\x00\x00`;
  const exif = `Exif\0\0MM\0*\0\0\0\x08\x00\x01${entry}\0\0\0\0GPSLatitude 45.7640 Pixel 9 Pro`;
  const length = exif.length + 2;
  return joined(jpeg.slice(0, 2), `\xff\xe1${String.fromCharCode(length >> 8, length & 255)}`, exif, jpeg.slice(2));
}

/** A white PNG that says it is `width` by `height` pixels, and has `rows` of them. */
export function samplePng(width = 8, height = 8, rows = height): Bytes {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  const content = deflateSync(new Uint8Array((width + 1) * rows).map((_, at) => at % (width + 1) === 0 ? 0 : 255));
  return joined(
    "\x89PNG\r\n\x1a\n",
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("IDAT", new Uint8Array(content)),
    chunk("IEND", new Uint8Array()),
  );
}

function chunk(type: string, body: Bytes): Bytes {
  const bytes = joined("\0\0\0\0", type, body, "\0\0\0\0");
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  view.setUint32(8 + body.length, crc32(bytes.subarray(4, 8 + body.length)));
  return bytes;
}

/** The smallest WebP: one pixel. */
export const SAMPLE_WEBP: Bytes = Uint8Array.fromBase64("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

/** What a PDF of a test is made of: the texts of its further objects from number 10 on, what its catalogue, and each of its pages or one of them, say besides. */
export interface PdfParts {
  readonly pages?: number;
  readonly objects?: readonly (string | Bytes)[];
  readonly catalogue?: string;
  readonly page?: string | ((index: number) => string);
  readonly trailer?: string;
}

/** A PDF of empty A4 pages, with a table of contents that is right. Its objects count from 1, those given from 10. */
export function samplePdf({ pages = 1, objects = [], catalogue = "", page = "", trailer = "" }: PdfParts = {}): Bytes {
  const ids = Array.from({ length: pages }, (_, n) => 10 + objects.length + n);
  const all = new Map<number, string | Bytes>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`],
    [2, `<< /Type /Pages /Count ${pages} /Kids [${ids.map((id) => `${id} 0 R`).join(" ")}] /MediaBox [0 0 595 842] >>`],
    ...objects.map((object, n): [number, string | Bytes] => [10 + n, object]),
    ...ids.map((id, n): [number, string] => [
      id,
      `<< /Type /Page /Parent 2 0 R ${typeof page === "string" ? page : page(n)} >>`,
    ]),
  ]);
  const parts: Bytes[] = [bytesOf("%PDF-1.7\n")];
  let at = parts[0]!.length;
  const places: string[] = [];
  for (const [id, object] of all) {
    const bytes = joined(`${id} 0 obj\n`, object, "\nendobj\n");
    places.push(`${id} 1\n${String(at).padStart(10, "0")} 00000 n \n`);
    parts.push(bytes);
    at += bytes.length;
  }
  parts.push(
    bytesOf(
      `xref\n0 1\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${
        10 + objects.length + pages
      } /Root 1 0 R ${trailer} >>\n`,
    ),
  );
  parts.push(bytesOf(`startxref\n${at}\n%%EOF\n`));
  return joined(...parts);
}

/** A PDF that takes for ever to draw: its page is filled with a pattern that begins anew at each hundredth of a point. */
export function endlessPdf(): Bytes {
  const pattern = "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 595 842] /XStep 0.01 /YStep 0.01";
  return samplePdf({
    page: "/Contents 11 0 R /Resources << /Pattern << /P 10 0 R >> >>",
    objects: [
      `<< ${pattern} /Resources << >> /Length 12 >>\nstream\n0 0 1 1 re f\nendstream`,
      packedStream(bytesOf("/Pattern cs /P scn 0 0 595 842 re f")),
    ],
  });
}

/** A stream of `content`, packed by Flate as often as `times` says. */
export function packedStream(content: Uint8Array, dictionary = "", times = 1): Bytes {
  let packed: Uint8Array = content;
  for (let n = 0; n < times; n++) packed = deflateSync(packed);
  const filters = Array<string>(times).fill("/FlateDecode").join(" ");
  return joined(
    `<< ${dictionary} /Filter [${filters}] /Length ${packed.length} >>\nstream\n`,
    new Uint8Array(packed),
    "\nendstream",
  );
}
