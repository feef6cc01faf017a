/** What the bytes of an uploaded file can be: the kinds that are stored, and HEIC, which no other program of the parties may open. */
export type SniffedType = "image/jpeg" | "image/png" | "image/webp" | "application/pdf" | "image/heic";

/** Beginnings of a file: texts of one byte a character, by the offset where they stand. */
const SIGNATURES: readonly (readonly [type: SniffedType, parts: Readonly<Record<number, string>>])[] = [
  ["image/jpeg", { 0: "\xff\xd8\xff" }],
  ["image/png", { 0: "\x89PNG\r\n\x1a\n", 12: "IHDR" }],
  ["image/webp", { 0: "RIFF", 8: "WEBPVP8" }],
  ["application/pdf", { 0: "%PDF-" }],
];

/** Brands of an ISO media file whose pictures are HEVC (ISO/IEC 23008-12): what phones call HEIC or HEIF. */
const HEIC_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"];
/** Brands follow a box's size, name and main brand and version; more than sixty are no camera's. */
const MAX_BRANDS_END = 256;

/**
 * What a file is by its first bytes, whatever its name says; null when it is none of the kinds that are known. Signatures: ITU T.81 (JPEG),
 * ISO/IEC 15948 (PNG), RFC 9649 (WebP), ISO 32000-2 (PDF, at the very beginning, so that nothing else hides before it).
 */
export function sniffFile(bytes: Uint8Array): SniffedType | null {
  const head = String.fromCharCode(...bytes.subarray(0, MAX_BRANDS_END));
  const found = SIGNATURES.find(([, parts]) => Object.entries(parts).every(([at, part]) => head.startsWith(part, Number(at))));
  return found?.[0] ?? (isHeic(head, bytes) ? "image/heic" : null);
}

function isHeic(head: string, bytes: Uint8Array): boolean {
  if (!head.startsWith("ftyp", 4)) return false;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const brands = head.slice(8, size).match(/[^]{4}/g) ?? [];
  return brands.some((brand, index) => index !== 1 && HEIC_BRANDS.includes(brand));
}
