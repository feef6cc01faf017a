import { constants, deflateRawSync, deflateSync } from "node:zlib";
import type { FileFault } from "../../../domain/documents/file_fault.ts";
import { bytesOf, joined, packedStream, sampleJpeg, samplePdf, samplePng } from "../../../jobs/ports/pictures/files_fixture.ts";

type Bytes = Uint8Array<ArrayBuffer>;
const MIB = 1024 * 1024;
const PIXELS = 7_000;

/** Files as people send them, which tell what memory such files take. */
export const SOUND: Readonly<Record<string, () => Bytes>> = {
  "a photo": () => sampleJpeg(400, 300),
  "a PDF": () => samplePdf({ pages: 2 }),
};

const draws = (index: number) => packedStream(bytesOf(`595 0 0 842 0 0 cm /A${index} Do`));
const ON_PAGE = { page: "/Contents 11 0 R /Resources << /XObject << /A0 10 0 R >> >>" };
const IMAGE = "/Type /XObject /Subtype /Image /BitsPerComponent 8 /ColorSpace /DeviceGray";

/** Files that would cost gigabytes, each some kilobytes or megabytes large, and why they are refused. */
export const HOSTILE: Readonly<Record<string, () => [Bytes, FileFault]>> = {
  "a PNG of 30,000 by 30,000": () => [samplePng(30_000, 30_000, 20), "too_many_pixels"],
  "a PNG of 49 million pixels that has none": () => [samplePng(PIXELS, PIXELS, 1), "broken"],
  "a JPEG that says it is 65,000 by 65,000": () => [hollowJpeg(65_000), "too_many_pixels"],
  "a JPEG of 49 million pixels in four colours that come bit by bit, and never do": () => [hollowJpeg(PIXELS), "broken"],
  "a WebP that says it is 16,383 by 16,383": () => [riff(webp(16_383)), "too_many_pixels"],
  "a WebP that says so inside, and outside that it is small": () => [riff(canvas(10), webp(16_383)), "broken"],
  "a WebP of 49 million pixels that has none": () => [riff(webp(PIXELS)), "broken"],
  "a PDF whose content unpacks to two gigabytes": () => [pdfOf(stream("/Filter /FlateDecode", zeros(2_048))), "overblown"],
  "a PDF whose content is packed twice":
    () => [pdfOf(stream("/Filter [/FlateDecode /FlateDecode]", new Uint8Array(deflateSync(zeros(2_048))))), "overblown"],
  "a PDF that says elsewhere how its content is packed":
    () => [pdfOf(stream("/Filter 11 0 R", zeros(1_024)), "/FlateDecode"), "overblown"],
  "a PDF whose content goes by the name of a picture":
    () => [pdfOf(stream("/Subtype /Image /Width 1 /Height 1 /Filter /FlateDecode", zeros(1_024))), "overblown"],
  "a PDF whose content is packed and written in letters": () => [
    pdfOf(stream("/Filter [/ASCIIHexDecode /FlateDecode]", joined(zeros(1_024).toHex(), ">"))),
    "overblown",
  ],
  "a PDF with a picture in its content that unpacks to gigabytes": () => [
    pdfOf(packedStream(joined("BI /W 30000 /H 30000 /BPC 8 /CS /RGB /F /Fl ID ", zeros(2_600), " EI"))),
    "overblown",
  ],
  "a PDF whose second page unpacks to a gigabyte": () => [
    samplePdf({
      pages: 2,
      objects: [stream("/Filter 11 0 R", zeros(1_024)), "/FlateDecode"],
      page: (index) => index === 1 ? "/Contents 10 0 R" : "",
    }),
    "overblown",
  ],
  "a PDF with a picture of a pixel, packed into a gigabyte": () => [
    samplePdf({
      ...ON_PAGE,
      objects: [stream(`${IMAGE} /Width 1 /Height 1 /Filter [/FlateDecode /DCTDecode]`, zeros(1_024)), draws(0)],
    }),
    "overblown",
  ],
  "a PDF with a picture of 60,000 by 60,000": () => [
    samplePdf({ ...ON_PAGE, objects: [stream(`${IMAGE} /Width 60000 /Height 60000 /Filter /FlateDecode`, zeros(8)), draws(0)] }),
    "too_many_pixels",
  ],
  "a PDF whose page is as thin as a thread": () => [samplePdf({ page: "/MediaBox [0 0 1 100000000]" }), "broken"],
};

/** A zlib stream of so many mebibytes of zeros: one of them, packed, again and again. */
function zeros(mib: number): Bytes {
  const one = new Uint8Array(deflateRawSync(new Uint8Array(MIB), { finishFlush: constants.Z_FULL_FLUSH }));
  const sum = new DataView(new ArrayBuffer(4));
  sum.setUint16(0, mib * MIB % 65_521);
  sum.setUint16(2, 1);
  return joined("\x78\xda", ...Array<Bytes>(mib).fill(one), "\x03\0", new Uint8Array(sum.buffer));
}

function stream(dictionary: string, packed: Bytes): Bytes {
  return joined(`<< ${dictionary} /Length ${packed.length} >>\nstream\n`, packed, "\nendstream");
}

/** A PDF whose page has that content, which is object 10; `others` follow. */
function pdfOf(content: Bytes, ...others: readonly string[]): Bytes {
  return samplePdf({ page: "/Contents 10 0 R", objects: [content, ...others] });
}

const uint16 = (value: number) => String.fromCharCode(value >> 8, value & 255);

/** A progressive JPEG of four colours (ITU T.81, annex B) that says how large it is, and hardly goes on. */
function hollowJpeg(side: number): Bytes {
  const ids = ["\x01", "\x02", "\x03", "\x04"];
  const codes = (id: string) => `\xff\xc4${uint16(20)}${id}\x01${"\0".repeat(16)}`;
  return bytesOf([
    `\xff\xd8\xff\xdb${uint16(67)}\0${"\x10".repeat(64)}`,
    `\xff\xc2${uint16(20)}\x08${uint16(side)}${uint16(side)}\x04${ids.map((id) => `${id}\x11\0`).join("")}`,
    codes("\0"),
    codes("\x10"),
    `\xff\xda${uint16(14)}\x04${ids.map((id) => `${id}\0`).join("")}\0\0\0${"\0".repeat(16)}\xff\xd9`,
  ].join(""));
}

const little = (value: number, bytes: number) =>
  String.fromCharCode(...Array.from({ length: bytes }, (_, n) => value >>> 8 * n & 255));

/** RFC 9649: a file of chunks. */
function riff(...chunks: readonly string[]): Bytes {
  const body = `WEBP${chunks.join("")}`;
  return bytesOf(`RIFF${little(body.length, 4)}${body}`);
}

/** The beginning of a lossy picture of that size. */
function webp(side: number): string {
  return `VP8 ${little(20, 4)}\x30\x01\0\x9d\x01\x2a${little(side, 2)}${little(side, 2)}${"\0".repeat(10)}`;
}

function canvas(side: number): string {
  return `VP8X${little(10, 4)}\0\0\0\0${little(side - 1, 3)}${little(side - 1, 3)}`;
}
