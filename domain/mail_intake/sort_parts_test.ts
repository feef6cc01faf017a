import assert from "node:assert/strict";
import type { MailPart } from "./received_mail.ts";
import { sortParts } from "./sort_parts.ts";

const KIB = 1024;

/** A PNG by its first bytes, of that size in pixels and in bytes. */
function png(width: number, height: number, sizeBytes = 60 * KIB): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sizeBytes);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}
const text = (value: string) => new TextEncoder().encode(value);
const part = (changes: Partial<MailPart>): MailPart => ({
  name: "fichier",
  mediaType: "application/octet-stream",
  bytes: text("%PDF-1.7"),
  isEmbedded: false,
  ...changes,
});
const photo = (changes: Partial<MailPart> = {}) => part({ mediaType: "image/png", bytes: png(1600, 1200), ...changes });

Deno.test("sortParts() takes documents by what they are, whatever their name and type say", () => {
  const parts = [part({ name: "e.pdf" }), photo({ name: "IMG_1.png" }), part({ name: "scan.dat", bytes: png(800, 600) })];
  assert.deepEqual(sortParts(parts), { taken: parts, refused: [] });
});

Deno.test("sortParts() passes over logos within the text, and takes photos there", () => {
  const embedded = { isEmbedded: true };
  const logos = [
    photo({ ...embedded, bytes: png(300, 100) }),
    photo({ ...embedded, bytes: png(1200, 160) }),
    photo({ ...embedded, bytes: png(1600, 1200, 10 * KIB) }),
    part({ ...embedded, mediaType: "image/gif", bytes: new Uint8Array(50 * KIB) }),
    part({ ...embedded, mediaType: "image/svg+xml", bytes: new Uint8Array(50 * KIB) }),
  ];
  assert.deepEqual(sortParts(logos), { taken: [], refused: [] });
  const [shown, beside] = [photo(embedded), photo({ bytes: png(300, 100) })];
  assert.deepEqual(sortParts([shown, beside]).taken, [shown, beside]);
});

Deno.test("sortParts() passes over what programs add", () => {
  const types = [
    "text/plain",
    "text/html",
    "text/calendar",
    "application/pkcs7-signature",
    "application/pgp-signature",
    "message/delivery-status",
  ];
  assert.deepEqual(sortParts(types.map((mediaType) => part({ mediaType, bytes: text("x") }))), { taken: [], refused: [] });
});

Deno.test("sortParts() refuses what is no document, and says why", () => {
  const cases: readonly (readonly [string, Partial<MailPart>])[] = [
    ["winmail", { name: "WINMAIL.DAT", bytes: text('x\x9f>"') }],
    ["winmail", { mediaType: "application/vnd.ms-tnef" }],
    ["not_accepted", { name: "liste.docx", bytes: text("PK\x03\x04") }],
    ["empty", { name: "vide.pdf", bytes: text("") }],
    ["heic", { name: "IMG_1.heic", mediaType: "image/heic", bytes: text("\0\0\0\x18ftypheic\0\0\0\0mif1heic") }],
    ["too_many_pixels", { bytes: png(20_000, 20_000) }],
  ];
  for (const [code, changes] of cases) {
    const { taken, refused } = sortParts([part(changes)]);
    assert.deepEqual([taken, refused], [[], [{ name: changes.name ?? "fichier", code }]], code);
  }
});

Deno.test("sortParts() takes so many files of one mail, and no more", () => {
  const { taken, refused } = sortParts(Array.from({ length: 22 }, (_, n) => part({ name: `${n}.pdf` })));
  assert.equal(taken.length, 20);
  assert.deepEqual(refused, [{ name: "20.pdf", code: "too_many_parts" }, { name: "21.pdf", code: "too_many_parts" }]);
});
