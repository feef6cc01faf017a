import assert from "node:assert/strict";
import fc from "fast-check";
import { sniffFile } from "./sniff_file.ts";

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const JPEG = "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01";
const PNG = "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02";
const WEBP = "RIFF\x24\x00\x00\x00WEBPVP8 \x18\x00\x00\x00";
const HEIC = "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic\x00\x00\x01\x00meta";

for (
  const [what, text, type] of [
    ["a JPEG of a camera", "\xff\xd8\xff\xe1\x00\x20Exif\x00\x00", "image/jpeg"],
    ["a JPEG file", JPEG, "image/jpeg"],
    ["a PNG", PNG, "image/png"],
    ["a lossy WebP", WEBP, "image/webp"],
    ["a lossless WebP", WEBP.replace("VP8 ", "VP8L"), "image/webp"],
    ["an extended WebP", WEBP.replace("VP8 ", "VP8X"), "image/webp"],
    ["a PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "application/pdf"],
    ["a phone's HEIC", HEIC, "image/heic"],
    ["a HEIC that says so among its further brands only", HEIC.replace("ftypheic", "ftypmif1"), "image/heic"],
    ["a sequence of HEVC pictures", HEIC.replace("ftypheic", "ftyphevc"), "image/heic"],
  ] as const
) {
  Deno.test(`sniffFile() knows ${what}`, () => {
    assert.equal(sniffFile(bytesOf(text)), type);
  });
}

for (
  const [what, text] of [
    ["no bytes", ""],
    ["a page called quai.jpg", "<!doctype html><script>alert(1)</script>"],
    ["a drawing with script called quai.png", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ["an archive", "PK\x03\x04\x14\x00\x00\x00\x08\x00"],
    ["a program", "MZ\x90\x00\x03\x00\x00\x00"],
    ["a GIF", "GIF89a\x01\x00\x01\x00"],
    ["a WAVE in the container of a WebP", "RIFF\x24\x00\x00\x00WAVEfmt "],
    ["a WebP container without a picture", "RIFF\x04\x00\x00\x00WEBPEXIF"],
    ["a PDF after something else", "<script></script>%PDF-1.7"],
    ["a JPEG after a blank", ` ${JPEG}`],
    ["a PNG signature without its header", `${PNG.slice(0, 12)}tEXt`],
    ["an AVIF", "\x00\x00\x00\x18ftypavif\x00\x00\x00\x00mif1avif"],
    ["a film", "\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomavc1"],
    ["a film whose version spells a brand", "\x00\x00\x00\x14ftypisomheicavc1"],
    ["a film with a brand's name after its brands", "\x00\x00\x00\x10ftypisom\x00\x00\x02\x00heic"],
  ] as const
) {
  Deno.test(`sniffFile() takes ${what} for nothing that it knows`, () => {
    assert.equal(sniffFile(bytesOf(text)), null);
  });
}

Deno.test("sniffFile() takes a file that ends within its signature for nothing", () => {
  for (const [text, length] of [[JPEG, 3], [PNG, 16], [WEBP, 15], ["%PDF-", 5], [HEIC, 12]] as const) {
    for (let short = 0; short < length; short++) assert.equal(sniffFile(bytesOf(text.slice(0, short))), null, text);
    assert.notEqual(sniffFile(bytesOf(text.slice(0, length))), null, text);
  }
});

Deno.test("sniffFile() answers for any bytes, wherever they lie in their buffer, and looks at the beginning alone", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), fc.constantFrom(JPEG, PNG, HEIC), (bytes, signature) => {
    sniffFile(Uint8Array.of(...bytesOf("\xff\xff\xff\xffftyp"), ...bytes));
    const whole = Uint8Array.of(...bytes, ...bytesOf(signature));
    assert.equal(sniffFile(whole.subarray(bytes.length)), sniffFile(bytesOf(signature)));
  }));
  assert.equal(sniffFile(new Uint8Array(20 * 1024 * 1024)), null);
});
