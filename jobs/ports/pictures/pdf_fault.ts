import { Buffer } from "node:buffer";
import { type FileFault, MAX_PIXELS } from "../../../domain/documents/file_fault.ts";
import { pictureSize } from "../../../domain/documents/picture_size.ts";
import { CutShort, type PdfObject, type PdfVisitor, visitObjects, visitPacked } from "./pdf_objects.ts";
import { inflateWithin, lzwSize, Overblown } from "./unpacked_size.ts";

/** Fifty pages have some thousands; tagged ones ten times that. */
const MAX_OBJECTS = 100_000;
const MIB = 1024 * 1024;
/** What one stream unpacks to, pictures apart, whose size is known by their sides; and all together. */
const MAX_STREAM_BYTES = 32 * MIB;
const MAX_UNPACKED_BYTES = 128 * MIB;
/** The end of a PDF stands in its last bytes (ISO 32000-2, annex I, as readers take it). */
const TAIL_BYTES = 1_024;

/** What acts when a document is opened, or sends what was typed into it somewhere (ISO 32000-2, 12.6.4). */
const ACTIVE = new Set(["JavaScript", "JS", "Launch", "ImportData", "SubmitForm", "GoToE", "RichMedia", "XFA"]);

const FLATE = new Set(["FlateDecode", "Fl"]);
const LZW = new Set(["LZWDecode", "LZW"]);
const RUN_LENGTH = new Set(["RunLengthDecode", "RL"]);
const PACKING = new Set([...FLATE, ...LZW, ...RUN_LENGTH]);
/** A run of 128 equal bytes takes two. */
const RUN_LENGTH_RATIO = 64;

class Found extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}

/**
 * Why a PDF is refused by what its bytes are: cut off, locked, active, with files inside, or made to cost more than a document does. Null where nothing
 * speaks against opening it. An XML file inside is let through: every electronic invoice has one (Factur-X, PDF/A-3), and nothing opens it here.
 */
export function pdfFault(bytes: Uint8Array): FileFault | null {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-TAIL_BYTES);
  if (!tail.includes("%%EOF")) return "broken";
  const look = new Look();
  try {
    visitObjects(bytes, look);
  } catch (error) {
    if (error instanceof Found) return error.fault;
    if (error instanceof CutShort) return "broken";
    if (error instanceof Overblown) return "overblown";
    throw error;
  }
  return look.hasForeignFiles ? "attachments" : null;
}

class Look implements PdfVisitor {
  #objects = 0;
  #unpackedBytes = 0;
  readonly #embedded = new Set<number>();
  readonly #xml = new Set<number>();

  get hasForeignFiles(): boolean {
    return !this.#embedded.isSubsetOf(this.#xml);
  }

  name(text: string): void {
    if (text === "Encrypt") throw new Found("encrypted");
    if (ACTIVE.has(text)) throw new Found("scripted");
  }

  embedded(id: number): void {
    this.#embedded.add(id);
  }

  object(object: PdfObject): void {
    if (++this.#objects > MAX_OBJECTS) throw new Found("too_many_objects");
    const { id, names, stream } = object;
    if (stream === undefined) return;
    if (/^(text|application)\/xml$/.test(names.get("Subtype") ?? "")) this.#xml.add(id);
    if (names.get("Subtype") === "Image") return checkPicture(object, stream);
    const unpacked = this.#unpack(object, stream);
    if (names.get("Type") === "ObjStm") visitPacked(unpacked, this);
  }

  /** The content of a stream as far as it is packed once by Flate, or not at all; counted in every case. */
  #unpack({ filters }: PdfObject, stream: Uint8Array): Uint8Array {
    const packing = filters.filter((filter) => PACKING.has(filter));
    // Packed twice, a stream of some bytes is as large as anybody likes.
    if (packing.length > 1) throw new Overblown(packing.join());
    const [first] = filters;
    if (first === undefined) return stream;
    if (FLATE.has(first)) {
      const unpacked = inflateWithin(stream, MAX_STREAM_BYTES);
      this.#count(unpacked.length);
      return unpacked;
    }
    if (packing.some((filter) => LZW.has(filter))) this.#count(lzwSize(stream, MAX_STREAM_BYTES));
    if (packing.some((filter) => RUN_LENGTH.has(filter))) this.#count(stream.length * RUN_LENGTH_RATIO);
    return new Uint8Array();
  }

  #count(size: number): void {
    this.#unpackedBytes += size;
    if (size > MAX_STREAM_BYTES || this.#unpackedBytes > MAX_UNPACKED_BYTES) throw new Overblown(`${size} bytes`);
  }
}

function checkPicture({ numbers, filters }: PdfObject, stream: Uint8Array): void {
  const told = { width: numbers.get("Width") ?? numbers.get("W") ?? 0, height: numbers.get("Height") ?? numbers.get("H") ?? 0 };
  const own = filters.at(-1) === "DCTDecode" ? pictureSize(stream, "image/jpeg") : sizeOfJpx(stream);
  for (const size of [told, own]) {
    if (size && size.width * size.height > MAX_PIXELS) throw new Found("too_many_pixels");
  }
  if (filters.filter((filter) => PACKING.has(filter)).length > 1) throw new Overblown(filters.join());
}

/** Start of a JPEG 2000 codestream with its size (ISO/IEC 15444-1, A.5.1): two markers, a length, capabilities, then width and height. */
const CODESTREAM = Uint8Array.of(0xff, 0x4f, 0xff, 0x51);

function sizeOfJpx(stream: Uint8Array): { width: number; height: number } | null {
  const at = Buffer.from(stream.buffer, stream.byteOffset, Math.min(stream.length, TAIL_BYTES * 4)).indexOf(CODESTREAM);
  if (at < 0 || at + 16 > stream.length) return null;
  const view = new DataView(stream.buffer, stream.byteOffset + at);
  return { width: view.getUint32(8), height: view.getUint32(12) };
}
